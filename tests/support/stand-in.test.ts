// Holds the stand-in to its task: the real discord.js client works against it, and each fault shows as it would there.
import { Client, Events, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationId, guildId } from './ids.js';
import { command, press } from './interaction.js';
import type { Fault } from './stand-in/faults.js';
import { startStandIn, type StandIn } from './stand-in/index.js';

const hello = { type: 4, data: { content: 'hello', allowed_mentions: { parse: [] } } };
const path = /\/callback$/u;

let standIn: StandIn;
let client: Client;
/** What the client's own calls were refused with. */
let failures: unknown[];
let answered: Promise<unknown>[];

async function start(options = {}): Promise<void> {
  standIn = await startStandIn(options);
  client = new Client({ intents: [], rest: { api: standIn.apiUrl, retries: 0, timeout: 2000 } });
  failures = [];
  answered = [];
  client.on(Events.Error, (error) => failures.push(error));
  client.on(Events.InteractionCreate, ({ id, token }) => {
    const call = client.rest.post(Routes.interactionCallback(id, token), { body: hello, auth: false });
    answered.push(call.catch((error: unknown) => failures.push(error)));
  });
}

async function login(): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
}

const disconnected = (): Promise<number> =>
  new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      resolve(code);
    });
  });

afterEach(async () => {
  await client.destroy();
  await standIn.close();
  expect(standIn.unexpected).toEqual([]);
  expect(standIn.problems).toEqual([]);
});

describe('GIVEN a real client that is logged in', () => {
  beforeEach(async () => {
    await start();
    await login();
  });

  it('THEN an interaction reaches it and its callback is taken', async () => {
    expect(await standIn.deliver(command({ name: 'ask' }))).toEqual(hello);
    expect(standIn.gateway.lastIdentify['intents']).toBe(0);
    expect(standIn.requestsTo('POST', path)).toMatchObject([{ hasAuthorization: false, body: hello }]);
  });

  it('THEN of two deliveries the second callback is refused with 40060', async () => {
    await standIn.deliver(command({ name: 'ask' }), { copies: 2 });
    await Promise.all(answered);
    expect(failures).toMatchObject([{ status: 400, code: 40060 }]);
  });

  it('THEN a callback for an interaction that nobody sent is refused with 10062', async () => {
    const call = client.rest.post(Routes.interactionCallback('1', 'abc'), { body: hello });
    await expect(call).rejects.toMatchObject({ status: 404, code: 10062 });
  });

  it('THEN after a cut connection it resumes and what it missed is replayed', async () => {
    const cut = standIn.next('disconnect');
    standIn.gateway.drop();
    await cut;
    expect(await standIn.deliver(command({ name: 'ask' }))).toEqual(hello);
    expect(standIn.gateway).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it.each(['reconnect', 'invalidate'] as const)('THEN after %s it resumes', async (fault) => {
    const resumed = standIn.next('resume');
    standIn.gateway[fault](true);
    await resumed;
    expect(standIn.gateway.identifies).toBe(1);
  });

  it('THEN a fatal close reaches it as a disconnect', async () => {
    const gone = disconnected();
    standIn.gateway.close(4014);
    expect(await gone).toBe(4014);
  });

  it('THEN refused connections are tried again', async () => {
    standIn.gateway.refuse(true);
    const refused = standIn.next('refused');
    standIn.gateway.drop();
    await refused;
    standIn.gateway.refuse(false);
    await standIn.next('resume');
  });

  it.each<[Fault['kind'], Omit<Fault, 'kind' | 'path'>, object]>([
    ['status', { status: 503, code: 0 }, { status: 503 }],
    ['status', { status: 403, code: 50013 }, { status: 403, code: 50013 }],
    ['hang', {}, { name: 'AbortError' }],
    ['reset', {}, { code: 'ECONNRESET' }],
    ['lost', {}, { code: 'ECONNRESET' }],
  ])('THEN the fault %s %o reaches its call once', async (kind, options, expected) => {
    const interaction = command({ name: 'ask' });
    standIn.expectInteraction(interaction);
    standIn.fault({ kind, path, ...options });
    const arrived = new AbortController();
    const call = (signal = new AbortController().signal): Promise<unknown> =>
      client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: hello,
        signal,
      });
    const first = call(arrived.signal);
    if (kind === 'hang')
      void standIn.next('request').then(() => {
        arrived.abort();
      });
    await expect(first).rejects.toMatchObject(expected);
    if (kind === 'lost') await expect(call()).rejects.toMatchObject({ code: 40060 });
    else await call();
  });

  it.each<Fault>([
    { kind: 'rateLimit', path, retryAfter: 0.01 },
    { kind: 'rateLimit', path, retryAfter: 0.01, global: true },
    { kind: 'slow', path, delayMs: 20 },
  ])('THEN the fault $kind (global $global) is waited out', async (fault) => {
    standIn.fault(fault);
    expect(await standIn.deliver(command({ name: 'ask' }))).toEqual(hello);
    expect(standIn.requestsTo('POST', path)).toHaveLength(fault.kind === 'slow' ? 1 : 2);
  });

  it('THEN a reply can be edited, followed and pressed', async () => {
    const asked = command({ name: 'ask' });
    await standIn.deliver(asked);
    await Promise.all(answered);
    const quiet = { allowed_mentions: { parse: [] } };
    const original = Routes.webhookMessage(applicationId, asked.token);
    const edited = await client.rest.patch(original, { body: { content: 'edited', ...quiet } });
    expect(edited).toMatchObject({ content: 'edited', author: { id: applicationId } });
    const url = Routes.webhook(applicationId, asked.token);
    const more = await client.rest.post(url, { body: { content: 'more', flags: 64, ...quiet } });
    expect(more).toMatchObject({ content: 'more', flags: 64 });
    const message = standIn.messages.get((edited as { id: string }).id) as never;
    expect(await standIn.deliver(press({ customId: 'a:1', message }))).toEqual(hello);
  });

  it('THEN commands come back as Discord keeps them, translated ones on request', async () => {
    const one = { name: 'ask', description: 'Ask', description_localizations: { 'es-ES': 'Pregunta' } };
    for (const route of [
      Routes.applicationCommands(applicationId),
      Routes.applicationGuildCommands(applicationId, guildId),
    ]) {
      const made = (await client.rest.put(route, { body: [one] })) as [{ id: string }];
      const again = (await client.rest.put(route, { body: [{ ...one, description: 'Ask it' }] })) as [
        { id: string },
      ];
      expect(again[0].id).toBe(made[0].id);
      expect((await client.rest.get(route)) as unknown[]).not.toMatchObject([
        { description_localizations: {} },
      ]);
      const full = await client.rest.get(route, {
        query: new URLSearchParams({ with_localizations: 'true' }),
      });
      expect(full).toMatchObject([
        { type: 1, description: 'Ask it', description_localizations: { 'es-ES': 'Pregunta' } },
      ]);
      await client.rest.delete(`${route}/${made[0].id}`);
      expect(await client.rest.get(route)).toEqual([]);
    }
  });

  it('THEN a channel message is posted, pinned, listed and unpinned', async () => {
    const body = { content: 'a card', allowed_mentions: { parse: [] } };
    const { id } = (await client.rest.post(Routes.channelMessages('7'), { body })) as { id: string };
    await client.rest.put(Routes.channelMessagesPin('7', id));
    const pins = Routes.channelMessagesPins('7');
    expect(await client.rest.get(pins)).toMatchObject({
      items: [{ message: { id, pinned: true } }],
      has_more: false,
    });
    await client.rest.delete(Routes.channelMessagesPin('7', id));
    expect(await client.rest.get(pins)).toEqual({ items: [], has_more: false });
  });
});

describe('GIVEN a stand-in of its own', () => {
  it('THEN without heartbeat acks the client resumes', async () => {
    await start({ heartbeatMs: 40 });
    await login();
    standIn.gateway.silence(true);
    await standIn.next('resume');
    expect(standIn.gateway.heartbeats).toBeGreaterThan(0);
  });

  it('THEN another token is refused by REST', async () => {
    await start();
    await expect(client.login('another')).rejects.toThrow('An invalid token was provided.');
  });

  it('THEN a bot with no identifies left cannot log in', async () => {
    await start({ sessionsLeft: 0 });
    await expect(client.login(standIn.token)).rejects.toThrow('Not enough sessions remaining');
  });

  it('THEN an identify can be closed with a code', async () => {
    await start();
    standIn.gateway.answerIdentify({ close: 4013 });
    const gone = disconnected();
    client.login(standIn.token).catch((error: unknown) => failures.push(error));
    expect(await gone).toBe(4013);
  });

  it('THEN an interaction that nobody answers is named', async () => {
    await start();
    await login();
    client.removeAllListeners(Events.InteractionCreate);
    const asked = command({ name: 'ask' });
    await expect(standIn.deliver(asked, { withinMs: 30 })).rejects.toThrow(
      `no callback taken for interaction ${asked.id} within 30 ms`,
    );
  });
});
