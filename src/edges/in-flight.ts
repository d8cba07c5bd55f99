// What is being done for interactions right now, so that a stop can wait for it. Made by the gateway's intake and by the
// HTTP edge.
import { setTimeout as pause } from 'node:timers/promises';

export interface InFlight {
  /** Keeps a promise, which never rejects, until it is settled. */
  add(work: Promise<void>): void;
  /**
   * Waits for all of them, also for those that are added meanwhile.
   * @param limit At most this many milliseconds.
   * @returns How many were still open then.
   */
  settled(limit: number): Promise<number>;
}

export function createInFlight(): InFlight {
  const open = new Set<Promise<void>>();
  async function all(): Promise<void> {
    while (open.size > 0) await Promise.all(open);
  }
  return {
    add(work) {
      const kept = work.finally(() => open.delete(kept));
      open.add(kept);
    },
    async settled(limit) {
      await Promise.race([all(), pause(limit)]);
      return open.size;
    },
  };
}
