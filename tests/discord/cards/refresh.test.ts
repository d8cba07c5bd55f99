// Refreshing: what changed is rendered anew in place, what is current is left alone, what is gone is marked as withdrawn.
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';
import { applicationId } from '../../support/ids.js';
import { buttonsOf, markdownOf, wordsOf, type Payload } from '../../reply/drawn.js';
import {
  changed,
  faro,
  lacking,
  linkTo,
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

  it('that had to go without its picture gets it once the bot may attach files', async () => {
    const appPermissions = String(without('attachFiles'));
    standIn.channels.set(channel, { may: { [applicationId]: without('attachFiles') } });
    await desk.use('post', { fact: 'metres' }, { appPermissions });
    expect((await desk.use('refresh', { card: 'metres' }, { appPermissions })).outcome).toBe('current');
    standIn.channels.delete(channel);
    expect((await desk.use('refresh', { card: 'metres' })).outcome).toBe('refreshed');
    expect(edits().at(-1)?.files).toEqual([expect.stringMatching(/^metres-en-\w{8}\.png$/u)]);
    expect(wordsIn(pinnedIn(standIn, channel)[0]).join(' ')).not.toContain('Updated on');
    expect((await desk.use('refresh', { card: 'metres' })).outcome).toBe('current');
  });

  it('shows an imported copy’s sentence, and is out of date once the copy has gone', async () => {
    const passages = faro.passages.map((each) =>
      each.id === 'height' ? { ...each, own: { en: 'It is 43 metres tall, and no more.' } } : each,
    );
    await openDesk(standIn, channel, { article: { ...faro, passages } }).use('post', { fact: 'metres' });
    expect(wordsIn(pinnedIn(standIn, channel)[0])).toContain('“It is 43 metres tall, and no more.”');
    expect((await desk.use('list')).words[1]).toBe('1 card · 1 out of date');
    expect((await desk.use('refresh', { card: 'metres' })).outcome).toBe('refreshed');
    expect(wordsIn(pinnedIn(standIn, channel)[0]).join(' ')).not.toContain('and no more');
  });

  it('in a language that is gone says that, also when it is asked why', async () => {
    await desk.use('post', { fact: 'metres', language: 'es' });
    const article = { ...faro, languages: ['en'] as const };
    const later = openDesk(standIn, channel, { article });
    const { outcome, labels } = await later.use('refresh', { card: 'metres' });
    expect([outcome, labels]).toEqual(['withdrawn', ['Unpin', 'Open the card', 'Back']]);
    const [after] = pinnedIn(standIn, channel) as [APIMessage];
    expect(buttonsOf(after as Payload)[0]?.label).toBe('Por qué se retiró');
    expect((await later.press(after, 'Por qué se retiró')).words[0]).toMatch(
      /language of this card|idioma de esta ficha/u,
    );
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
      'The bot’s data no longer has the fact of this card, so there is no passage to show for it.',
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

  it('that Discord lets the bot not edit is told with all that an edit takes', async () => {
    await desk.use('post', { fact: 'metres' });
    standIn.fault({ kind: 'status', method: 'PATCH', path: /^\/channels/u, status: 403, code: 50013 });
    const { words } = await memberDesk().use('refresh', { card: 'metres' });
    expect(words.slice(1).map((line) => line.split(':')[0])).toEqual([
      'View Channel',
      'Read Message History',
      'Attach Files',
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
