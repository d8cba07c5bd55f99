// Tells of each time that Discord asks a REST client of ours to slow down. Called where the clients are made.
import { RESTEvents, type REST } from 'discord.js';

/** Whose limit it was: this bot's, the resource's that others use too, or the one over all routes. */
export type RateLimitScope = 'user' | 'shared' | 'global';

/** Looks on at a REST client's answers. */
export type WatchRest = (rest: REST) => void;

/** @param seen Called with each answer 429 (Discord docs, "Rate Limits"). */
export const watchRateLimits =
  (seen: (scope: RateLimitScope) => void): WatchRest =>
  (rest) => {
    rest.on(RESTEvents.Response, (_, { status, headers }) => {
      if (status !== 429) return;
      const scope = headers.get('x-ratelimit-scope');
      seen(scope === 'shared' || scope === 'global' ? scope : 'user');
    });
  };
