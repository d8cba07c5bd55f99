// How long a REST client waits for Discord's rate limits, by answers of the stand-in.
import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuseLongerThan } from '../../src/discord/rate-limits.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

let discord: StandIn;
let rest: REST;
let waits: number[];

beforeEach(async () => {
  discord = await startStandIn();
  waits = [];
  const rejectOnRateLimit = refuseLongerThan(5000, (ms) => Promise.resolve(waits.push(ms)));
  rest = new REST({ api: discord.apiUrl, retries: 0, rejectOnRateLimit }).setToken(discord.token);
});
afterEach(() => discord.close());

const tries = (): number => discord.requestsTo('GET', /@me$/u).length;

it('a 429 that names no time is not followed by the next try before a second', async () => {
  discord.fault({ kind: 'status', status: 429, path: /@me$/u, times: 3 });
  expect(await rest.get('/users/@me')).toMatchObject({ bot: true });
  expect([tries(), waits]).toEqual([4, [1000, 1000, 1000]]);
});

it('a short one is waited for as it says, a longer one is an error', async () => {
  discord.fault({ kind: 'rateLimit', retryAfter: 0.01, path: /@me$/u });
  expect(await rest.get('/users/@me')).toMatchObject({ bot: true });
  discord.fault({ kind: 'rateLimit', retryAfter: 6, path: /@me$/u });
  await expect(rest.get('/users/@me')).rejects.toMatchObject({ name: /RateLimitError/u });
  expect([tries(), waits]).toEqual([3, []]);
});
