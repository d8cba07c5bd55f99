// Unpinning and pinning again: only our own cards, after a press that confirms it, and nothing is ever deleted.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../support/stand-in/index.js';
import { without } from '../../support/stand-in/servers.js';
import { menusOf, type Payload } from '../../reply/drawn.js';
import { linkTo, memberId, pinnedIn, publicIn, snowflake, type Desk, eachDesk } from './desk.js';

let standIn: StandIn;
let channel: string;
let desk: Desk;

eachDesk((made) => {
  ({ standIn, channel, desk } = made);
});
beforeEach(async () => {
  await desk.use('post', { fact: 'metres' });
});
afterEach(() => {
  expect(standIn.requestsTo('DELETE', /\/messages\/\d+$/u)).toEqual([]);
});

const unpinning = () => standIn.requestsTo('DELETE', /\/pins\/\d+$/u);

it('asks first, and unpins with the press; the message stays', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  expect(asked.words.slice(0, 2)).toEqual([
    'Unpin this card? Its message stays in the channel.',
    '43 metres',
  ]);
  expect(asked.labels).toEqual(['Yes, unpin it', 'Keep it', 'Open the card']);
  expect(unpinning()).toEqual([]);
  const { words, labels, reply } = await desk.press(asked.reply, 'Yes, unpin it');
  expect(words[0]).toBe('The card is unpinned. Its message stays in the channel.');
  expect(labels).toEqual(['Pin it', 'Open the card', 'Back']);
  expect(pinnedIn(standIn, channel)).toEqual([]);
  expect(publicIn(standIn, channel)).toHaveLength(1);
  expect((await desk.press(reply, 'Pin it')).words[0]).toBe('The card is pinned.');
});

it('“Keep it” leaves it pinned and shows the card', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  expect((await desk.press(asked.reply, 'Keep it')).labels).toEqual(['Unpin', 'Open the card', 'Back']);
  expect(pinnedIn(standIn, channel)).toHaveLength(1);
});

it('speaks Spanish to whoever does', async () => {
  const at = { locale: 'es-419' };
  const asked = await desk.use('unpin', { card: '43 metros: altura de la torre' }, at);
  expect(asked.words[0]).toBe('¿Desfijar esta ficha? Su mensaje se queda en el canal.');
  const { words } = await desk.press(asked.reply, 'Sí, desfijarla', at);
  expect(words[0]).toBe('La ficha ya no está fijada. Su mensaje se queda en el canal.');
});

it('takes a link or an id of the message, in this channel', async () => {
  const id = pinnedIn(standIn, channel)[0]?.id ?? '';
  for (const card of [
    id,
    linkTo(channel, id),
    `<${linkTo(channel, id).replace('https://', 'https://ptb.')}>`,
  ])
    expect((await desk.use('unpin', { card })).outcome).toBe('confirm');
  expect((await desk.use('unpin', { card: linkTo('4711', id) })).words).toEqual([
    'That message is in another channel. Use the command there.',
  ]);
});

it('of several cards of one fact lets the moderator choose', async () => {
  const offered = await desk.use('post', { fact: 'metres', language: 'es' });
  await desk.press(offered.reply, 'Post anyway');
  const asked = await desk.use('unpin', { card: 'metres' });
  expect(asked.words[0]).toBe('Several cards of this fact are pinned in the channel');
  const ids = menusOf(asked.reply as Payload).flatMap(({ options = [] }) =>
    options.map(({ value }) => value),
  );
  expect(ids).toEqual(pinnedIn(standIn, channel).map(({ id }) => id));
  const opened = await desk.choose(asked.reply, ids[1] ?? '');
  const confirm = await desk.press(opened.reply, 'Unpin');
  await desk.press(confirm.reply, 'Yes, unpin it');
  expect(pinnedIn(standIn, channel).map(({ id }) => id)).toEqual([ids[0]]);
});

it('a card that is unpinned already, or deleted, is told', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  await desk.press(asked.reply, 'Yes, unpin it');
  const again = await desk.press(asked.reply, 'Yes, unpin it');
  expect(again.words[0]).toBe('This card is not pinned.');
  expect(unpinning()).toHaveLength(1);
  const [card] = publicIn(standIn, channel);
  standIn.messages.delete(card?.id ?? '');
  expect((await desk.press(asked.reply, 'Yes, unpin it')).words).toEqual([
    'The card’s message is gone: somebody deleted it. Post the card again if it is still wanted.',
  ]);
  expect((await desk.use('unpin', { card: 'metres' })).words).toEqual([
    'There is no card of this fact among the channel’s pins.',
  ]);
});

it('two moderators at once do no harm', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  const told = await Promise.all([1, 2].map(() => desk.press(asked.reply, 'Yes, unpin it')));
  for (const { outcome } of told) expect(['unpinned', 'isUnpinned']).toContain(outcome);
  expect(pinnedIn(standIn, channel)).toEqual([]);
  expect(publicIn(standIn, channel)).toHaveLength(1);
});

describe('what is not ours', () => {
  it.each([
    ['a member’s message', { author: { id: '5' }, components: [] }],
    ['a message of ours without the mark of a card', { components: [] }],
  ])('%s is never unpinned', async (_, change) => {
    const id = snowflake();
    const [card] = pinnedIn(standIn, channel);
    standIn.messages.set(id, { ...card, id, pinned: true, ...change });
    expect((await desk.use('unpin', { card: id })).words).toEqual([
      'That message is no card of this bot, and it was left alone.',
    ]);
    expect(unpinning()).toEqual([]);
  });

  it('a card of another bot that carries our custom id is never touched', async () => {
    const id = snowflake();
    const [card] = pinnedIn(standIn, channel);
    standIn.messages.set(id, { ...card, id, author: { ...card?.author, id: '42' } });
    for (const sub of ['unpin', 'refresh'])
      expect((await desk.use(sub, { card: id })).outcome).toBe('notCard');
    standIn.requests.length = 0;
    for (const what of ['pin', 'open', 'unpin-yes']) {
      const { outcome, words } = await desk.pressId(`v1:card-${what}:${memberId}:en:${channel}:${id}`);
      expect([outcome, words]).toEqual([
        'notCard',
        ['That message is no card of this bot, and it was left alone.'],
      ]);
    }
    expect(standIn.requestsTo('PUT', /./u)).toEqual([]);
    expect(unpinning()).toEqual([]);
    expect(standIn.requestsTo('PATCH', /^\/channels/u)).toEqual([]);
  });
});

it('the bot’s missing Pin Messages is named before anything is done', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  const { words } = await desk.press(asked.reply, 'Yes, unpin it', {
    appPermissions: String(without('pinMessages')),
  });
  expect(words[0]).toBe('These permissions of the bot are missing there:');
  expect(words[1]).toMatch(/^Pin Messages: /u);
  expect(unpinning()).toEqual([]);
});

it('“Pin it” needs Pin Messages too, and pins nothing that is pinned already', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  const { reply } = await desk.press(asked.reply, 'Yes, unpin it');
  const pinning = () => standIn.requestsTo('PUT', /\/pins\/\d+$/u).length;
  const before = pinning();
  const refused = await desk.press(reply, 'Pin it', { appPermissions: String(without('pinMessages')) });
  expect([refused.outcome, pinning()]).toEqual(['lacking', before]);
  expect(refused.words[1]).toMatch(/^Pin Messages: /u);
  for (let press = 0; press < 2; press += 1)
    expect((await desk.press(reply, 'Pin it')).words[0]).toBe('The card is pinned.');
  expect(pinning()).toBe(before + 1);
});

it('a moderator who may pin no longer is refused at the press', async () => {
  const asked = await desk.use('unpin', { card: 'metres' });
  const { words } = await desk.press(asked.reply, 'Yes, unpin it', {
    memberPermissions: String(without('pinMessages')),
  });
  expect(words).toEqual([
    'Fact cards are for members who may pin messages. You do not have Pin Messages in this channel; somebody who manages the server’s roles can grant it.',
  ]);
  expect(unpinning()).toEqual([]);
});

it.each(['pin', 'unpin-yes'])(
  'where Discord refuses to show the message (%s), it is named what pinning takes',
  async (what) => {
    const [card] = pinnedIn(standIn, channel);
    standIn.fault({ kind: 'status', method: 'GET', path: /\/messages\/\d+$/u, status: 403, code: 50013 });
    const { words } = await desk.pressId(`v1:card-${what}:${memberId}:en:${channel}:${card?.id ?? ''}`);
    expect(words.slice(1).map((line) => line.split(':')[0])).toEqual([
      'View Channel',
      'Read Message History',
      'Pin Messages',
    ]);
  },
);
