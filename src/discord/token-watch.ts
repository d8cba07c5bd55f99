// Tells when Discord refuses the bot's token: discord.js forgets it then, and the bot would live on deaf. Called where the
// REST clients are made.
import { RESTEvents } from 'discord.js';
import type { WatchRest } from './rate-limits.js';

/**
 * @param refused Called with each answer 401 to a call that carried the token. The calls that carry an interaction's
 *   token instead get one when that has expired.
 */
export const watchToken =
  (refused: () => void): WatchRest =>
  (rest) => {
    rest.on(RESTEvents.Response, ({ data }, { status }) => {
      if (status === 401 && data.auth !== false) refused();
    });
  };

/** Looks on in several ways. */
export const watchAll =
  (...watches: readonly WatchRest[]): WatchRest =>
  (rest) => {
    for (const watch of watches) watch(rest);
  };
