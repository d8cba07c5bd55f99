// Sends one response to its interaction's callback, within Discord's 3 seconds. Called by intake.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { REST, RequestMethod } from 'discord.js';
import { Routes, type APIInteractionResponse } from 'discord-api-types/v10';
import { problemOf, waitOf, type Problem } from '../../discord/errors.js';
import type { WatchRest } from '../../discord/rate-limits.js';
import type { Attached } from '../../reply/discord.js';

/** Milliseconds; within the 3 seconds that Discord gives. The tests shorten them. */
export interface Patience {
  /** How long one try may take. */
  readonly attempt: number;
  /** When the last try must be over, counted from the arrival of the interaction. */
  readonly deadline: number;
}

export const PATIENCE: Patience = { attempt: 1500, deadline: 2700 };

/** How long Discord is left alone after a rate limit that names no time, in ms. */
const UNSAID = 1000;

/** An answer that neither takes the response nor refuses it, as a redirection, which discord.js lets pass. */
class Misdirected extends Error {
  constructor(readonly status: number) {
    super('something before Discord answers');
  }
}

/** An answer whose body does not end. */
class Unended extends Error {
  override readonly message = 'the answer did not end in time';
}

/** How Discord answers a callback: there is nothing to read. */
const NO_CONTENT = 204;

/** A try that could not even be answered in this many milliseconds is not begun. */
const LEAST = 100;

export interface Sent {
  readonly delivery: 'sent' | Problem;
  /** What the last try threw, where the response did not arrive. */
  readonly error: unknown;
}

/** @param files Those of the response, in the order of its `attachments`. */
export type Respond = (
  id: string,
  token: string,
  response: APIInteractionResponse,
  files: readonly Attached[],
) => Promise<Sent>;

/**
 * Makes the sender of responses. It has a REST of its own: no authorization (the interaction's token is in the
 * route), no retries and no waiting for rate limits of discord.js, which does both without bound by default.
 *
 * Where no answer came (time-out, closed connection, 5xx), or a rate limit ends in time, it tries once more while time
 * is left: Discord accepts one response per interaction, so the second try cannot show anything twice, and "already
 * acknowledged" then means that the first had arrived. An interaction that is gone (10062) is neither retried nor answered.
 * @param apiUrl Base of the REST API without version.
 * @param watch Looks on at its answers.
 */
export function createResponder(apiUrl: string, patience = PATIENCE, watch?: WatchRest): Respond {
  const rest = new REST({
    api: apiUrl,
    version: '10',
    timeout: patience.attempt,
    retries: 0,
    rejectOnRateLimit: () => true,
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
  });
  watch?.(rest);

  return async (id, token, response, files) => {
    const started = performance.now();
    const left = (): number => patience.deadline - (performance.now() - started);
    const route = Routes.interactionCallback(id, token);
    const send = async (signal?: AbortSignal): Promise<Sent> => {
      try {
        const answer = await rest.queueRequest({
          method: RequestMethod.Post,
          fullRoute: route,
          body: response,
          files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
          auth: false,
          ...(signal && { signal }),
        });
        // Read, so that the connection is free again.
        if (answer.status !== NO_CONTENT) await answer.arrayBuffer().catch(() => undefined);
        if (!answer.ok) return { delivery: 'unavailable', error: new Misdirected(answer.status) };
        return { delivery: 'sent', error: undefined };
      } catch (error) {
        return { delivery: problemOf(error), error };
      }
    };
    /** The REST's own limit ends a whole try; a signal costs more than all else that is done here, and ends a shorter one. */
    const attempt = async (): Promise<Sent> => {
      const cutOff = left() < patience.attempt ? new AbortController() : undefined;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Sent>((resolve) => {
        timer = setTimeout(() => {
          cutOff?.abort();
          resolve({ delivery: 'unavailable', error: new Unended() });
        }, left());
      });
      const sent = await Promise.race([send(cutOff?.signal), late]);
      clearTimeout(timer);
      return sent;
    };

    const first = await attempt();
    const again = first.delivery === 'unavailable' || first.delivery === 'limited';
    const asked = waitOf(first.error) ?? 0;
    const wait = 50 + Math.random() * 100 + (first.delivery === 'limited' && !(asked > 0) ? UNSAID : asked);
    if (!again || left() < wait + LEAST) return first;
    await pause(wait);
    const second = await attempt();
    const isOurs = second.delivery === 'acknowledged' && first.delivery === 'unavailable';
    return isOurs ? { delivery: 'sent', error: undefined } : second;
  };
}
