// What is noticed of Discord's answers to the calls of a REST client: rate limits by whose they are, and a refused token.
import { REST, RESTEvents } from 'discord.js';
import { expect, it } from 'vitest';
import { watchRateLimits } from '../../src/discord/rate-limits.js';
import { watchAll, watchToken } from '../../src/discord/token-watch.js';

/** What both watches see of one answer. */
function seenOf(status: number, scope?: string, auth?: boolean): readonly string[] {
  const seen: string[] = [];
  const rest = new REST();
  watchAll(
    watchRateLimits((whose) => seen.push(whose)),
    watchToken(() => seen.push('token')),
  )(rest);
  const headers = new Headers(scope === undefined ? {} : { 'x-ratelimit-scope': scope });
  rest.emit(RESTEvents.Response, { data: { auth } } as never, { status, headers } as never);
  return seen;
}

it.each([
  ['user', 'user'],
  ['shared', 'shared'],
  ['global', 'global'],
  ['another', 'user'],
  [undefined, 'user'],
])('a 429 of the scope %s is one of the kind %s', (scope, kind) => {
  expect(seenOf(429, scope)).toEqual([kind]);
  expect(seenOf(503, scope)).toEqual([]);
});

it('a 401 is a refused token only where the call carried it', () => {
  expect(seenOf(401)).toEqual(['token']);
  expect(seenOf(401, undefined, true)).toEqual(['token']);
  expect(seenOf(401, undefined, false)).toEqual([]);
  expect(seenOf(403)).toEqual([]);
});
