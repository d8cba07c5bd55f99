// The calls over REST: what is asked about another channel, that the bot’s id is asked once, that edits leave no old file.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import timers from 'node:timers/promises';
import type { REST } from 'discord.js';
import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { permissions } from '../../../commands/venue.js';
import type { ChannelCalls } from '../../../src/discord/cards/calls.js';
import { createCallsFor } from '../../../src/discord/cards/rest.js';
import { startStandIn, type StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';
import { applicationId, guildId, memberId, snowflake } from '../../support/ids.js';

let standIn: StandIn;
let calls: ChannelCalls;
let channel: string;

beforeEach(async () => {
  standIn = await startStandIn();
  channel = snowflake();
  const callsFor = createCallsFor({
    apiUrl: standIn.apiUrl,
    token: standIn.token,
    patience: { attempt: 400, waiting: 20_000, pauses: [1, 2] },
  });
  calls = callsFor({ application: applicationId, token: 'a' });
});
afterEach(async () => {
  vi.useRealTimers();
  await standIn.close();
  expect(standIn.unexpected).toEqual([]);
});

const where = () => calls.destination(guildId, channel, memberId);
const content = {
  data: { flags: MessageFlags.SuppressEmbeds, allowed_mentions: { parse: [] }, content: 'x' },
  files: [],
};

describe('another channel', () => {
  it('tells its kind, and what the bot and the member may do there', async () => {
    standIn.channels.set(channel, {
      type: ChannelType.GuildAnnouncement,
      may: { [applicationId]: without('pinMessages'), [memberId]: permissions.viewChannel },
    });
    expect(await where()).toEqual({
      type: 5,
      archived: false,
      locked: false,
      botMay: without('pinMessages'),
      memberMay: permissions.viewChannel,
    });
  });

  it('that is a thread has the permissions of the channel to which it belongs', async () => {
    const parent = snowflake();
    standIn.channels.set(parent, { may: { [memberId]: 0n } });
    standIn.channels.set(channel, {
      type: ChannelType.PublicThread,
      parentId: parent,
      archived: true,
      locked: true,
    });
    expect(await where()).toEqual({
      type: 11,
      archived: true,
      locked: true,
      botMay: without(),
      memberMay: 0n,
    });
  });

  it('in a category has its own permissions, not the category’s', async () => {
    const category = snowflake();
    standIn.channels.set(category, { type: ChannelType.GuildCategory, may: { [memberId]: 0n } });
    standIn.channels.set(channel, { parentId: category });
    expect(await where()).toMatchObject({ type: ChannelType.GuildText, memberMay: without() });
    expect(standIn.requestsTo('GET', /^\/channels\//u)).toHaveLength(1);
  });

  it('belongs to the server’s owner without any role', async () => {
    const owner = '1100000000000000009';
    expect((await calls.destination(guildId, channel, owner))?.memberMay).toBe(permissions.administrator);
  });

  it.each<[number, number, RegExp]>([
    [404, 10007, /\/members\/\d+$/u],
    [403, 50013, /^\/guilds\/\d+$/u],
  ])('is untold where Discord answers %i, %i', async (status, code, path) => {
    standIn.fault({ kind: 'status', method: 'GET', path, status, code });
    expect(await where()).toBeUndefined();
  });

  it.each([
    [403, 50001],
    [404, 10003],
    [429, 0],
  ])('rejects with what Discord says about the channel itself, as %i, %i', async (status, code) => {
    const kind = status === 429 ? 'rateLimit' : 'status';
    standIn.fault({ kind, method: 'GET', path: /^\/channels\/\d+$/u, status, code, retryAfter: 60 });
    await expect(where()).rejects.toThrow();
  });
});

it('a call is tried three times, after waits that chance makes longer or shorter', async () => {
  const waits: number[] = [];
  vi.spyOn(timers, 'setTimeout').mockImplementation((ms = 0, value) => {
    waits.push(ms);
    return Promise.resolve(value as never);
  });
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  syncBuiltinESMExports();
  const callsFor = createCallsFor({ apiUrl: standIn.apiUrl, token: standIn.token });
  for (const chance of [0, 1]) {
    random.mockReturnValue(chance);
    standIn.fault({ kind: 'status', path: /\/pins$/u, status: 503, times: 3 });
    await expect(callsFor({ application: applicationId, token: 'a' }).pins(channel)).rejects.toThrow();
  }
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  // What an earlier test has left waits its millisecond meanwhile.
  expect(waits.filter((ms) => ms > 5)).toEqual([200, 800, 600, 2400]);
  expect(standIn.requestsTo('GET', /\/pins$/u)).toHaveLength(6);
});

it('discord.js lets go each minute of the queues that it made for replies', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const made: REST[] = [];
  const { apiUrl, token } = standIn;
  const callsFor = createCallsFor({ apiUrl, token, watch: (rest) => made.push(rest) });
  const kept = (): number => made.reduce((sum, { handlers }) => sum + handlers.size, 0);
  for (const reply of ['one', 'two'])
    await expect(callsFor({ application: applicationId, token: reply }).answer(content)).rejects.toThrow();
  expect(kept()).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(kept()).toBe(0);
});

it('the bot’s own id is asked once, and again only where that failed', async () => {
  standIn.fault({ kind: 'status', path: /@me$/u, status: 403, code: 40001 });
  await expect(calls.self()).rejects.toMatchObject({ status: 403 });
  expect(await calls.self()).toBe(applicationId);
  expect(await calls.self()).toBe(applicationId);
  expect(standIn.requestsTo('GET', /@me$/u)).toHaveLength(2);
});

it('an edit names its attachments even where there are none, so that old files go', async () => {
  const { id } = (await calls.post(channel, content, 'n')) as { id: string };
  await calls.edit(channel, id, content);
  expect(standIn.requestsTo('PATCH', /./u).at(-1)?.body).toMatchObject({ attachments: [] });
});

it('another’s message cannot be edited, and that is not tried again', async () => {
  standIn.messages.set('7', { id: '7', channel_id: channel, author: { id: '5' } });
  await expect(calls.edit(channel, '7', content)).rejects.toMatchObject({ code: 50005 });
  expect(standIn.requestsTo('PATCH', /./u)).toHaveLength(1);
});

it('an answer of the pins that is no list of pins is an error, not an empty channel', async () => {
  standIn.fault({ kind: 'status', path: /\/pins$/u, status: 200, code: 0 });
  await expect(calls.pins(channel)).rejects.toThrow();
});

it('a file goes with its name and its bytes', async () => {
  const bodies: Buffer[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      bodies.push(body);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const callsFor = createCallsFor({ apiUrl: `http://127.0.0.1:${port}/api`, token: 'x' });
  const files = [{ name: 'tower.png', bytes: new Uint8Array([0, 255, 13, 10, 7]) }];
  const to = callsFor({ application: applicationId, token: 'a' });
  await to.post(channel, { ...content, files }, 'n');
  await to.edit(channel, '7', { ...content, files });
  await to.answer({ ...content, files });
  for (const body of bodies) {
    expect(body.includes('filename="tower.png"')).toBe(true);
    expect(body.includes(Buffer.from([13, 10, 13, 10, 0, 255, 13, 10, 7, 13, 10]))).toBe(true);
  }
  expect(bodies).toHaveLength(3);
  server.close();
});

it.each([
  ['no pins, and says that there are more', [], 1, 0],
  ['the same pins for ever', [{ pinned_at: '2026-01-01T00:00:00.000000+00:00', message: {} }], 40, 40],
])('a list of pins that holds %s is read to an end', async (_, items, pages, pins) => {
  let asked = 0;
  const server = createServer((__, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ items, has_more: true }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endless = createCallsFor({ apiUrl: `http://127.0.0.1:${port}/api`, token: 'x' });
  expect(await endless({ application: applicationId, token: 'a' }).pins(channel)).toHaveLength(pins);
  expect(asked).toBe(pages);
  server.close();
});
