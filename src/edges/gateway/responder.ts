// Sends one response to its interaction's callback, within Discord's 3 seconds. Called by intake.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { Routes, type APIInteractionResponse } from 'discord-api-types/v10';
import { waitOf } from '../../discord/errors.js';
import type { RateLimitScope } from '../../discord/rate-limits.js';
import type { Attached } from '../../reply/discord.js';
import { connectionsTo, postCallback, SENT, type Sent } from './callback.js';

/** Milliseconds; within the 3 seconds that Discord gives. The tests shorten them. */
export interface Patience {
  /** How long one try may take. */
  readonly attempt: number;
  /** When the last try must be over, counted from the arrival of the interaction. */
  readonly deadline: number;
}

export const PATIENCE: Patience = { attempt: 1500, deadline: 2700 };

/** Between the tries where no answer comes, in ms, each made up to a half longer or shorter by chance. */
const PAUSES = [100, 400, 1200];
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
 * Where no answer comes (time-out, closed connection, 5xx) it tries again while time is left, four times in all at most, and
 * once more after a rate limit that ends in time. Discord accepts one response per interaction, so no further try can show
 * anything twice, and "already acknowledged" then means that an earlier one had arrived. An interaction that is gone (10062)
 * is neither retried nor answered.
 * @param apiUrl Base of the REST API without version.
 * @param rateLimited Told of each rate limit.
 */
export function createResponder(
  apiUrl: string,
  { attempt, deadline } = PATIENCE,
  rateLimited: (scope: RateLimitScope) => void = () => undefined,
): Respond {
  const connections = connectionsTo(apiUrl);
  const base = `${new URL(apiUrl).pathname.replace(/\/$/u, '')}/v10`;
  return async (id, token, response, files) => {
    const end = performance.now() + deadline;
    const left = (): number => end - performance.now();
    const path = `${base}${Routes.interactionCallback(id, token)}`;
    let turn = 0;
    let mayHaveArrived = false;
    let wasLimited = false;
    for (;;) {
      const sent = await postCallback({
        connections,
        path,
        response,
        files,
        limit: Math.min(left(), attempt),
        rateLimited,
      });
      if (sent.delivery === 'acknowledged' && mayHaveArrived) return SENT;
      let wait: number | undefined;
      if (sent.delivery === 'unavailable') {
        mayHaveArrived = true;
        const usual = PAUSES[turn];
        wait = usual === undefined ? undefined : usual * (0.5 + Math.random());
        turn += 1;
      } else if (sent.delivery === 'limited' && !wasLimited) {
        wasLimited = true;
        const asked = waitOf(sent.error) ?? 0;
        wait = (asked > 0 ? asked : UNSAID) + 50 + Math.random() * 100;
      }
      if (wait === undefined || left() < wait + LEAST) return sent;
      await pause(wait);
    }
  };
}
