// What happens to the connection: lost, resumed, invalid, closed for good; and logins that fail.
import { Client } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, contentOf, endBots, readyBot, startBot } from './gateway-bot.js';

afterEach(endBots);

describe('a connection', () => {
  it('that is cut is resumed, and what Discord sent meanwhile is answered', async () => {
    const { discord, logged } = await readyBot();
    discord.gateway.drop();
    expect(contentOf(await discord.deliver(call('meanwhile')))).toBe('meanwhile');
    expect([discord.gateway.resumes, discord.gateway.identifies]).toEqual([1, 1]);
    await logged.entry(({ msg }) => msg === 'the connection to Discord was resumed');
  });

  it('that Discord asks to renew (op 7) is resumed', async () => {
    const { discord } = await readyBot();
    discord.gateway.reconnect();
    await discord.next('resume');
    expect(contentOf(await discord.deliver(call('after')))).toBe('after');
  });

  it('that is dead without being closed is noticed by its missing heartbeat acks and resumed', async () => {
    const { discord } = await readyBot({ standIn: { heartbeatMs: 60 } });
    discord.gateway.silence(true);
    await discord.next('disconnect');
    discord.gateway.silence(false);
    await discord.next('resume');
    expect(contentOf(await discord.deliver(call('after')))).toBe('after');
  });

  it('whose session is invalid (op 9 false) identifies again and does not register again', async () => {
    const { discord, logged } = await readyBot();
    discord.gateway.invalidate(false);
    await discord.next('identify', 9000);
    await logged.entry(({ msg }) => msg === 'connected to Discord' && logged.lines.length > 3);
    expect(contentOf(await discord.deliver(call('after')))).toBe('after');
    expect(discord.requestsTo('PUT', /\/commands$/u)).toHaveLength(1);
  });

  it('whose session is invalid and can be resumed (op 9 true) is resumed', async () => {
    const { discord } = await readyBot();
    discord.gateway.invalidate(true);
    await discord.next('resume', 9000);
    expect(contentOf(await discord.deliver(call('after')))).toBe('after');
    expect(discord.gateway.identifies).toBe(1);
  });

  it('that is refused for a while comes back, with one line for the loss', async () => {
    const { discord, logged } = await readyBot();
    discord.gateway.refuse(true);
    discord.gateway.drop();
    await discord.next('refused');
    await discord.next('refused');
    discord.gateway.refuse(false);
    expect(contentOf(await discord.deliver(call('after'), { withinMs: 5000 }))).toBe('after');
    expect(logged.entries.filter(({ msg }) => String(msg).includes('was lost'))).toHaveLength(1);
  });

  it.each([
    [4004, 'the token (close 4004): set DISCORD_TOKEN to the token'],
    [4010, 'the shard of this process (close 4010): restart it'],
    [4011, 'more shards for so many servers (close 4011): restart it'],
    [4012, 'this gateway version (close 4012): update the bot'],
    [4013, 'does not know the intents that were asked for (close 4013)'],
    [4014, 'does not allow the intents that were asked for (close 4014)'],
  ])('that is closed for good (%i) ends the bot with code 1 and what to do', async (code, words) => {
    const { discord, gateway } = await readyBot();
    discord.gateway.close(code);
    const end = await gateway.ended;
    expect(end.code).toBe(1);
    expect(end.reason).toContain(words);
  });
});

describe('told to stop, the bot ends with code 0', () => {
  const stopped = { code: 0, reason: undefined };

  it('although Discord does not read any more that the connection is to be closed', async () => {
    const { discord, gateway } = await readyBot();
    discord.gateway.freeze();
    gateway.stop();
    // The connection itself would wait for half a minute.
    expect(await gateway.ended).toEqual(stopped);
  }, 20_000);

  it('although discord.js fails to close it, with one line', async () => {
    const { gateway, logged } = await readyBot();
    const destroy = vi.spyOn(Client.prototype, 'destroy').mockRejectedValueOnce(new Error('astray'));
    gateway.stop();
    expect(await gateway.ended).toEqual(stopped);
    expect(logged.entries.at(-1)).toMatchObject({ level: 'warn', err: { message: 'astray' } });
    await (destroy.mock.contexts[0] as Client).destroy();
    destroy.mockRestore();
  });
});

describe('a login', () => {
  it('with a token that Discord refuses ends with code 1 and names DISCORD_TOKEN', async () => {
    const { gateway } = await startBot({ token: 'another-token' });
    expect(await gateway.ended).toEqual({
      code: 1,
      reason:
        'Discord refuses the token (HTTP 401): set DISCORD_TOKEN to the token that the Developer Portal shows under Bot',
    });
  });

  it('that the gateway refuses (4004) ends with code 1', async () => {
    const bot = await startBot();
    bot.discord.gateway.answerIdentify({ close: 4004 });
    expect(await bot.gateway.ended).toMatchObject({ code: 1 });
  });

  it('without sessions left for the day ends with code 1 and says until when', async () => {
    const { gateway } = await startBot({ standIn: { sessionsLeft: 0 } });
    const { code, reason } = await gateway.ended;
    expect(code).toBe(1);
    expect(reason).toMatch(/^Discord allows no more starts of this bot before 20\d\d-/u);
  });

  it.each([
    [
      'an outage',
      { kind: 'status', status: 503 },
      /^the login failed: Discord is unavailable at the moment \(HTTP 503\)$/u,
    ],
    ['a long rate limit', { kind: 'rateLimit', retryAfter: 600 }, /^the login failed: Discord asks to wait/u],
  ] as const)('during %s ends with code 1 and says so', async (_, fault, reason) => {
    const bot = await startBot();
    bot.discord.fault({ path: /^\/gateway\/bot$/u, times: 9, ...fault });
    expect(await bot.gateway.ended).toEqual({ code: 1, reason: expect.stringMatching(reason) as string });
  });

  it('where nothing listens ends with code 1 and says so', async () => {
    const { gateway } = await startBot({ apiUrl: 'http://127.0.0.1:9/api' });
    const { code, reason } = await gateway.ended;
    expect(code).toBe(1);
    expect(reason).toBe('the login failed: Discord cannot be reached (ECONNREFUSED)');
  });
});

it('a token that Discord stops accepting while the bot runs ends it with code 1', async () => {
  const bot = await startBot();
  bot.discord.fault({ method: 'GET', path: /\/commands$/u, kind: 'status', status: 401 });
  expect(await bot.gateway.ended).toMatchObject({
    code: 1,
    reason: expect.stringContaining('DISCORD_TOKEN') as string,
  });
});
