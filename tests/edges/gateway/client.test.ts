// Which shards the discord.js client opens, and its bounds. What it tells of by itself: each is one line, however often an
// outage repeats it, and none of it ends the process.
import { Events, type RateLimitData } from 'discord.js';
import { afterEach, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/edges/gateway/client.js';
import { createLog } from '../../../src/log.js';
import { Logged } from '../../support/logged.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ['without a manager as many as Discord wants, whatever SHARDS says', {}, 'auto'],
  ['under a ShardingManager those that it gives', { SHARDING_MANAGER: 'true' }, [3]],
])('opens %s', async (_, env, shards) => {
  for (const [name, value] of Object.entries({ SHARDS: '3', SHARD_COUNT: '8', ...env }))
    vi.stubEnv(name, value);
  const log = createLog({ level: 'info', destination: new Logged() });
  const client = createClient({ apiUrl: 'http://127.0.0.1:9/api', log, onInteraction: () => undefined });
  expect(client.options).toMatchObject({ shards, shardCount: 8 });
  await client.destroy();
});

it('RELIABILITY, unhandled: an error or a warning of the client or of a shard is one line, and is not thrown', async () => {
  const logged = new Logged();
  const log = createLog({ level: 'info', destination: logged });
  const client = createClient({ apiUrl: 'http://127.0.0.1:9/api', log, onInteraction: () => undefined });
  client.emit(Events.Error, new Error('astray'));
  client.emit(Events.ShardError, new Error('astray'), 3);
  client.emit(Events.Warn, 'beware');
  await client.destroy();
  expect(logged.entries).toMatchObject([
    { level: 'error', msg: 'an error of the Discord client', err: { message: 'astray' } },
    { level: 'warn', msg: 'an error of the connection to Discord', shard: 3, err: { message: 'astray' } },
    { level: 'warn', msg: 'beware' },
  ]);
});

it('calls wait neither long for an answer nor for a rate limit, and are tried three times at most', async () => {
  const log = createLog({ level: 'silent' });
  const client = createClient({ apiUrl: 'http://127.0.0.1:9/api', log, onInteraction: () => undefined });
  const { timeout, retries, rejectOnRateLimit } = client.rest.options;
  expect({ timeout, retries }).toEqual({ timeout: 10_000, retries: 2 });
  const isRefused = async (retryAfter: number): Promise<unknown> =>
    typeof rejectOnRateLimit === 'function' && (await rejectOnRateLimit({ retryAfter } as RateLimitData));
  expect(await Promise.all([5000, 5001].map(isRefused))).toEqual([false, true]);
  expect(client.options.intents.toArray()).toEqual([]);
  await client.destroy();
});

it('an outage of hours is one line for the loss and one for its first error, in each shard and each time', async () => {
  const logged = new Logged();
  const log = createLog({ level: 'info', destination: logged });
  const client = createClient({ apiUrl: 'http://127.0.0.1:9/api', log, onInteraction: () => undefined });
  const outage = (shard: number): void => {
    for (let tries = 0; tries < 50; tries += 1) {
      client.emit(Events.ShardError, new Error('refused'), shard);
      client.emit(Events.ShardReconnecting, shard);
    }
  };
  outage(0);
  outage(1);
  client.emit(Events.ShardResume, 0, 0);
  outage(0);
  await client.destroy();
  const error = 'an error of the connection to Discord';
  const loss = 'the connection to Discord was lost; reconnecting';
  expect(logged.entries.map(({ shard, msg }) => [shard, msg])).toEqual([
    [0, error],
    [0, loss],
    [1, error],
    [1, loss],
    [0, 'the connection to Discord was resumed'],
    [0, error],
    [0, loss],
  ]);
});

it('a bot that closes its connections itself does not say that they were lost', async () => {
  const logged = new Logged();
  const log = createLog({ level: 'info', destination: logged });
  const parts = { apiUrl: 'http://127.0.0.1:9/api', log, onInteraction: () => undefined };
  const client = createClient({ ...parts, isEnding: () => true });
  client.emit(Events.ShardReconnecting, 0);
  await client.destroy();
  expect(logged.entries).toEqual([]);
});
