// Tells of each time that Discord asks a REST client of ours to slow down, and how long a client waits for that. Called
// where the clients are made.
import { setTimeout as sleep } from 'node:timers/promises';
import { RESTEvents, type RateLimitData, type REST } from 'discord.js';

/** Whose limit it was: this bot's, the resource's that others use too, or the one over all routes. */
export type RateLimitScope = 'user' | 'shared' | 'global';

/** @param header The answer's X-RateLimit-Scope, whatever it is. */
export const scopeOf = (header: unknown): RateLimitScope =>
  header === 'shared' || header === 'global' ? header : 'user';

/** Looks on at a REST client's answers. */
export type WatchRest = (rest: REST) => void;

/** @param seen Called with each answer 429 (Discord docs, "Rate Limits"). */
export const watchRateLimits =
  (seen: (scope: RateLimitScope) => void): WatchRest =>
  (rest) => {
    rest.on(RESTEvents.Response, (_, { status, headers }) => {
      if (status !== 429) return;
      seen(scopeOf(headers.get('x-ratelimit-scope')));
    });
  };

/** How long a client waits where Discord does not say, in ms. */
const unsaidMs = 1000;

/**
 * For a client's `rejectOnRateLimit`: waits for short limits, and makes an error of a longer one. After an answer 429 that
 * names no time, as one of the network before Discord may, discord.js would try again at once and for ever, hundreds of
 * times a second; and after 10,000 such answers in ten minutes Discord shuts out the address (docs, "Rate Limits").
 * @param longest The longest limit that is waited for, in ms.
 * @param pause Waits that many ms; the tests shorten it.
 */
export const refuseLongerThan =
  (longest: number, pause: (ms: number) => Promise<unknown> = sleep) =>
  async ({ retryAfter }: Pick<RateLimitData, 'retryAfter'>): Promise<boolean> => {
    if (retryAfter <= 0) await pause(unsaidMs);
    return retryAfter > longest;
  };
