// The HTTP edge and a stand-in of Discord: registration, responses, cards that are posted after the response, faults.
import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { definitions } from '../../commands/index.js';
import { createCarryOut } from '../../src/discord/cards/carry-out.js';
import { createCallsFor } from '../../src/discord/cards/rest.js';
import { watchRateLimits } from '../../src/discord/rate-limits.js';
import { patientCalls } from '../../src/edges/http/arrival.js';
import type { HttpOptions } from '../../src/edges/http/index.js';
import { createMetrics } from '../../src/edges/operations/metrics.js';
import { anyPicture, counted } from '../edges/http/endpoint.js';
import { endEdges, serveHttp, TOKEN, type ServedEdge } from '../edges/http/served.js';
import { lighthouse } from '../reply/drawn.js';
import { snowflake } from '../support/ids.js';
import { command, places } from '../support/interaction.js';
import { send, type Received } from '../support/sender.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { without } from '../support/stand-in/servers.js';

const COMMANDS = /\/commands$/u;
const MESSAGES = /^\/channels\/\d+\/messages$/u;
const REPLY = /^\/webhooks\/\d+\/[^/]+\/messages\/@original$/u;
const all = String(without());
const { article } = lighthouse;

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN });
});
afterEach(async () => {
  await endEdges();
  await discord.close();
});

/** An edge with a token, at the stand-in. */
async function serve(options: Partial<HttpOptions> = {}): Promise<ServedEdge> {
  const { apiUrl } = discord;
  const metrics = createMetrics(undefined, Date.now);
  const { observer } = metrics;
  const callsFor = createCallsFor({
    apiUrl,
    token: TOKEN,
    patience: { attempt: 400, waiting: 20_000, pauses: [1, 2] },
    watch: watchRateLimits(observer.rateLimited),
  });
  const quiet = { error: () => undefined, warn: () => undefined };
  const carryOut = createCarryOut({ article, pictures: anyPicture, log: quiet, now: Date.now });
  return serveHttp({
    token: TOKEN,
    apiUrl,
    metrics,
    carryOut: async (work) => {
      const { outcome } = await carryOut(work, patientCalls(callsFor(work), [5, 10, 20, 40]));
      observer.effect(work.effect.kind, outcome);
    },
    ...options,
  });
}

/** Sends an interaction as Discord does, and takes the response as Discord does. */
async function deliver({ edge, keys }: ServedEdge, interaction: APIInteraction): Promise<Received> {
  discord.expectInteraction(interaction);
  const received = await send(keys.sign(interaction), edge.url);
  discord.acknowledge(interaction, received.response);
  return received;
}

const cardOf = (channelId: string): APIInteraction =>
  command({
    name: 'faro-cards',
    sub: 'post',
    options: { fact: 'metres' },
    channelId,
    memberPermissions: all,
    appPermissions: all,
  });

/** Waits until an edge has ended all that it was doing. */
async function finished({ edge }: ServedEdge): Promise<void> {
  edge.stop();
  await edge.ended;
}

const registered = ({ logged }: ServedEdge) =>
  logged.entry(({ msg }) => String(msg).startsWith('the commands'));

describe('at its start', () => {
  it('the edge registers its commands, and writes nothing where they are equal', async () => {
    await registered(await serve());
    expect(discord.requestsTo('PUT', COMMANDS).map(({ body }) => body)).toEqual([definitions(article)]);
    await registered(await serve());
    expect(discord.requestsTo('PUT', COMMANDS)).toHaveLength(1);
    expect([discord.unexpected, discord.problems]).toEqual([[], []]);
  });

  it.each([
    ['an outage', 'warn', { kind: 'status', status: 503 }],
    ['a rate limit', 'warn', { kind: 'rateLimit', retryAfter: 600 }],
    ['a refusal', 'error', { kind: 'status', status: 403, code: 50_001 }],
  ] as const)(
    '%s leaves it unregistered, told as %s, and interactions are answered',
    async (_, level, fault) => {
      discord.fault({ path: /^\/applications\/@me$/u, times: 9, ...fault });
      const edge = await serve();
      expect(await registered(edge)).toMatchObject({
        level,
        msg: expect.stringMatching(/^the commands were not registered( yet)?: Discord /u) as string,
      });
      expect((await deliver(edge, command({ name: 'faro', sub: 'about' }))).status).toBe(200);
    },
  );

  it('RELIABILITY: a token that Discord refuses ends it with code 1 and one line', async () => {
    const { edge } = await serve({ token: 'another-token' });
    expect(await edge.ended).toEqual({
      code: 1,
      reason:
        'Discord refuses the token: set DISCORD_TOKEN to the one that the Developer Portal shows under Bot',
    });
  });

  it('a public key of another application is told', async () => {
    const { logged } = await serve();
    expect(await logged.entry(({ level }) => level === 'error')).toMatchObject({
      msg: 'DISCORD_PUBLIC_KEY is not the key of the application that DISCORD_TOKEN belongs to: no request will be taken',
    });
  });

  it('the same key in other capitals is the same', async () => {
    await discord.close();
    discord = await startStandIn({ token: TOKEN, publicKey: 'Ab'.repeat(32) });
    const edge = await serve({ publicKey: 'aB'.repeat(32) });
    await registered(edge);
    expect(edge.logged.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('without a token it says what it cannot do', async () => {
    const { logged } = await serve({ token: undefined });
    expect(logged.entries.map(({ msg }) => msg)).toEqual([
      'waiting for interactions',
      'no DISCORD_TOKEN: commands are not registered, and cards cannot be posted, shown or changed',
    ]);
  });
});

describe('a response', () => {
  it.each(places)('to a question in a %s is one that Discord takes', async (place) => {
    const question = 'How tall is the tower?';
    await deliver(await serve(), command({ place, name: 'faro', sub: 'ask', options: { question } }));
    expect(discord.problems).toEqual([]);
  });

  it('with a picture comes as a form that Discord takes', async () => {
    const { files } = await deliver(await serve(), command({ name: 'faro', sub: 'timeline' }));
    expect([...files.keys()]).toEqual(['files[0]']);
    expect(discord.problems).toEqual([]);
  });
});

describe('a card', () => {
  it('is posted and pinned after the response, and the reply then says so', async () => {
    const channelId = snowflake();
    const edge = await serve();
    const interaction = cardOf(channelId);
    const { response } = await deliver(edge, interaction);
    expect(response).toEqual({ type: 5, data: { flags: 64 } });
    await finished(edge);
    const [reply] = discord.requestsTo('PATCH', REPLY).slice(-1);
    expect(JSON.stringify(reply?.body)).toContain('The card is posted and pinned.');
    expect(discord.requestsTo('POST', MESSAGES)).toHaveLength(1);
    expect(discord.pins.get(channelId)).toHaveLength(1);
    expect(discord.problems).toEqual([]);
    expect(await counted(edge, 'bot_effects')).toEqual([
      'bot_effects_total{effect="post",outcome="pinned"} 1',
    ]);
  });

  it('is reported also where Discord takes in the response only after our first tries to edit it (10015)', async () => {
    const edge = await serve();
    const interaction = cardOf(snowflake());
    discord.expectInteraction(interaction);
    const { response } = await send(edge.keys.sign(interaction), edge.edge.url);
    while (discord.requestsTo('PATCH', REPLY).length < 2) await discord.next('request');
    discord.acknowledge(interaction, response);
    await finished(edge);
    const [reply] = [...discord.messages.values()].slice(-1);
    expect(JSON.stringify(reply)).toContain('The card is posted and pinned.');
  });

  it('is given up within bounds where Discord never takes in the response', async () => {
    const edge = await serve();
    const interaction = cardOf(snowflake());
    discord.expectInteraction(interaction);
    await send(edge.keys.sign(interaction), edge.edge.url);
    await finished(edge);
    expect(discord.requestsTo('PATCH', REPLY)).toHaveLength(5);
  });

  it('that Discord delivers five times at once is posted once', async () => {
    const edge = await serve();
    const interaction = cardOf(snowflake());
    discord.expectInteraction(interaction);
    const signed = edge.keys.sign(interaction);
    const copies = await Promise.all(Array.from({ length: 5 }, () => send(signed, edge.edge.url)));
    const [taken, ...others] = copies.toSorted((a, b) => a.status - b.status);
    expect([taken?.status, ...others.map(({ status }) => status)]).toEqual([200, 409, 409, 409, 409]);
    discord.acknowledge(interaction, taken?.response);
    await finished(edge);
    expect(discord.requestsTo('POST', MESSAGES)).toHaveLength(1);
  });

  it('is still posted, and reported, after the edge was told to stop', async () => {
    discord.fault({ method: 'POST', path: MESSAGES, kind: 'slow', delayMs: 100 });
    const edge = await serve();
    const reached = discord.next('request');
    await deliver(edge, cardOf(snowflake()));
    await reached;
    await finished(edge);
    const [reply] = discord.requestsTo('PATCH', REPLY).slice(-1);
    expect(JSON.stringify(reply?.body)).toContain('The card is posted and pinned.');
  });

  it('that meets a rate limit is counted', async () => {
    discord.fault({ method: 'POST', path: MESSAGES, kind: 'rateLimit', retryAfter: 600, global: true });
    const edge = await serve();
    await deliver(edge, cardOf(snowflake()));
    await finished(edge);
    expect(await counted(edge, 'bot_rest')).toEqual(['bot_rest_rate_limits_total{scope="global"} 1']);
    expect(await counted(edge, 'bot_effects')).toEqual([
      'bot_effects_total{effect="post",outcome="limited"} 1',
    ]);
  });
});

it('ASKED 35: neither the bot token nor an interaction token stands in the log or in the metrics', async () => {
  const edge = await serve();
  const planted = cardOf(snowflake());
  discord.fault({ path: REPLY, kind: 'status', status: 404, code: 10_062 });
  await deliver(edge, planted);
  await send(edge.keys.sign(planted), edge.edge.url);
  await finished(edge);
  const { text } = await edge.metrics.read();
  const out = edge.logged.lines.join('') + text;
  expect(out).toContain('cards post');
  expect(out).not.toContain(TOKEN);
  expect(out).not.toContain(planted.token);
});
