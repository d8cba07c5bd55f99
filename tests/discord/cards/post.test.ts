// Posting a card: answer, post, pin; what is said where that cannot be; doubles; two orders at once.
import { ChannelType, type APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { noPictures } from '../../../src/reply/pictures.js';
import { buttonsOf, flat, linksOf, markdownOf, wordsOf, type Payload } from '../../reply/drawn.js';
import {
  linkTo,
  memberId,
  openDesk,
  otherModerator,
  pinnedIn,
  publicIn,
  snowflake,
  type Desk,
  eachDesk,
} from './desk.js';

let standIn: StandIn;
let channel: string;
let desk: Desk;

eachDesk((made) => {
  ({ standIn, channel, desk } = made);
});

const wordsIn = (message: APIMessage | undefined): string[] => wordsOf(markdownOf(message as Payload));

describe('a card', () => {
  it('is posted and pinned once the command is acknowledged, in this order', async () => {
    const { outcome, words, labels } = await desk.use('post', { fact: 'metres' });
    expect(outcome).toBe('pinned');
    expect(words).toEqual([
      'The card is posted and pinned.',
      '43 metres',
      'height of the tower',
      expect.stringMatching(/^English · posted by <@1100000000000000003> on .+ · up to date$/u),
    ]);
    expect(labels).toEqual(['Open the card']);
    const order = standIn.requests.map(
      ({ method, path }) => `${method} ${path.replace(/\d+/gu, 'N').replace(/token-[^/]+/u, 'T')}`,
    );
    expect(order.filter((line) => !line.startsWith('GET'))).toEqual([
      'POST /interactions/N/T/callback',
      'POST /channels/N/messages',
      'PUT /channels/N/messages/pins/N',
      'PATCH /webhooks/N/T/messages/@original',
    ]);
    expect(pinnedIn(standIn, channel)).toHaveLength(1);
  });

  it('shows the figure, whose statement it is, the article’s words, the place, the source and the day', async () => {
    await desk.use('post', { fact: 'steps' });
    const [card] = pinnedIn(standIn, channel);
    expect(wordsIn(card)).toEqual([
      '214 steps',
      'climbed each year by visitors',
      'According to local guides, over 9,000 people a year go up its 214 steps.',
      'According to: local guides',
      'The article’s own words: “climb its 214 steps every year”',
      'Paragraph 4 · The light today · Read it in the article',
      'The statement is a summary in our words; only the words in quotation marks are the article’s.',
      'Source: Marta L. Ferrer, “Morro Alto Light,” Atlas of Lights. As of November 23, 2026, when the article was read.',
    ]);
    expect(linksOf(markdownOf(card as Payload))).toHaveLength(1);
    expect(buttonsOf(card as Payload).map(({ label }) => label)).toEqual(['Sources', 'Open the article']);
  });

  it('has its picture with the alt text that says all of it, unless the moderator says no', async () => {
    await desk.use('post', { fact: 'metres' });
    await desk.use('post', { fact: 'sailors', picture: false });
    const [plain, pictured] = pinnedIn(standIn, channel).map((card) => flat((card as Payload).components));
    const gallery = pictured?.find(({ type }) => type === 12) as
      { items?: { description?: string }[] } | undefined;
    expect(gallery?.items?.[0]?.description).toContain('43 metres: height of the tower.');
    expect(plain?.some(({ type }) => type === 12)).toBe(false);
    const files = standIn.requestsTo('POST', /\/messages$/u).map((request) => request.files);
    expect(files).toEqual([[expect.stringMatching(/^metres-en-\w{8}\.png$/u)], []]);
  });

  it('carries the moderators’ note by itself, with a line that says whose it is', async () => {
    await desk.use('post', { fact: 'metres', note: 'Please read this\nbefore you argue.' });
    const [card] = pinnedIn(standIn, channel);
    expect(wordsIn(card).slice(-2)).toEqual([
      'Below is a note by this server’s moderators; it is not from the article.',
      'Please read this before you argue.',
    ]);
  });

  it.each([
    ['@everyone <@1> <@&2> @here', '＠everyone'],
    ['**bold** [x](https://x.example) https://x.example <t:1:R> </ask:1>', '\\*\\*bold'],
    ['`'.repeat(300), '\\`'.repeat(300)],
    ['> quoted # heading -# small', '\\>'],
    ['\u202Eevil\u200B\u0000text', 'eviltext'],
  ])('a hostile note %j stands there as text and pings nobody', async (note, part) => {
    expect((await desk.use('post', { fact: 'metres', note })).outcome).toBe('pinned');
    const [card] = pinnedIn(standIn, channel);
    const text = markdownOf(card as Payload);
    expect(text).toContain(part);
    expect(text.replaceAll(/\\./gu, '')).not.toMatch(/@everyone|<@|<t:|<\/|\]\(https:\/\/x|\*\*bold/u);
    const [request] = standIn.requestsTo('POST', /\/channels\/\d+\/messages$/u);
    expect(request?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is in the server’s language, or in the one that is chosen; the report is in the moderator’s', async () => {
    const spanish = { guildLocale: 'es-ES', locale: 'en-US' };
    expect((await desk.use('post', { fact: 'metres' }, spanish)).words[0]).toBe(
      'The card is posted and pinned.',
    );
    await desk.use('post', { fact: 'steps', language: 'Inglés' }, spanish);
    const [english, inSpanish] = pinnedIn(standIn, channel).map(wordsIn);
    expect(inSpanish?.slice(0, 2)).toEqual(['43 metros', 'altura de la torre']);
    expect(english?.[0]).toBe('214 steps');
    const told = await desk.use('post', { fact: 'sailors' }, { locale: 'es-419' });
    expect(told.words[0]).toBe('La ficha está publicada y fijada.');
  });

  it('shows anybody its passages in full, privately, by its button', async () => {
    await desk.use('post', { fact: 'metres' });
    const [card] = pinnedIn(standIn, channel) as [APIMessage];
    const anybody = { userId: otherModerator, memberPermissions: '0' };
    const { reply, words } = await desk.press(card, 'Sources', anybody);
    expect((reply.flags ?? 0) & 64).toBe(64);
    expect(words).toContain(
      'The tower measures 43 metres, and ships see its beam from as far as 26 nautical miles away.',
    );
  });

  it('goes to another channel, where Discord is asked what the bot may do', async () => {
    const there = snowflake();
    const told = await desk.postTo(there, { fact: 'metres' });
    expect(told.outcome).toBe('pinned');
    expect(JSON.stringify(told.reply)).toContain(linkTo(there, pinnedIn(standIn, there)[0]?.id ?? ''));
    expect(pinnedIn(standIn, channel)).toEqual([]);
  });

  it('in an announcement channel is pinned, and followers are spoken of', async () => {
    const there = snowflake();
    standIn.channels.set(there, { type: ChannelType.GuildAnnouncement });
    const { words } = await desk.postTo(there, { fact: 'metres' }, { type: 5 });
    expect(words.slice(0, 2)).toEqual([
      'The card is posted and pinned.',
      'Channels that follow this one do not get the card unless somebody publishes its message by hand.',
    ]);
  });

  it('without a picture file says so, and comes without', async () => {
    desk = openDesk(standIn, channel, { pictures: noPictures });
    const { words } = await desk.use('post', { fact: 'metres' }, { locale: 'es-ES' });
    expect(words.slice(0, 2)).toEqual([
      'La ficha está publicada y fijada.',
      'La ficha va sin imagen porque el bot no tiene ninguna de este dato.',
    ]);
  });
});

describe('a second card of the same fact', () => {
  it('offers the one that is there, to refresh or to post anyway', async () => {
    await desk.use('post', { fact: 'metres' });
    const second = await desk.use('post', { fact: 'metres', note: 'New *note*', language: 'es' });
    expect(second.outcome).toBe('duplicate');
    expect(second.words[0]).toBe('The channel has a pinned card of this fact already. Nothing was posted.');
    expect(second.labels).toEqual(['Refresh', 'Post anyway', 'Open the card']);
    expect(publicIn(standIn, channel)).toHaveLength(1);
    expect((await desk.press(second.reply, 'Refresh')).words[0]).toBe(
      'This card is up to date and was left as it is.',
    );
    const anyway = await desk.press(second.reply, 'Post anyway');
    expect(anyway.words[0]).toBe('The card is posted and pinned.');
    expect(pinnedIn(standIn, channel).map(wordsIn)[0]?.slice(0, 1)).toEqual(['43 metros']);
    expect(pinnedIn(standIn, channel).map(wordsIn)[0]?.at(-1)).toBe('New *note*');
  });

  it('of two, the one in the same language is offered', async () => {
    await desk.use('post', { fact: 'metres', language: 'es' });
    const spanish = await desk.use('post', { fact: 'metres', language: 'en' });
    await desk.press(spanish.reply, 'Post anyway');
    const third = await desk.use('post', { fact: 'metres', language: 'es' });
    expect(third.words.at(-1)).toMatch(/^Spanish · /u);
  });

  it('is offered in another channel too, and the press is checked there', async () => {
    const there = snowflake();
    await desk.postTo(there, { fact: 'metres' });
    const second = await desk.postTo(there, { fact: 'metres' });
    expect((await desk.press(second.reply, 'Post anyway')).outcome).toBe('pinned');
    standIn.channels.set(there, { may: { [memberId]: 0n } });
    const refused = await desk.press(second.reply, 'Post anyway');
    expect(refused.words).toEqual([
      'Nothing was posted.',
      'You do not have Pin Messages in that channel; somebody who manages the server’s roles can grant it.',
    ]);
    expect(pinnedIn(standIn, there)).toHaveLength(2);
  });
});

describe('two orders at once', () => {
  it('of two moderators make one card, and both are told so', async () => {
    const told = await Promise.all([
      desk.use('post', { fact: 'metres', note: 'Mine' }),
      openDesk(standIn, channel).use('post', { fact: 'metres' }, { userId: otherModerator }),
    ]);
    expect(publicIn(standIn, channel)).toHaveLength(1);
    expect(pinnedIn(standIn, channel)).toHaveLength(1);
    const first = told.map(({ words }) => words[0]).sort();
    expect(first).toEqual([
      'The card is posted and pinned.',
      'This card was ordered twice at the same moment. It stands in the channel once, pinned, with the note and the picture of the first order.',
    ]);
  });

  it('“Post anyway” makes one more card, however often it is pressed', async () => {
    await desk.use('post', { fact: 'metres' });
    const offered = await desk.use('post', { fact: 'metres' });
    await Promise.all([desk.press(offered.reply, 'Post anyway'), desk.press(offered.reply, 'Post anyway')]);
    expect(pinnedIn(standIn, channel)).toHaveLength(2);
    expect(publicIn(standIn, channel)).toHaveLength(2);
  });

  it('an order put right within a minute is not taken for the first one', async () => {
    await desk.use('post', { fact: 'metres', note: 'Wrnog' });
    standIn.pins.set(channel, []);
    const { words } = await desk.use('post', { fact: 'metres', note: 'Right' });
    expect(words[0]).toBe('The card is posted and pinned.');
    expect(pinnedIn(standIn, channel).map(wordsIn)[0]?.at(-1)).toBe('Right');
    await desk.use('post', { fact: 'steps' });
    standIn.pins.set(channel, []);
    const plain = await desk.use('post', { fact: 'steps', picture: false });
    expect(plain.words[0]).toBe('The card is posted and pinned.');
    expect(flat(pinnedIn(standIn, channel)[0]?.components).some(({ type }) => type === 12)).toBe(false);
  });

  it('a card that was unpinned and is ordered again later is posted anew', async () => {
    await desk.use('post', { fact: 'metres' });
    const [old] = pinnedIn(standIn, channel);
    standIn.pins.set(channel, []);
    // The nonce of the first order still counts, and brings back a message that is two minutes older.
    const earlier = String(BigInt(old?.id ?? 0) - (120_000n << 22n));
    const [nonce = ''] = standIn.nonces.keys();
    const aged = { ...old, id: earlier, pinned: false };
    standIn.messages.delete(old?.id ?? '');
    standIn.messages.set(earlier, aged);
    standIn.nonces.set(nonce, aged);
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
    expect(pinnedIn(standIn, channel).map(({ id }) => id)).not.toContain(earlier);
    expect(publicIn(standIn, channel)).toHaveLength(2);
  });

  it('a card that was deleted and is ordered again within minutes is posted anew', async () => {
    await desk.use('post', { fact: 'metres' });
    const [old] = pinnedIn(standIn, channel);
    standIn.messages.delete(old?.id ?? '');
    standIn.pins.set(channel, []);
    expect((await desk.use('post', { fact: 'metres' })).outcome).toBe('pinned');
    expect(pinnedIn(standIn, channel)).toHaveLength(1);
  });
});
