// A bot that is deaf though Discord is there ends, so that whoever restarts it gets a new session; through the real
// discord.js client, looked at by hand on a clock that is moved by hand.
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { endBots, readyBot, type Bot } from './gateway-bot.js';

const MINUTE = 60_000;

afterEach(endBots);

interface Watched extends Bot {
  /** Lets so many minutes pass, with a look at the end of each. */
  readonly pass: (minutes: number) => void;
}

async function watched(): Promise<Watched> {
  let time = Date.now();
  let look = (): void => undefined;
  const bot = await readyBot({
    clock: () => time,
    repeat: (given) => {
      look = given;
    },
  });
  return {
    ...bot,
    pass(minutes) {
      for (let minute = 0; minute < minutes; minute += 1) {
        time += MINUTE;
        look();
      }
    },
  };
}

/** A bot that has lost its connection and gets no other. */
async function deafBot(): Promise<Watched> {
  const bot = await watched();
  bot.discord.gateway.refuse(true);
  bot.discord.gateway.drop();
  await bot.logged.entry(({ msg }) => msg === 'the connection to Discord was lost; reconnecting');
  return bot;
}

describe('RELIABILITY, a bot that discord.js leaves deaf', () => {
  it('ends with code 1 after ten minutes without a connection, since Discord answers', async () => {
    const { gateway, pass } = await deafBot();
    pass(10);
    expect(gateway.isEnding).toBe(false);
    pass(1);
    expect(await gateway.ended).toEqual({
      code: 1,
      reason:
        'Discord answers, but the connection to it has not come back for ten minutes: start the bot again',
    });
  });

  it('waits on while Discord does not answer, and ends once it does', async () => {
    const { discord, gateway, pass } = await deafBot();
    // The first try and two more, as discord.js makes them.
    discord.fault({ path: /\/gateway\/bot$/u, kind: 'status', status: 503, times: 3 });
    pass(11);
    for (let tries = 0; tries < 3; tries += 1) await discord.next('request');
    for (let turns = 0; turns < 100; turns += 1) await turn();
    expect(gateway.isEnding).toBe(false);
    pass(1);
    expect(await gateway.ended).toMatchObject({ code: 1 });
  });

  it('is not a bot that hears from Discord, however long', async () => {
    const { gateway, pass } = await watched();
    pass(1);
    expect(gateway.isEnding).toBe(false);
  });

  it('ends at the fifth op 9 that says a session can be resumed and does not resume it', async () => {
    const { discord, gateway } = await readyBot();
    discord.gateway.invalidateResumes(true);
    discord.gateway.invalidate(true);
    expect(await gateway.ended).toEqual({
      code: 1,
      reason: 'Discord calls the session of shard 0 invalid again and again (op 9): start the bot again',
    });
    expect(discord.gateway.resumes).toBeLessThanOrEqual(5);
  });

  it('four such op 9 are not yet too many, and a session that is resumed begins to count anew', async () => {
    const { discord, gateway, logged } = await readyBot();
    for (let round = 0; round < 2; round += 1) {
      discord.gateway.invalidateResumes(true);
      discord.gateway.invalidate(true);
      while (discord.gateway.resumes < 3 + 4 * round) await turn();
      discord.gateway.invalidateResumes(false);
      const resumed = (): number =>
        logged.entries.filter(({ msg }) => msg === 'the connection to Discord was resumed').length;
      while (resumed() <= round) await turn();
    }
    expect(gateway.isEnding).toBe(false);
  });
});
