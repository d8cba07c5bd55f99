// The end of the bot, and cards that are begun only then.
import { expect, it } from 'vitest';
import { createCarryOut } from '../../../src/discord/cards/carry-out.js';
import type { ChannelCalls } from '../../../src/discord/cards/calls.js';
import type { Work } from '../../../src/discord/handled.js';
import type { Drawn } from '../../../src/reply/discord.js';
import { markdownOf, wordsOf, type Payload } from '../../reply/drawn.js';
import { anyPicture, faro } from './desk.js';

it('what is begun once the rest is broken off is broken off too, and the moderator is told', async () => {
  const told: Drawn[] = [];
  const never = new Promise<never>(() => undefined);
  const calls = {
    self: () => never,
    pins: () => never,
    answer: (content: Drawn) => Promise.resolve(void told.push(content)),
  } as unknown as ChannelCalls;
  const work: Work = {
    effect: { kind: 'list', channel: '7', page: 1 },
    language: 'en',
    person: { id: '5', name: 'Ana', locale: 'en-US' },
    venue: {
      server: '1',
      channel: { id: '7', type: 0, archived: false, locked: false },
      installed: true,
      memberMay: 8n,
      botMay: 8n,
    },
    interaction: '11',
    application: '2',
    token: 'x',
  };
  const log = { error: () => undefined, warn: () => undefined };
  const carryOut = createCarryOut({ article: faro, pictures: anyPicture, log, now: () => 0 });
  const closing = { isBegun: true, cutOff: AbortSignal.abort() };
  expect(await carryOut(work, calls, closing)).toEqual({ outcome: 'brokenOff' });
  expect(told.map(({ data }) => wordsOf(markdownOf(data as Payload)))).toEqual([
    [
      'The bot is being stopped and has broken this off. Look in the channel what was done, and use the command again later.',
    ],
  ]);
});
