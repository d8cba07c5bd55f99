// Sends one response to its interaction's callback, within Discord's 3 seconds. Called by intake.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { REST, RequestMethod } from 'discord.js';
import { Routes, type APIInteractionResponse } from 'discord-api-types/v10';
import { problemOf, waitOf, type Problem } from '../../discord/errors.js';
import { makeRequest } from '../../discord/make-request.js';
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

const SENT: Sent = { delivery: 'sent', error: undefined };

interface Message {
  readonly route: ReturnType<typeof Routes.interactionCallback>;
  readonly response: APIInteractionResponse;
  readonly files: readonly Attached[];
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
    makeRequest,
    timeout: patience.attempt,
    retries: 0,
    rejectOnRateLimit: () => true,
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
  });
  watch?.(rest);

  async function post(message: Message, signal?: AbortSignal): Promise<Sent> {
    const { route, response, files } = message;
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
      return answer.ok ? SENT : { delivery: 'unavailable', error: new Misdirected(answer.status) };
    } catch (error) {
      return { delivery: problemOf(error), error };
    }
  }

  /** A whole try ends by the REST's own limit: a signal costs more than all else that is done here, and ends a shorter one. */
  function attempt(message: Message, left: number): Promise<Sent> {
    const cutOff = left < patience.attempt ? new AbortController() : undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        cutOff?.abort();
        resolve({ delivery: 'unavailable', error: new Unended() });
      }, left);
      void post(message, cutOff?.signal).then((sent) => {
        clearTimeout(timer);
        resolve(sent);
      });
    });
  }

  return async (id, token, response, files) => {
    const end = performance.now() + patience.deadline;
    const message = { route: Routes.interactionCallback(id, token), response, files };
    const first = await attempt(message, patience.deadline);
    if (first.delivery !== 'unavailable' && first.delivery !== 'limited') return first;
    const asked = waitOf(first.error) ?? 0;
    const wait = 50 + Math.random() * 100 + (first.delivery === 'limited' && !(asked > 0) ? UNSAID : asked);
    if (end - performance.now() < wait + LEAST) return first;
    await pause(wait);
    const second = await attempt(message, end - performance.now());
    const isOurs = second.delivery === 'acknowledged' && first.delivery === 'unavailable';
    return isOurs ? SENT : second;
  };
}
