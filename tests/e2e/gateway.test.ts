// The real discord.js client against the stand-in: login, registration, interactions, malformed ones, the end.
import { afterEach, describe, expect, it } from 'vitest';
import { call, contentOf, definitions, echo, endBots, readyBot, startBot, TOKEN } from './gateway-bot.js';

afterEach(endBots);

const CALLBACK = /\/callback$/u;
const COMMANDS = /\/commands$/u;

describe('login and registration', () => {
  it('logs in without any intent and registers its commands once', async () => {
    const { discord } = await readyBot();
    expect(discord.gateway.lastIdentify).toMatchObject({ intents: 0, token: TOKEN });
    expect(discord.requestsTo('PUT', COMMANDS).map(({ body }) => body)).toEqual([definitions]);
    expect([discord.unexpected, discord.problems]).toEqual([[], []]);
  });

  it('writes nothing after a restart when the commands are equal', async () => {
    const { discord, gateway } = await readyBot();
    gateway.stop();
    await gateway.ended;
    await readyBot({ discord });
    expect(discord.requestsTo('GET', COMMANDS)).toHaveLength(2);
    expect(discord.requestsTo('PUT', COMMANDS)).toHaveLength(1);
  });

  it('ASKED 31: says in bounded time that Discord takes no commands for now, or none today, and answers all the same', async () => {
    const bot = await startBot();
    bot.discord.fault({ method: 'PUT', path: COMMANDS, kind: 'rateLimit', retryAfter: 3600 });
    const { msg } = await bot.logged.entry(({ level }) => level === 'warn');
    expect(msg).toBe(
      'the commands were not registered yet: Discord asks to wait for another 3601 s (rate limit)',
    );
    expect(contentOf(await bot.discord.deliver(call('tea')))).toBe('tea');
    const today = await startBot();
    today.discord.fault({ method: 'PUT', path: COMMANDS, kind: 'status', status: 400, code: 30_034 });
    const refused = await today.logged.entry(({ level }) => level === 'error');
    expect(refused['msg']).toBe(
      'the commands were not registered: Discord takes no more new commands from this application today (200 a day); try again tomorrow',
    );
  });
});

describe('an interaction', () => {
  it('is answered, with one log line that has its outcome and no text of the member', async () => {
    const { discord, logged } = await readyBot();
    expect(contentOf(await discord.deliver(call('tea')))).toBe('tea');
    expect(await logged.of('tea')).toEqual({
      level: 'info',
      time: expect.any(String) as string,
      command: 'tea',
      outcome: 'answered',
      language: 'en',
      ms: expect.any(Number) as number,
      msg: 'interaction',
    });
    const [sent] = discord.requestsTo('POST', CALLBACK);
    expect(sent?.hasAuthorization).toBe(false);
    // Discord docs, "User Agent": the form that every client has to have.
    expect(sent?.userAgent).toMatch(/^DiscordBot \(https:\/\/\S+, \d[\d.]*\)/u);
  });

  it('is answered once when Discord delivers it three times', async () => {
    const { discord, logged } = await readyBot();
    await discord.deliver(call('tea'), { copies: 3 });
    await discord.deliver(call('next'));
    await logged.of('next');
    expect(discord.requestsTo('POST', CALLBACK)).toHaveLength(2);
  });

  it('whose handler throws is logged, and the next one is answered', async () => {
    const { discord, logged } = await readyBot();
    discord.dispatch('INTERACTION_CREATE', call('broken'));
    const { err } = await logged.entry(({ level }) => level === 'error');
    expect(err).toMatchObject({ type: 'Error', message: 'the router is broken' });
    expect(contentOf(await discord.deliver(call('next')))).toBe('next');
  });

  it.each([
    ['no user and no member', { ...call('tea'), user: undefined, member: undefined }],
    ['no data', { ...call('tea'), data: undefined }],
    ['an unknown type', { ...call('tea'), type: 99 }],
    ['an unknown kind of component', { ...call('tea'), type: 3, data: { component_type: 77 } }],
    ['no entitlements and no channel', { ...call('tea'), entitlements: undefined, channel: { type: 0 } }],
    ['no id and no token', { type: 2 }],
    ['a token that leads elsewhere', { ...call('tea'), token: '../../../users/@me' }],
    ['nothing at all', null],
  ])(
    'ASKED 4, ASKED 29: that is malformed (%s) leaves one log line, and the next one is answered',
    async (_, odd) => {
      const { discord, logged } = await readyBot();
      const before = logged.lines.length;
      discord.dispatch('INTERACTION_CREATE', odd);
      await logged.entry((entry) => 'outcome' in entry);
      expect(logged.lines).toHaveLength(before + 1);
      expect(contentOf(await discord.deliver(call('next')))).toBe('next');
      expect(discord.unexpected).toEqual([]);
    },
  );
});

describe('stopping', () => {
  it('lets a reply in flight finish, takes no new interaction, and ends with code 0', async () => {
    const { discord, gateway, logged } = await readyBot();
    discord.fault({ path: CALLBACK, kind: 'slow', delayMs: 150 });
    const reply = discord.deliver(call('tea'));
    await discord.next('request');
    gateway.stop();
    discord.dispatch('INTERACTION_CREATE', call('late'));
    expect(contentOf(await reply)).toBe('tea');
    expect(await gateway.ended).toEqual({ code: 0, reason: undefined });
    expect(logged.entries.filter(({ command }) => command === 'late')).toEqual([]);
    expect(discord.gateway.isConnected).toBe(false);
  });

  it('ends also before the login is through', async () => {
    const { gateway } = await startBot({ handle: echo });
    gateway.stop();
    expect(await gateway.ended).toEqual({ code: 0, reason: undefined });
  });
});

it('ASKED 35: neither the bot token nor an interaction token stands in any line of the log', async () => {
  const { discord, logged } = await readyBot();
  const planted = call('tea');
  discord.fault({ path: CALLBACK, kind: 'status', status: 404, code: 10_062 });
  discord.dispatch('INTERACTION_CREATE', planted);
  expect(await logged.of('tea')).toMatchObject({ err: { route: '/interactions/:id/:token/callback' } });
  const all = logged.lines.join('');
  expect(all).not.toContain(TOKEN);
  expect(all).not.toContain(planted.token);
});
