// Takes each interaction once, has the router answer it, sends the response and writes its log line. Made by index.ts.
import type { Handle, Outcome } from '../../discord/handled.js';
import type { Log } from '../../log.js';
import type { Respond, Sent } from './responder.js';

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
  return typeof token === 'string' && /^[^./\s][^/\s]*$/u.test(token) ? { id, token } : undefined;
}

interface Parts {
  readonly handle: Handle;
  readonly respond: Respond;
  readonly log: Log;
  /** Milliseconds, for durations. */
  readonly now: () => number;
}

const FAILED: Outcome = { command: 'unknown', outcome: 'failed', language: 'en' };

/** Makes the intake. */
export function createIntake({ handle, respond, log, now }: Parts): Intake {
  const seen = new Set<string>();
  const open = new Set<Promise<void>>();
  let closed = false;

  /** Whether an id comes for the first time; the oldest ids are forgotten. */
  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  }

  /** One line: command, outcome, language, ms; what went wrong, if anything; never a member's words or id. */
  function report(outcome: Outcome, ms: number, sent: Sent | undefined): void {
    const entry = { ...outcome, ms: Math.round(ms) };
    if (sent === undefined) log.warn({ ...entry, delivery: 'none' }, 'interaction without a response');
    else if (sent.delivery === 'sent') log.info(entry, 'interaction');
    else
      log.warn({ ...entry, delivery: sent.delivery, err: sent.error }, 'interaction, response not delivered');
  }

  async function answer(interaction: unknown, address: Address | undefined): Promise<void> {
    const started = now();
    let outcome = FAILED;
    let sent: Sent | undefined;
    try {
      const handled = handle(interaction);
      outcome = handled.outcome;
      if (address && handled.response) sent = await respond(address.id, address.token, handled.response);
    } catch (error) {
      log.error({ err: error }, 'an interaction could not be handled');
    }
    report(outcome, now() - started, sent);
  }

  return {
    take(interaction) {
      if (closed) return;
      const address = addressOf(interaction);
      if (address && !isNew(address.id)) {
        log.debug('an interaction was delivered again');
        return;
      }
      const work = answer(interaction, address).finally(() => open.delete(work));
      open.add(work);
    },

    async drain(limit) {
      closed = true;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, limit)));
      await Promise.race([Promise.all(open), late]);
      clearTimeout(timer);
      return open.size;
    },
  };
}
