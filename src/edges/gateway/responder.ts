// Sends one response to its interaction's callback, within Discord's 3 seconds. Called by intake.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { Routes, type APIInteractionResponse } from 'discord-api-types/v10';
import { waitOf } from '../../discord/errors.js';
import type { RateLimitScope } from '../../discord/rate-limits.js';
import type { Attached } from '../../reply/discord.js';
import { postCallback, SENT, type Sent } from './callback.js';

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

/** A try that could not even be answered in this many milliseconds is not begun. */
const LEAST = 100;

/** @param files Those of the response, in the order of its `attachments`. */
export type Respond = (
  id: string,
  token: string,
  response: APIInteractionResponse,
  files: readonly Attached[],
) => Promise<Sent>;

/**
 * Makes the sender of responses.
 *
 * Where no answer came (time-out, closed connection, 5xx), or a rate limit ends in time, it tries once more while time
 * is left: Discord accepts one response per interaction, so the second try cannot show anything twice, and "already
 * acknowledged" then means that the first had arrived. An interaction that is gone (10062) is neither retried nor answered.
 * @param apiUrl Base of the REST API without version.
 * @param rateLimited Told of each rate limit.
 */
export function createResponder(
  apiUrl: string,
  { attempt, deadline } = PATIENCE,
  rateLimited: (scope: RateLimitScope) => void = () => undefined,
): Respond {
  return async (id, token, response, files) => {
    const end = performance.now() + deadline;
    const url = `${apiUrl}/v10${Routes.interactionCallback(id, token)}`;
    const post = (left: number): Promise<Sent> =>
      postCallback({ url, response, files, limit: Math.min(left, attempt), rateLimited });
    const first = await post(deadline);
    if (first.delivery !== 'unavailable' && first.delivery !== 'limited') return first;
    const asked = waitOf(first.error) ?? 0;
    const wait = 50 + Math.random() * 100 + (first.delivery === 'limited' && !(asked > 0) ? UNSAID : asked);
    if (end - performance.now() < wait + LEAST) return first;
    await pause(wait);
    const second = await post(end - performance.now());
    const isOurs = second.delivery === 'acknowledged' && first.delivery === 'unavailable';
    return isOurs ? SENT : second;
  };
}
