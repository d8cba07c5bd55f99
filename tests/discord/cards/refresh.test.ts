// Refreshing: what changed is rendered anew in place, what is current is left alone, what is gone is marked as withdrawn.
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';
import { applicationId } from '../../support/ids.js';
import { flat, markdownOf, wordsOf, type Payload } from '../../reply/drawn.js';
import {
  changed,
  faro,
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

const taller = changed('43 metres', '44 metres');
const wordsIn = (message: APIMessage | undefined): string[] => wordsOf(markdownOf(message as Payload));
const edits = () => standIn.requestsTo('PATCH', /^\/channels\/\d+\/messages\/\d+$/u);
const november = () => Date.UTC(2026, 10, 30, 12);

describe('one card', () => {
  it('that is current is left alone', async () => {
    await desk.use('post', { fact: 'metres' });
    const { words, outcome } = await desk.use('refresh', { card: 'metres' });
    expect(outcome).toBe('current');
    expect(words[0]).toBe('This card is up to date and was left as it is.');
    expect(edits()).toEqual([]);
  });

  it('whose data has changed is rendered anew in place, and says so; language, note, picture and poster stay', async () => {
    await desk.use(
      'post',
      { fact: 'metres', note: 'Ours *too*', language: 'en' },
      { userId: otherModerator },
    );
    const [before] = pinnedIn(standIn, channel);
    const later = openDesk(standIn, channel, { article: taller, now: november });
    const { words } = await later.use('refresh', { card: '44 metres' }, { guildLocale: 'es-ES' });
    expect(words[0]).toBe('This card was out of date; it has been brought up to date.');
    expect(words.at(-1)).toMatch(/^English · posted by <@1100000000000000777> .* · up to date$/u);
    const [after] = pinnedIn(standIn, channel);
    expect(after?.id).toBe(before?.id);
    expect(wordsIn(after)[0]).toBe('44 metres');
    expect(wordsIn(after).slice(-3)).toEqual([
      'Updated on November 30, 2026, after the bot’s data on this had changed.',
      'Below is a note by this server’s moderators; it is not from the article.',
      'Ours *too*',
    ]);
    const [edit] = edits();
    expect(edit?.files).toEqual([expect.stringMatching(/^metres-en-\w{8}\.png$/u)]);
    expect(edit?.body).toMatchObject({ attachments: [{ id: '0' }], allowed_mentions: { parse: [] } });
    expect((await later.use('refresh', { card: 'metres' })).outcome).toBe('current');
  });

  it('without picture stays without, and the old file goes where it may not be attached any more', async () => {
    await desk.use('post', { fact: 'metres', picture: false });
    await desk.use('post', { fact: 'steps' });
    const later = openDesk(standIn, channel, { article: changed('214', '215', taller) });
    standIn.channels.set(channel, { may: { [applicationId]: without('attachFiles') } });
    await later.use('refresh', {}, { appPermissions: String(without('attachFiles')) });
    expect(edits().map(({ files, body }) => [files, (body as { attachments: unknown }).attachments])).toEqual(
      [
        [[], []],
        [[], []],
      ],
    );
    standIn.channels.delete(channel);
    await openDesk(standIn, channel, { article: changed('214', '216') }).use('refresh', { card: 'steps' });
    expect(edits().at(-1)?.files).toHaveLength(1);
  });

  it('of a fact that is gone says so with the reason, stays in the list, and is offered for unpinning', async () => {
    await desk.use('post', { fact: 'metres', note: 'A note' });
    const later = openDesk(standIn, channel, { article: lacking('metres'), now: november });
    const [card] = pinnedIn(standIn, channel);
    const { words, labels, reply } = await later.use('refresh', { card: linkTo(channel, card?.id ?? '') });
    expect(words[0]).toBe(
      'The bot’s data no longer has what this card showed, so the card now says that it is withdrawn. You can unpin it.',
    );
    expect(labels).toEqual(['Unpin', 'Open the card', 'Back']);
    const [after] = pinnedIn(standIn, channel) as [APIMessage];
    expect(wordsIn(after)).toEqual([
      'This card is withdrawn',
      'The bot no longer has the fact that stood here among those that it takes from the article.',
      'Withdrawn on November 30, 2026.',
      'Source: Marta L. Ferrer, “Morro Alto Light,” Atlas of Lights. As of November 23, 2026, when the article was read.',
      'Below is a note by this server’s moderators; it is not from the article.',
      'A note',
    ]);
    expect(JSON.stringify(after)).not.toContain('43 metres');
    expect((await later.press(after, 'Why withdrawn')).words).toEqual([
      'The bot’s data no longer has the fact of this card, so there is no passage to show for it. Most often the article has been changed.',
    ]);
    expect((await later.use('list')).words[1]).toBe('1 card · 1 withdrawn');
    expect((await later.use('refresh')).words[0]).toBe(
      'This card is marked as withdrawn already. You can unpin it.',
    );
    const asked = await later.press(reply, 'Unpin');
    expect((await later.press(asked.reply, 'Yes, unpin it')).outcome).toBe('unpinned');
  });

  it('comes back when its fact does, with its note', async () => {
    await desk.use('post', { fact: 'metres', note: 'A note' });
    await openDesk(standIn, channel, { article: lacking('metres') }).use('refresh');
    expect((await desk.use('refresh')).outcome).toBe('refreshed');
    expect(wordsIn(pinnedIn(standIn, channel)[0])[0]).toBe('43 metres');
    expect(wordsIn(pinnedIn(standIn, channel)[0]).at(-1)).toBe('A note');
  });

  it('in a language that the data has no longer is withdrawn for that reason, in its own language', async () => {
    await desk.use('post', { fact: 'metres', language: 'es' });
    const english = { ...faro, languages: ['en'] as const };
    await openDesk(standIn, channel, { article: english }).use('refresh');
    expect(wordsIn(pinnedIn(standIn, channel)[0]).slice(0, 2)).toEqual([
      'Esta ficha está retirada',
      'El bot ya no tiene sus datos en el idioma de esta ficha.',
    ]);
  });

  it('that is named by its link and not pinned is refreshed all the same, and can be pinned', async () => {
    await desk.use('post', { fact: 'metres' });
    const [card] = pinnedIn(standIn, channel);
    standIn.pins.set(channel, []);
    standIn.messages.set(card?.id ?? '', { ...card, pinned: false });
    const later = openDesk(standIn, channel, { article: taller });
    const { labels, outcome } = await later.use('refresh', { card: card?.id ?? '' });
    expect(outcome).toBe('refreshed');
    expect(labels).toEqual(['Pin it', 'Open the card', 'Back']);
  });

  it('that is no card of this bot, or not there, is told', async () => {
    const id = snowflake();
    standIn.messages.set(id, { id, channel_id: channel, author: { id: '5' }, components: [] });
    expect((await desk.use('refresh', { card: id })).words).toEqual([
      'That message is no card of this bot, and it was left alone.',
    ]);
    expect((await desk.use('refresh', { card: 'steps' })).words).toEqual([
      'There is no card of this fact among the channel’s pins.',
    ]);
    expect((await desk.use('refresh')).words).toEqual(['The bot has no cards among the channel’s pins.']);
    expect(edits()).toEqual([]);
  });

  it('by two moderators at once comes out once and right, and neither is told a lie', async () => {
    await desk.use('post', { fact: 'metres' });
    const told = await Promise.all(
      [memberDesk(), memberDesk()].map((later) => later.use('refresh', { card: 'metres' })),
    );
    for (const { outcome } of told) expect(['refreshed', 'current']).toContain(outcome);
    expect(wordsIn(pinnedIn(standIn, channel)[0])[0]).toBe('44 metres');
    expect((await memberDesk().use('refresh')).outcome).toBe('current');
  });
});

const memberDesk = (): Desk => openDesk(standIn, channel, { article: taller });

describe('all cards of a channel', () => {
  const article = many(24);
  const after = {
    ...changed('metres', 'feet', article),
    facts: changed('metres', 'feet', article).facts.slice(2),
  };

  async function fill(): Promise<void> {
    const busy = openDesk(standIn, channel, { article });
    for (const { id } of article.facts) await busy.use('post', { fact: id });
  }

  it('are gone through one by one, with a word on the way and the counts at the end', async () => {
    await fill();
    standIn.requests.length = 0;
    const { words, outcome } = await openDesk(standIn, channel, { article: after }).use('refresh');
    expect(outcome).toBe('refreshedAll');
    expect(words).toEqual([
      'Refreshing the cards',
      '22 cards brought up to date.',
      '2 cards marked as withdrawn; the list of cards lets you unpin them.',
    ]);
    expect(edits()).toHaveLength(24);
    const answers = standIn
      .requestsTo('PATCH', /@original$/u)
      .map(({ body }) => wordsOf(markdownOf(body as Payload))[1]);
    expect(answers).toEqual([
      '10 of 24 cards so far.',
      '20 of 24 cards so far.',
      '22 cards brought up to date.',
    ]);
    const again = await openDesk(standIn, channel, { article: after }).use(
      'refresh',
      {},
      { locale: 'es-419' },
    );
    expect(again.words).toEqual(['Actualización de las fichas', '24 fichas sin nada que cambiar.']);
    expect(edits()).toHaveLength(24);
  }, 30_000);

  it('stop where a permission is taken away midway, and say how far it came and what is missing', async () => {
    await fill();
    const later = openDesk(standIn, channel, { article: after });
    const taken = standIn.next('request').then(async function wait(): Promise<void> {
      if (edits().length < 5) return standIn.next('request').then(wait);
      standIn.channels.set(channel, { may: { [applicationId]: 0n } });
    });
    const { words, outcome } = await later.use('refresh');
    await taken;
    expect(outcome).toBe('stopped:noAccess');
    expect(words[0]).toBe('Refreshing the cards');
    expect(words[1]).toMatch(/^[45] cards brought up to date\.$/u);
    expect(words[2]).toMatch(/^(?:19|20) cards not reached\.$/u);
    expect(words[3]).toContain('The bot cannot get into the channel.');
    expect(words[4]).toMatch(/^View Channel: grant it/u);
    standIn.channels.delete(channel);
    const rest = await later.use('refresh');
    expect(rest.outcome).toBe('refreshedAll');
    expect(rest.words.join(' ')).toMatch(/\d+ cards left alone, with nothing to change\./u);
  }, 30_000);

  it('stop after 14 minutes, and say how many are left', async () => {
    await fill();
    let minutes = 0;
    const slow = openDesk(standIn, channel, {
      article: after,
      now: () => Date.UTC(2026, 10, 30) + (minutes += 1) * 60_000,
    });
    const { words, outcome } = await slow.use('refresh');
    expect(outcome).toBe('stopped:late');
    expect(words.join('\n')).toMatch(/\d+ cards not reached\.\nIt stopped after 14 minutes/u);
    expect(edits().length).toBeLessThan(14);
  }, 30_000);

  it('a deleted one is counted and keeps none from being refreshed', async () => {
    await fill();
    standIn.fault({ kind: 'status', method: 'PATCH', path: /^\/channels/u, status: 404, code: 10008 });
    const { words } = await openDesk(standIn, channel, { article: after }).use('refresh');
    expect(words[1]).toBe('21 cards brought up to date.');
    expect(words).toContain('1 card gone: the message was deleted.');
  }, 30_000);

  it('of one fact in several languages are refreshed together', async () => {
    await desk.use('post', { fact: 'metres', language: 'es' });
    const offered = await desk.use('post', { fact: 'metres', language: 'en' });
    await desk.press(offered.reply, 'Post anyway');
    await desk.use('post', { fact: 'steps' });
    const later = openDesk(standIn, channel, {
      article: changed('"excerpt":"The tower is 43', '"excerpt":"The tower was 43', faro),
    });
    expect((await later.use('refresh', { card: 'metres' })).words).toEqual([
      'Refreshing the cards',
      '2 cards brought up to date.',
    ]);
  });

  it('a press of “Refresh all” in the list does the same', async () => {
    await desk.use('post', { fact: 'metres' });
    await desk.use('post', { fact: 'sailors' });
    const later = openDesk(standIn, channel, { article: changed('31 sailors', '32 sailors', taller) });
    const listed = await later.use('list');
    expect(listed.words[1]).toBe('2 cards · 2 out of date');
    expect((await later.press(listed.reply, 'Refresh all')).words[1]).toBe('2 cards brought up to date.');
    const gallery = flat((pinnedIn(standIn, channel)[0] as Payload).components).find(
      ({ type }) => type === 12,
    );
    expect(JSON.stringify(gallery)).toContain('32 sailors');
  });
});
