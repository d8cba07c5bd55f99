// A loop of invalid sessions (op 9) through the real discord.js client, on a time that passes as soon as it is waited for:
// the breaker holds it up, and the bot serves once Discord has it back.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { call, contentOf, endBots, startBot } from './gateway-bot.js';

const MINUTE = 60_000;

afterEach(async () => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  await endBots();
});

/**
 * Makes every wait of the bot's and of discord.js's identifies end at once, while the clock goes on by each of a minute or
 * more. A shorter one would make what is on its way look late.
 */
function passTime(): readonly number[] {
  const waits: number[] = [];
  let passed = 0;
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + passed);
  vi.spyOn(timers, 'setTimeout').mockImplementation((ms = 0, value) => {
    waits.push(ms);
    // A clock has whole milliseconds.
    if (ms >= MINUTE) passed += Math.ceil(ms);
    return Promise.resolve(value as never);
  });
  syncBuiltinESMExports();
  return waits;
}

it('RELIABILITY, op 9 in a loop: five sessions at once, then a minute, two and four, each told; then it serves', async () => {
  const waits = passTime();
  const bot = await startBot();
  for (let session = 0; session < 7; session += 1) bot.discord.gateway.answerIdentify('invalid');
  await bot.logged.entry(({ msg }) => msg === 'connected to Discord');
  expect(bot.discord.gateway.identifies).toBe(8);
  expect(waits.filter((ms) => ms >= MINUTE)).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE]);
  expect(
    bot.logged.entries.filter(({ level }) => level === 'error').map(({ msg, wait }) => [msg, wait]),
  ).toEqual([60, 120, 240].map((wait) => ['too many new sessions in an hour: waiting', wait]));
  expect(contentOf(await bot.discord.deliver(call('after')))).toBe('after');
});

it('told to stop in the middle of such a wait, the bot ends with code 0', async () => {
  const { gateway, discord, logged } = await startBot();
  vi.spyOn(timers, 'setTimeout').mockImplementation((ms = 0, value, { signal } = {}) =>
    ms < MINUTE
      ? Promise.resolve(value as never)
      : new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        }),
  );
  syncBuiltinESMExports();
  for (let session = 0; session < 9; session += 1) discord.gateway.answerIdentify('invalid');
  await logged.entry(({ msg }) => msg === 'too many new sessions in an hour: waiting');
  gateway.stop();
  expect(await gateway.ended).toEqual({ code: 0, reason: undefined });
});

it('as many connections are made as Discord asks for', async () => {
  passTime();
  const { discord, gateway, logged } = await startBot({ standIn: { shards: 2 } });
  await logged.entry(({ msg, shard }) => msg === 'connected to Discord' && shard === 1);
  expect(discord.gateway.lastIdentify).toMatchObject({ shard: [1, 2], intents: 0 });
  expect(gateway.shards().map(({ id }) => id)).toEqual([0, 1]);
});
