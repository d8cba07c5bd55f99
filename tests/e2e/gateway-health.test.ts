// Health and metrics beside the gateway: what is asked on the port while the connection to Discord lives, dies and returns.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../src/edges/gateway/index.js';
import { startOperations, type Operations } from '../../src/edges/operations/index.js';
import { lighthouse } from '../reply/drawn.js';
import type { StandInOptions } from '../support/stand-in/index.js';
import { call, contentOf, endBots, readyBot, TOKEN, type Bot } from './gateway-bot.js';

const CALLBACK = /\/callback$/u;
let operations: Operations;
let gateway: Gateway | undefined;
/** The bot's clock stands at half a minute ago, and is moved by hand; heartbeats have the real time. */
let time: number;
const now = (): number => time;

beforeEach(async () => {
  gateway = undefined;
  time = Date.now() - 30_000;
  operations = await startOperations({
    article: lighthouse.article,
    host: '127.0.0.1',
    port: 0,
    gateway: () => gateway,
    now,
  });
});
afterEach(async () => {
  await endBots();
  await operations.close();
});

/** A bot that is watched. */
async function watchedBot(standIn: StandInOptions = {}): Promise<Bot> {
  const { observer } = operations;
  const bot = await readyBot({ observer, clock: now, standIn });
  ({ gateway } = bot);
  return bot;
}

/** What /readyz says. */
async function ready(): Promise<readonly [number, unknown]> {
  const answer = await fetch(`${operations.url}/readyz`);
  return [answer.status, ((await answer.json()) as { reasons: unknown }).reasons];
}

describe('GET /readyz beside the gateway', () => {
  it('answers 503 before the bot has connected, and 200 once it has', async () => {
    expect(await ready()).toEqual([503, ['the bot has not connected to Discord yet']]);
    await watchedBot();
    expect(await ready()).toEqual([200, []]);
  });

  it('ASKED 32, RELIABILITY, zombie connection: answers 503 after 60 s without an acknowledged heartbeat', async () => {
    const { discord } = await watchedBot({ heartbeatMs: 3_600_000 });
    discord.gateway.silence(true);
    time += 60_000;
    expect(await ready()).toEqual([200, []]);
    time += 1000;
    expect(await ready()).toEqual([503, ['shard 0 has heard nothing from Discord for 61 s']]);
  });

  it('answers 200 again once discord.js has noticed it and has resumed', async () => {
    const { discord, logged } = await watchedBot({ heartbeatMs: 60 });
    discord.gateway.silence(true);
    await discord.next('disconnect');
    time += 3_600_000;
    discord.gateway.silence(false);
    await logged.entry(({ msg }) => msg === 'the connection to Discord was resumed');
    expect(await ready()).toEqual([200, []]);
  });

  it('answers 503 while a session that was called invalid (op 9 true) is not resumed, and 200 once it is', async () => {
    const { discord, logged } = await watchedBot();
    discord.gateway.invalidateResumes('silent');
    discord.gateway.invalidate(true);
    await discord.next('resume');
    expect(await ready()).toEqual([503, ['shard 0 is not connected (Resuming)']]);
    discord.gateway.invalidateResumes(false);
    discord.gateway.drop();
    await logged.entry(({ msg }) => msg === 'the connection to Discord was resumed');
    expect(await ready()).toEqual([200, []]);
  });

  it('counts an acknowledged heartbeat as a sign of life', async () => {
    const { discord } = await watchedBot({ heartbeatMs: 60 });
    // The second one is only sent once the first was acknowledged.
    await discord.next('heartbeat');
    await discord.next('heartbeat');
    time += 61_000;
    expect(await ready()).toEqual([200, []]);
  });

  it('RELIABILITY, partition: answers 503 while Discord cannot be reached, and 200 afterwards', async () => {
    const { discord, logged } = await watchedBot();
    discord.gateway.refuse(true);
    discord.gateway.drop();
    await discord.next('refused');
    expect(await ready()).toEqual([503, ['shard 0 is not connected (Connecting)']]);
    discord.gateway.refuse(false);
    await logged.entry(({ msg }) => msg === 'the connection to Discord was resumed');
    expect(await ready()).toEqual([200, []]);
  });

  it('answers 503 while the bot is stopping, and the process is alive all the same', async () => {
    const { discord, gateway: running } = await watchedBot();
    discord.fault({ path: CALLBACK, kind: 'slow', delayMs: 200 });
    const reply = discord.deliver(call('tea'));
    await discord.next('request');
    running.stop();
    expect(await ready()).toEqual([503, ['the bot is stopping']]);
    expect((await fetch(`${operations.url}/healthz`)).status).toBe(200);
    expect(contentOf(await reply)).toBe('tea');
    expect(await running.ended).toMatchObject({ code: 0 });
  });
});

describe('GET /metrics beside the gateway', () => {
  const metrics = async (name: string): Promise<string[]> => {
    const text = await (await fetch(`${operations.url}/metrics`)).text();
    return text.split('\n').filter((line) => line.startsWith(name));
  };

  it('counts interactions, responses that did not arrive, and rate limits', async () => {
    const { discord, logged } = await watchedBot();
    await discord.deliver(call('tea'));
    await logged.of('tea');
    discord.fault({ path: CALLBACK, kind: 'rateLimit', retryAfter: 3600 });
    discord.dispatch('INTERACTION_CREATE', call('coffee'));
    await logged.of('coffee');
    expect(await metrics('bot_interactions_total')).toEqual([
      'bot_interactions_total{command="tea",outcome="answered",language="en"} 1',
      'bot_interactions_total{command="coffee",outcome="answered",language="en"} 1',
    ]);
    expect(await metrics('bot_errors_total')).toEqual(['bot_errors_total{kind="limited"} 1']);
    expect(await metrics('bot_rest')).toEqual(['bot_rest_rate_limits_total{scope="user"} 1']);
  });

  it('has the state of the connection', async () => {
    const { discord } = await watchedBot();
    expect(await metrics('bot_gateway_connected')).toEqual(['bot_gateway_connected{shard="0"} 1']);
    discord.gateway.refuse(true);
    discord.gateway.drop();
    await discord.next('refused');
    expect(await metrics('bot_gateway_connected')).toEqual(['bot_gateway_connected{shard="0"} 0']);
    discord.gateway.refuse(false);
    await discord.next('resume');
  });

  it('ASKED 35: holds neither the bot token nor an interaction’s token or id', async () => {
    const { discord, logged } = await watchedBot();
    const planted = call('tea');
    await discord.deliver(planted);
    await logged.of('tea');
    const all = (await metrics('')).join('\n');
    for (const secret of [TOKEN, planted.token, planted.id]) expect(all).not.toContain(secret);
  });
});
