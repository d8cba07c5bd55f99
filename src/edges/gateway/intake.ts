// Takes each interaction once, has the router answer it, sends the response, writes its log line and carries out what is
// left to do. Made by index.ts.
import { LRUCache } from 'lru-cache';
import type { Handle, Outcome, Work } from '../../discord/handled.js';
import type { Log } from '../../log.js';
import { createInFlight } from '../in-flight.js';
import type { Observer } from '../operations/observer.js';
import { createReport } from '../report.js';
import type { Sent } from './callback.js';
import type { Respond } from './responder.js';

/** How many interaction ids are remembered: Discord may deliver one several times, soon after another. */
const REMEMBERED = 2000;

export interface Intake {
  /**
   * Answers one interaction in the background; never throws.
   * @param interaction Raw JSON from Discord, not trusted.
   */
  take(interaction: unknown): void;
  /**
   * Refuses new interactions and waits for those that are being answered.
   * @param limit At most this many milliseconds.
   * @returns How many were still open then.
   */
  drain(limit: number): Promise<number>;
}

interface Address {
  readonly id: string;
  readonly token: string;
}

/** Where a response goes, or undefined where the interaction does not say. */
function addressOf(interaction: unknown): Address | undefined {
  const { id, token } = (interaction ?? {}) as { id?: unknown; token?: unknown };
  if (typeof id !== 'string' || !/^\d{1,20}$/u.test(id)) return undefined;
  return typeof token === 'string' && /^[^./%\s\p{Cs}][^/%\s\p{Cs}]*$/u.test(token)
    ? { id, token }
    : undefined;
}

interface Parts {
  readonly handle: Handle;
  readonly respond: Respond;
  /** Carries out an effect; never rejects. */
  readonly carryOut: (work: Work) => Promise<unknown>;
  readonly log: Log;
  readonly observer: Observer;
  /** Milliseconds, for durations. */
  readonly now: () => number;
}

const FAILED: Outcome = { command: 'unknown', outcome: 'failed', language: 'en' };

/** Makes the intake. */
export function createIntake({ handle, respond, carryOut, log, observer, now }: Parts): Intake {
  const report = createReport({ log, observer });
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  const open = createInFlight();
  let closed = false;

  /** Whether an id comes for the first time; the oldest ids are forgotten. */
  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.set(id, true);
    return true;
  }

  async function answer(interaction: unknown, address: Address | undefined): Promise<void> {
    const started = now();
    let outcome = FAILED;
    let sent: Sent | undefined;
    let work: Work | undefined;
    try {
      const handled = handle(interaction);
      outcome = handled.outcome;
      work = handled.work;
      if (address && handled.response)
        sent = await respond(address.id, address.token, handled.response, handled.files);
    } catch (error) {
      log.error({ err: error }, 'an interaction could not be handled');
    }
    report(outcome, now() - started, sent?.delivery ?? 'none', sent?.error);
    if (work && sent?.delivery === 'sent') await carryOut(work);
  }

  return {
    take(interaction) {
      if (closed) return;
      const address = addressOf(interaction);
      if (address && !isNew(address.id)) {
        log.debug('an interaction was delivered again');
        return;
      }
      open.add(answer(interaction, address));
    },

    drain(limit) {
      closed = true;
      return open.settled(limit);
    },
  };
}
