// The list of a channel's cards: found by what the messages carry, over all pages, after any restart; only ours.
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { linksOf, markdownOf, menusOf, type Payload } from '../../reply/drawn.js';
import {
  changed,
  lacking,
  linkTo,
  many,
  openDesk,
  otherModerator,
  pinnedIn,
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

const valuesOf = (message: APIMessage): string[] =>
  menusOf(message as Payload).flatMap(({ options = [] }) => options.map(({ value }) => value));

describe('the list', () => {
  it('says for each card the fact, the language, by whom and when, and whether it is current', async () => {
    await desk.use('post', { fact: 'metres' });
    await desk.use('post', { fact: 'steps', language: 'es' }, { userId: otherModerator });
    const { words, labels, reply } = await openDesk(standIn, channel, {
      article: changed('43 metres', '44 metres'),
    }).use('list');
    expect(words).toEqual([
      'Fact cards among the channel’s pins',
      '2 cards · 1 out of date',
      expect.stringMatching(
        /^214 steps: climbed each year by visitors · Spanish · posted by <@1100000000000000777> on .+, 20\d\d · up to date$/u,
      ),
      expect.stringMatching(
        /^44 metres: height of the tower · English · posted by <@1100000000000000003> on .+, 20\d\d · out of date$/u,
      ),
    ]);
    expect(labels).toEqual(['Refresh all']);
    expect(valuesOf(reply)).toEqual(pinnedIn(standIn, channel).map(({ id }) => id));
  });

  it('speaks the moderator’s language', async () => {
    await desk.use('post', { fact: 'metres' });
    const { words, labels } = await desk.use('list', {}, { locale: 'es-ES' });
    expect(words.slice(0, 2)).toEqual(['Fichas entre los mensajes fijados del canal', '1 ficha']);
    expect(words[2]).toMatch(
      /^43 metros: altura de la torre · Inglés · publicada por <@\d+> el \d+ de .+ · al día$/u,
    );
    expect(labels).toEqual([]);
  });

  it('without cards says so', async () => {
    expect((await desk.use('list')).words).toEqual(['The bot has no cards among the channel’s pins.']);
    expect((await desk.use('list', {}, { locale: 'es-419' })).words).toEqual([
      'El bot no tiene fichas entre los mensajes fijados del canal.',
    ]);
  });

  it('is the same after a restart, since nothing is stored on our side', async () => {
    await desk.use('post', { fact: 'metres' });
    const before = await desk.use('list');
    expect((await openDesk(standIn, channel).use('list')).words).toEqual(before.words);
  });

  it('of 60 cards has three pages, each card once, the pins read in pages of 50', async () => {
    const article = many(60);
    const busy = openDesk(standIn, channel, { article });
    for (const { id } of article.facts) await busy.use('post', { fact: id });
    expect(pinnedIn(standIn, channel)).toHaveLength(60);
    standIn.requests.length = 0;
    const first = await busy.use('list');
    const pages = standIn.requestsTo('GET', /\/pins$/u).map(({ query }) => Object.keys(query));
    expect(pages).toEqual([['limit'], ['limit', 'before']]);
    expect(first.words[1]).toBe('60 cards · Page 1 of 3');
    expect(first.labels).toEqual(['Next']);
    const second = await busy.press(first.reply, 'Next');
    expect(second.reply.id).toBe(first.reply.id);
    expect(second.labels).toEqual(['Previous', 'Next']);
    const secondValues = valuesOf(second.reply);
    const opened = await busy.choose(second.reply, secondValues[0] ?? '');
    const back = await busy.press(opened.reply, 'Back');
    expect(back.words[1]).toBe('60 cards · Page 2 of 3');
    const third = await busy.press(second.reply, 'Next');
    const all = [...valuesOf(first.reply), ...secondValues, ...valuesOf(third.reply)];
    expect(new Set(all).size).toBe(60);
    expect(all).toEqual(pinnedIn(standIn, channel).map(({ id }) => id));
  }, 60_000);

  it('a page that is gone shows the nearest', async () => {
    const article = many(26);
    const busy = openDesk(standIn, channel, { article });
    for (const { id } of article.facts) await busy.use('post', { fact: id });
    const first = await busy.use('list');
    const second = await busy.press(first.reply, 'Next');
    standIn.pins.set(channel, standIn.pins.get(channel)?.slice(0, 3) ?? []);
    expect((await busy.press(second.reply, 'Previous')).words[1]).toBe('3 cards');
  }, 60_000);

  it('holds only our own: a card of another bot with our custom id, and other messages of ours, are not cards', async () => {
    await desk.use('post', { fact: 'metres' });
    const [card] = pinnedIn(standIn, channel);
    const strange = [
      { ...card, id: snowflake(), author: { ...card?.author, id: '1' } },
      { ...card, id: snowflake(), components: [] },
      { id: snowflake(), author: card?.author, channel_id: channel, components: 'x' },
    ] as unknown as Record<string, unknown>[];
    for (const message of strange) standIn.messages.set(String(message['id']), message);
    standIn.pins.set(channel, [
      ...(standIn.pins.get(channel) ?? []),
      ...strange.map(({ id }) => ({ id: String(id), at: '2026-01-01T00:00:00.000000+00:00' })),
    ]);
    expect((await desk.use('list')).words[1]).toBe('1 card');
  });

  it('names a fact that the data no longer has by its id', async () => {
    await desk.use('post', { fact: 'metres' });
    const { words } = await openDesk(standIn, channel, { article: lacking('metres') }).use('list');
    expect(words[1]).toBe('1 card · 1 out of date');
    expect(words[2]).toMatch(/^metres · English .* · the bot no longer has this$/u);
  });
});

describe('one card of the list', () => {
  it('shows what can be done with it, and leads back', async () => {
    await desk.use('post', { fact: 'metres' });
    const listed = await desk.use('list');
    const [id = ''] = valuesOf(listed.reply);
    const opened = await desk.choose(listed.reply, id);
    expect(opened.outcome).toBe('opened');
    expect(opened.reply.id).toBe(listed.reply.id);
    expect(opened.words.slice(0, 2)).toEqual(['43 metres', 'height of the tower']);
    expect(opened.labels).toEqual(['Unpin', 'Open the card', 'Back']);
    expect(JSON.stringify(opened.reply)).toContain(linkTo(channel, id));
    expect(linksOf(markdownOf(opened.reply as Payload))).toEqual([]);
    expect((await desk.press(opened.reply, 'Back')).words).toEqual(listed.words);
  });

  it('an outdated one can be refreshed from there', async () => {
    await desk.use('post', { fact: 'metres' });
    const later = openDesk(standIn, channel, { article: changed('43 metres', '44 metres') });
    const listed = await later.use('list');
    const opened = await later.choose(listed.reply, valuesOf(listed.reply)[0] ?? '');
    expect(opened.labels).toEqual(['Refresh', 'Unpin', 'Open the card', 'Back']);
    const { words, labels } = await later.press(opened.reply, 'Refresh');
    expect(words[0]).toBe('This card was out of date; it has been brought up to date.');
    expect(labels).toEqual(['Unpin', 'Open the card', 'Back']);
  });

  it('one whose fact is gone can be refreshed from there, until it says that it is withdrawn', async () => {
    await desk.use('post', { fact: 'metres' });
    const later = openDesk(standIn, channel, { article: lacking('metres') });
    const listed = await later.use('list');
    const opened = await later.choose(listed.reply, valuesOf(listed.reply)[0] ?? '');
    expect(opened.labels).toEqual(['Refresh', 'Unpin', 'Open the card', 'Back']);
    const refreshed = await later.press(opened.reply, 'Refresh');
    expect([refreshed.outcome, refreshed.labels]).toEqual(['withdrawn', ['Unpin', 'Open the card', 'Back']]);
  });

  it('one that was unpinned or deleted meanwhile is told', async () => {
    await desk.use('post', { fact: 'metres' });
    const listed = await desk.use('list');
    const [id = ''] = valuesOf(listed.reply);
    standIn.pins.set(channel, []);
    standIn.messages.set(id, { ...standIn.messages.get(id), pinned: false });
    const unpinned = await desk.choose(listed.reply, id);
    expect(unpinned.words.at(-1)).toMatch(/ · up to date · not pinned$/u);
    expect(unpinned.labels).toEqual(['Pin it', 'Open the card', 'Back']);
    expect((await desk.press(unpinned.reply, 'Pin it')).words[0]).toBe('The card is pinned.');
    standIn.messages.delete(id);
    expect((await desk.choose(listed.reply, id)).words).toEqual([
      'The card’s message is gone: somebody deleted it. Post the card again if it is still wanted.',
    ]);
  });

  it('a message of somebody else, named by a forged id, is left alone', async () => {
    await desk.use('post', { fact: 'metres' });
    const listed = await desk.use('list');
    const id = snowflake();
    standIn.messages.set(id, { id, channel_id: channel, author: { id: '5' }, components: [] });
    expect((await desk.choose(listed.reply, id)).words).toEqual([
      'That message is no card of this bot, and it was left alone.',
    ]);
  });
});
