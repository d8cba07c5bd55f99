// What an error of Discord's REST API means for us. Read by the gateway's callback.ts and responder.ts, registration and scripts.
import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/**
 * - `expired`: the interaction is gone (10062); nobody can answer it any more;
 * - `acknowledged`: something has answered it already (40060);
 * - `limited`: a rate limit, or Discord's count of new commands a day (30034);
 * - `token`: the bot's token is not valid;
 * - `refused`: another 4xx, which trying again does not change;
 * - `unavailable`: a 5xx, a time-out, a closed or refused connection.
 */
export type Problem = 'expired' | 'acknowledged' | 'limited' | 'token' | 'refused' | 'unavailable';

/** Of something before Discord that did not wait for the whole request. */
const REQUEST_TIMEOUT = 408;

/** The fields that discord.js sets on its errors; they are told apart by these, so that no class is needed. */
interface RestError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly retryAfter?: unknown;
}

/**
 * Sorts an error that a REST call threw (codes: Discord docs, "Opcodes and Status Codes").
 * @param error Whatever was thrown.
 */
export function problemOf(error: unknown): Problem {
  const { code, status } = (error ?? {}) as RestError;
  if (code === RESTJSONErrorCodes.UnknownInteraction) return 'expired';
  if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'acknowledged';
  if (code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached) return 'limited';
  if (waitOf(error) !== undefined || status === 429) return 'limited';
  if (status === 401 || code === 'TokenInvalid') return 'token';
  const isRefusal = typeof status === 'number' && status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
  return isRefusal ? 'refused' : 'unavailable';
}

/**
 * How long Discord asks to wait.
 * @param error Whatever a REST call threw.
 * @returns Milliseconds, or undefined where the error is no rate limit.
 */
export function waitOf(error: unknown): number | undefined {
  const { retryAfter } = (error ?? {}) as RestError;
  return typeof retryAfter === 'number' ? retryAfter : undefined;
}

/** Whether the same call may do better later by itself: an outage, or a rate limit other than that of new commands a day. */
export function isPassing(error: unknown): boolean {
  const problem = problemOf(error);
  const { code } = (error ?? {}) as RestError;
  return (
    problem === 'unavailable' ||
    (problem === 'limited' && code !== RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached)
  );
}

/** The line for the operator where the bot's token is not valid. */
export const tokenRefused =
  'Discord refuses the token: set DISCORD_TOKEN to the one that the Developer Portal shows under Bot';

/**
 * One line for the operator on why a REST call failed; it holds no address, token or body.
 * @param error Whatever was thrown.
 */
export function explain(error: unknown): string {
  const { code, status } = (error ?? {}) as RestError;
  const wait = waitOf(error);
  switch (problemOf(error)) {
    case 'limited': {
      const until = wait === undefined ? '' : ` for another ${Math.ceil(wait / 1000)} s`;
      return code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached
        ? 'Discord takes no more new commands from this application today (200 a day); try again tomorrow'
        : `Discord asks to wait${until} (rate limit)`;
    }
    case 'token':
      return tokenRefused;
    case 'unavailable':
      return typeof status === 'number'
        ? `Discord is unavailable at the moment (HTTP ${status})`
        : isUnreadable(error)
          ? 'what answers in place of Discord, or for it, cannot be read'
          : `Discord cannot be reached (${typeof code === 'string' ? code : 'no answer in time'})`;
    case 'expired':
    case 'acknowledged':
    case 'refused':
      // Without a code it is not the API that answers, but the network before it, by a page of HTML.
      return typeof code === 'number'
        ? `Discord refuses it (HTTP ${String(status)}, code ${code}): ${firstLine(error)}`
        : `Discord refuses it (HTTP ${String(status)}, without a reason)`;
  }
}

/** Whether an answer came that is no JSON, or not of its form: a proxy's page, for one. */
const isUnreadable = (error: unknown): boolean =>
  (error instanceof SyntaxError || error instanceof TypeError) && error.cause === undefined;

/** The first 200 characters of an error's message, on one line. */
function firstLine(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/gu, ' ').slice(0, 200) : 'no reason given';
}
