// Slows down a bot that starts session after session: Discord resets the token after 1000 a day. Used by client.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { IIdentifyThrottler } from 'discord.js';
import type { Log } from '../../log.js';

const HOUR_MS = 3_600_000;

/** So many sessions an hour each shard may start without waiting. */
const FREE = 5;

export interface BreakerParts {
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Told when a shard begins to wait, and when it no longer does. */
  readonly onHold?: (isHeld: boolean) => void;
}

/**
 * How long the next session of a shard has to wait: nothing for the first five within an hour, then a minute,
 * doubled each time, at most an hour. A loop of invalid sessions thus starts some 240 a day instead of 15,000.
 * @param recent How many sessions the shard has started within the last hour.
 * @returns Milliseconds.
 */
export function breakOf(recent: number): number {
  return recent < FREE ? 0 : Math.min(HOUR_MS, 60_000 * 2 ** (recent - FREE));
}

/**
 * Puts the breaker before discord.js's own throttle of identifies.
 * @param inner The throttle to ask once the break is over.
 */
export function withBreaker(
  inner: IIdentifyThrottler,
  {
    log,
    now = Date.now,
    wait = (ms, signal) => pause(ms, undefined, { signal }),
    onHold = () => undefined,
  }: BreakerParts,
): IIdentifyThrottler {
  const started = new Map<number, number[]>();
  return {
    async waitForIdentify(shard, signal) {
      const recent = (started.get(shard) ?? []).filter((time) => now() - time < HOUR_MS);
      const ms = breakOf(recent.length);
      if (ms > 0) {
        log.error(
          { shard, sessions: recent.length, wait: ms / 1000 },
          'too many new sessions in an hour: waiting',
        );
        onHold(true);
        try {
          await wait(ms, signal);
        } finally {
          onHold(false);
        }
      }
      await inner.waitForIdentify(shard, signal);
      started.set(shard, [...recent, now()]);
    },
  };
}
