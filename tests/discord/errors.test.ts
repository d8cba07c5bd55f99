// What an error of Discord's API means, and the one line that the operator gets.
import { describe, expect, it } from 'vitest';
import { explain, problemOf } from '../../src/discord/errors.js';

const failure = (fields: object, message = 'no'): Error => Object.assign(new Error(message), fields);

describe('an error of a call', () => {
  it.each<[object, string, string]>([
    [{ status: 404, code: 10062 }, 'expired', 'Discord refuses it (HTTP 404, code 10062): no'],
    [{ status: 400, code: 40060 }, 'acknowledged', 'Discord refuses it (HTTP 400, code 40060): no'],
    [
      { status: 400, code: 30034 },
      'limited',
      'Discord takes no more new commands from this application today (200 a day); try again tomorrow',
    ],
    [{ retryAfter: 1001 }, 'limited', 'Discord asks to wait for another 2 s (rate limit)'],
    [{ status: 429 }, 'limited', 'Discord asks to wait (rate limit)'],
    [
      { status: 401 },
      'token',
      'Discord refuses the token: set DISCORD_TOKEN to the one that the Developer Portal shows under Bot',
    ],
    [
      { code: 'TokenInvalid' },
      'token',
      'Discord refuses the token: set DISCORD_TOKEN to the one that the Developer Portal shows under Bot',
    ],
    [{ status: 400, code: 50035 }, 'refused', 'Discord refuses it (HTTP 400, code 50035): no'],
    [{ status: 499 }, 'refused', 'Discord refuses it (HTTP 499, without a reason)'],
    [{ status: 500 }, 'unavailable', 'Discord is unavailable at the moment (HTTP 500)'],
    [{ status: 302 }, 'unavailable', 'Discord is unavailable at the moment (HTTP 302)'],
    [{ code: 'ECONNRESET' }, 'unavailable', 'Discord cannot be reached (ECONNRESET)'],
    [{ code: 20 }, 'unavailable', 'Discord cannot be reached (no answer in time)'],
  ])('with %j is %s', (fields, problem, line) => {
    const error = failure(fields);
    expect(problemOf(error)).toBe(problem);
    expect(explain(error)).toBe(line);
  });

  it.each([new SyntaxError('Unexpected token <'), new TypeError('x is not iterable')])(
    'for whose answer is no JSON, or not of its form, is told as such: %s',
    (error) => {
      expect(problemOf(error)).toBe('unavailable');
      expect(explain(error)).toBe('what answers in place of Discord, or for it, cannot be read');
      const cause = new Error('connect ECONNREFUSED');
      expect(explain(new TypeError('fetch failed', { cause }))).toContain('cannot be reached');
    },
  );

  it.each([undefined, null, 'no', 7])('that is %j, not an error, is no answer', (thrown) => {
    expect(problemOf(thrown)).toBe('unavailable');
    expect(explain(thrown)).toBe('Discord cannot be reached (no answer in time)');
  });

  it('gives its reason on one line, cut where it is long', () => {
    const line = explain(failure({ status: 400, code: 50035 }, `a\nb\n\nc ${'x'.repeat(300)}`));
    expect(line).toMatch(/: a b c x+$/u);
    expect(line).toHaveLength('Discord refuses it (HTTP 400, code 50035): '.length + 200);
    expect(explain({ status: 400, code: 1 })).toBe('Discord refuses it (HTTP 400, code 1): no reason given');
  });
});
