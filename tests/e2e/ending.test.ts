// Bots that end with a card in hand: told to stop, or because Discord refuses the token. The moderator is told first.
import { afterEach, describe, expect, it } from 'vitest';
import { createEnding } from '../../src/edges/ending.js';
import { changed, many, openDesk } from '../discord/cards/desk.js';
import { lighthouse } from '../reply/drawn.js';
import { snowflake } from '../support/ids.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { cardBot, cards, posting, reported } from './card-bot.js';
import { endBots, TOKEN } from './gateway-bot.js';

afterEach(endBots);

const { article } = lighthouse;
const MESSAGES = /^\/channels\/\d+\/messages$/u;
const EDITS = /^\/channels\/\d+\/messages\/\d+$/u;
const stopped = { code: 0, reason: undefined };

describe('told to stop while it refreshes all cards of a channel', () => {
  const before = many(24);
  const after = changed('metres', 'feet', before);

  /** A channel full of cards that are out of date. */
  async function fill(): Promise<{ readonly discord: StandIn; readonly channelId: string }> {
    const discord = await startStandIn({ token: TOKEN });
    const channelId = snowflake();
    const desk = openDesk(discord, channelId, { article: before });
    for (const { id } of before.facts) await desk.use('post', { fact: id, picture: false });
    return { discord, channelId };
  }

  it('it ends after the card in hand, and the moderator is told how far it came', async () => {
    const { discord, channelId } = await fill();
    discord.requests.length = 0;
    const { gateway } = await cardBot({ article: after, discord });
    await discord.deliver(cards(after, 'refresh', {}, { channelId }));
    while (discord.requestsTo('PATCH', EDITS).length < 5) await discord.next('request');
    gateway.stop();
    expect(await gateway.ended).toEqual(stopped);
    const edits = discord.requestsTo('PATCH', EDITS).length;
    expect(edits).toBe(5);
    expect(await reported(discord)).toEqual([
      'Refreshing the cards',
      '5 cards brought up to date.',
      '19 cards not reached.',
      'The bot is being stopped, and so it went no further. Use the command again later to go on.',
    ]);
    expect(discord.problems).toEqual([]);
  });
});

describe('told to stop while Discord does not answer about a card', () => {
  it('breaks it off in time, tells the moderator, and ends with code 0', async () => {
    const { discord, gateway, logged } = await cardBot({ article, ending: createEnding(1000) });
    discord.fault({ method: 'POST', path: MESSAGES, kind: 'hang' });
    await discord.deliver(posting(article));
    while (discord.requestsTo('POST', MESSAGES).length === 0) await discord.next('request');
    gateway.stop();
    expect(await gateway.ended).toEqual(stopped);
    expect(await reported(discord)).toEqual([
      'The bot is being stopped and has broken this off. Look in the channel what was done, and use the command again later.',
    ]);
    expect(logged.entries.map(({ msg }) => msg)).not.toContain('some replies were not finished in time');
  });
});

describe('a token that Discord refuses in the call of a card', () => {
  it('ends the bot with code 1, once the moderator has been told', async () => {
    const { discord, gateway } = await cardBot({ article });
    discord.fault({ method: 'POST', path: MESSAGES, kind: 'status', status: 401 });
    await discord.deliver(posting(article));
    expect(await gateway.ended).toEqual({
      code: 1,
      reason:
        'Discord refuses the token (HTTP 401): set DISCORD_TOKEN to the token that the Developer Portal shows under Bot',
    });
    expect(await reported(discord)).toContain(
      'Discord no longer accepts the bot’s token. Tell whoever runs the bot.',
    );
  });

  it('is not to be mistaken for an interaction whose own token has expired', async () => {
    const { discord, gateway } = await cardBot({ article });
    discord.fault({ path: /@original$/u, kind: 'status', status: 401, code: 50_027 });
    await discord.deliver(posting(article));
    await reported(discord);
    await discord.deliver(posting(article));
    expect(gateway.isEnding).toBe(false);
  });
});
