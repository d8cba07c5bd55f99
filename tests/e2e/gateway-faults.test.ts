// Callbacks that fail: what the bot makes of each error of Discord's, and that the next command always works.
import { afterEach, describe, expect, it } from 'vitest';
import { call, contentOf, endBots, readyBot, type Bot } from './gateway-bot.js';

afterEach(endBots);

const CALLBACK = /\/callback$/u;
const patience = { attempt: 150, deadline: 700 };

/** How many callbacks were posted for the command of a name. */
const tries = ({ discord }: Bot): number => discord.requestsTo('POST', CALLBACK).length;

async function nextWorks({ discord }: Bot): Promise<void> {
  expect(contentOf(await discord.deliver(call('next')))).toBe('next');
}

describe('a callback', () => {
  it('ASKED 4: to an interaction that is gone (10062) is not tried again, and leaves one line', async () => {
    const bot = await readyBot({ patience });
    bot.discord.dispatch('INTERACTION_CREATE', call('tea'));
    expect(await bot.logged.of('tea')).toMatchObject({
      level: 'warn',
      delivery: 'expired',
      err: { code: 10_062 },
    });
    expect(tries(bot)).toBe(1);
    await nextWorks(bot);
  });

  it('to an interaction that was acknowledged elsewhere (40060) is reported and not tried again', async () => {
    const bot = await readyBot({ patience });
    bot.discord.fault({ path: CALLBACK, kind: 'status', status: 400, code: 40_060 });
    bot.discord.dispatch('INTERACTION_CREATE', call('tea'));
    expect(await bot.logged.of('tea')).toMatchObject({ delivery: 'acknowledged' });
    expect(tries(bot)).toBe(1);
    await nextWorks(bot);
  });

  it('that arrived although its answer was lost is a success: 40060 on the second try says so', async () => {
    const bot = await readyBot({ patience });
    bot.discord.fault({ path: CALLBACK, kind: 'lost' });
    expect(contentOf(await bot.discord.deliver(call('tea')))).toBe('tea');
    expect(await bot.logged.of('tea')).toMatchObject({ level: 'info', msg: 'interaction' });
    expect(tries(bot)).toBe(2);
  });

  it('whose answer says JSON and holds none has arrived, and is not sent again', async () => {
    const bot = await readyBot({ patience });
    bot.discord.fault({ path: CALLBACK, kind: 'status', status: 204 });
    bot.discord.dispatch('INTERACTION_CREATE', call('tea'));
    expect(await bot.logged.of('tea')).toMatchObject({ level: 'info', msg: 'interaction' });
    expect(tries(bot)).toBe(1);
  });

  it.each([
    ['a 500', { kind: 'status', status: 500 }],
    ['a cut connection', { kind: 'reset' }],
    ['no answer', { kind: 'hang' }],
  ] as const)('that meets %s once arrives on its second try', async (_, fault) => {
    const bot = await readyBot({ patience });
    bot.discord.fault({ path: CALLBACK, ...fault });
    expect(contentOf(await bot.discord.deliver(call('tea')))).toBe('tea');
    expect(await bot.logged.of('tea')).toMatchObject({ level: 'info' });
  });

  it('that has less time left for its second try than for its first arrives on it', async () => {
    const bot = await readyBot({ patience: { attempt: 500, deadline: 900 } });
    bot.discord.fault({ path: CALLBACK, kind: 'hang' });
    expect(contentOf(await bot.discord.deliver(call('tea')))).toBe('tea');
    expect(await bot.logged.of('tea')).toMatchObject({ level: 'info' });
    expect(tries(bot)).toBe(2);
  });

  it.each([
    ['500s', { kind: 'status', status: 500 }],
    ['cut connections', { kind: 'reset' }],
    ['no answers', { kind: 'hang' }],
  ] as const)(
    'that meets only %s is given up within its deadline, after two to four tries',
    async (_, fault) => {
      const bot = await readyBot({ patience });
      bot.discord.fault({ path: CALLBACK, times: 9, ...fault });
      const interaction = call('tea');
      bot.discord.dispatch('INTERACTION_CREATE', interaction);
      const entry = await bot.logged.of('tea');
      expect(entry).toMatchObject({ level: 'warn', delivery: 'unavailable' });
      // Discord forgets an interaction that is not answered within 3 seconds.
      expect(entry['ms']).toBeLessThan(3000);
      expect(tries(bot)).toBeGreaterThanOrEqual(2);
      expect(tries(bot)).toBeLessThanOrEqual(4);
      expect(bot.logged.lines.join('')).not.toContain(interaction.token);
    },
  );

  it.each([false, true])('that is rate limited (global: %s) is given up at once', async (global) => {
    const bot = await readyBot({ patience });
    bot.discord.fault({ path: CALLBACK, kind: 'rateLimit', retryAfter: 3600, global });
    bot.discord.dispatch('INTERACTION_CREATE', call('tea'));
    expect(await bot.logged.of('tea')).toMatchObject({ level: 'warn', delivery: 'limited' });
    expect(tries(bot)).toBe(1);
    await nextWorks(bot);
  });
});
