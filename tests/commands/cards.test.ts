// The moderators' commands: who may use them, where, and what anybody else is told.
import { describe, expect, it } from 'vitest';
import { cardsList } from '../../commands/cards/list.js';
import { cardsPost } from '../../commands/cards/post.js';
import { cardsRefresh } from '../../commands/cards/refresh.js';
import { cardsUnpin } from '../../commands/cards/unpin.js';
import type { Command, Presses, Result } from '../../commands/command.js';
import { definitions } from '../../commands/index.js';
import { permissions, type Venue } from '../../commands/venue.js';
import type { CardNoticeView } from '../../src/reply/card-view.js';
import { cardCatalogs } from '../../src/reply/catalog/cards.js';
import { createCarryOut } from '../../src/discord/cards/carry-out.js';
import { noPictures } from '../../src/reply/pictures.js';
import { isEphemeral, lighthouse, markdownOf, payloadOf, routerOf, wordsOf } from '../reply/drawn.js';
import { memberId } from '../support/ids.js';
import { command, press as pressInteraction } from '../support/interaction.js';
import { places } from '../support/places.js';
import { expectValidCallback } from '../support/spec.js';
import { effectOf, noticeOf, press, request, venue } from './requests.js';

const context = { ...lighthouse, version: '1.2.3' };
const { article } = lighthouse;
const family: readonly Command[] = [cardsPost, cardsList, cardsRefresh, cardsUnpin];
const pin = permissions.pinMessages;

const options = { fact: 'metres', card: 'metres' };
const run = (it: Command, parts: Partial<Parameters<typeof request>[0]> = {}): Result =>
  it.run(context, request({ options, ...parts }));

describe('who may use them, and where', () => {
  const server = { ...venue, memberMay: pin, botMay: pin };
  const matrix: [string, Venue, CardNoticeView['notice'] | undefined][] = [
    ['a moderator', server, undefined],
    ['an administrator', { ...server, memberMay: permissions.administrator }, undefined],
    [
      'a member without Pin Messages',
      { ...server, memberMay: 0xffff_ffffn & ~permissions.administrator },
      'memberMayNotPin',
    ],
    ['a member without any permission', { ...server, memberMay: 0n }, 'memberMayNotPin'],
    ['a direct message', { ...server, server: undefined, installed: false }, 'directMessage'],
    ['an app that the member brought along', { ...server, installed: false }, 'userInstalled'],
    ['a channel of which Discord says nothing', { ...server, channel: undefined }, 'noChannel'],
  ];

  it.each(matrix)('%s', (_, where, expected) => {
    for (const it of family) {
      const result = run(it, { venue: where });
      expect(noticeOf(result)).toBe(expected);
      if (!expected) expect(result).toMatchObject({ place: 'new', language: 'en' });
    }
  });

  it.each(matrix)('%s, at every press', (_, where, expected) => {
    const handlers = Object.entries(
      Object.assign({}, ...family.map(({ presses = {} }) => presses)) as Presses,
    ).filter(([action]) => action.startsWith('card-'));
    expect(handlers.map(([action]) => action).sort()).toEqual([
      'card-anyway',
      'card-list',
      'card-open',
      'card-pin',
      'card-refresh',
      'card-refresh-all',
      'card-unpin',
      'card-unpin-yes',
    ]);
    for (const [action, handler] of handlers) {
      const args = { 'card-anyway': ['11', 'metres', 'en', 'p1'], 'card-list': ['11', '1'] }[action] ?? [
        '11',
        '12',
      ];
      const result = handler(context, press({ venue: where, args }, { isPrivate: true }));
      expect(noticeOf(result)).toBe(expected);
      if (!expected) expect(result).toMatchObject({ place: 'update', effect: { channel: '11' } });
    }
  });

  it.each(places)('ASKED 30: in a %s every command is answered, in private', (place) => {
    const handle = routerOf(lighthouse);
    for (const sub of ['post', 'list', 'refresh', 'unpin']) {
      const given = { list: {}, post: { fact: 'metres' }, refresh: {}, unpin: { card: 'metres' } }[sub] ?? {};
      const moderator = { memberPermissions: String(pin) };
      const sent = command({ name: 'faro-cards', sub, options: given, place, ...moderator });
      const { response, work } = handle(sent);
      expectValidCallback(response);
      expect(isEphemeral(response)).toBe(true);
      expect(work !== undefined).toBe(place !== 'botDm' && place !== 'privateChannel');
    }
  });

  it('a refusal says why in the member’s language', () => {
    const handle = routerOf(lighthouse);
    const told = (locale: string, place: (typeof places)[number], owners?: object) => {
      const sent = command({ name: 'faro-cards', sub: 'list', place, locale });
      const { response } = handle({ ...sent, ...(owners ? { authorizing_integration_owners: owners } : {}) });
      return wordsOf(markdownOf(payloadOf(response)));
    };
    const { en, es } = cardCatalogs;
    expect(told('en-US', 'botDm')).toEqual([en.notices.directMessage]);
    expect(told('es-419', 'privateChannel')).toEqual([es.notices.directMessage]);
    expect(told('en-US', 'text', { 1: '5' })).toEqual([en.notices.userInstalled]);
    expect(told('es-ES', 'text', { 1: '5' })).toEqual([es.notices.userInstalled]);
    expect(told('en-US', 'text')).toEqual([en.notices.memberMayNotPin]);
    expect(told('es-419', 'voice')).toEqual([es.notices.memberMayNotPin]);
  });

  it('the definition shows them only to members who may pin, in servers that have the bot', () => {
    const [, cards] = definitions(article);
    expect(cards).toMatchObject({
      name: 'faro-cards',
      default_member_permissions: String(pin),
      integration_types: [0],
      contexts: [0],
    });
    const names = (cards as unknown as { options: Record<string, unknown>[] }).options.map((each) => [
      each['name'],
      (each['name_localizations'] as Record<string, string>)['es-419'],
    ]);
    expect(names).toEqual([
      ['post', 'publicar'],
      ['list', 'lista'],
      ['refresh', 'actualizar'],
      ['unpin', 'desfijar'],
    ]);
    expect(definitions({ ...article, facts: [] }).map(({ name }) => name)).not.toContain('faro-cards');
  });
});

it('a forged press over the router is parsed, refused, and answered in private', () => {
  const handle = routerOf(lighthouse);
  const ids = [
    'v1:card-unpin-yes:1:en:11',
    'v1:card-anyway:1:en:11:metres:en:p1:extra:more',
    'v1:card-open:1:xx:11:12',
    `v1:card-refresh:1:en:${'9'.repeat(30)}:12`,
    'v1:sources:1:en:gone:abcdefgh:p1',
  ];
  for (const customId of ids) {
    const { response } = handle(pressInteraction({ customId, memberPermissions: '0' }));
    expectValidCallback(response);
    expect(isEphemeral(response)).toBe(true);
  }
});

it.each([
  ['of one’s own takes its place', memberId, { type: 6 }],
  ['of somebody else stays, and the reply is private', '1', { type: 5, data: { flags: 64 } }],
])('a report %s', (_, asker, response) => {
  const customId = `v1:card-list:${asker}:en:11:1`;
  const sent = pressInteraction({ customId, userId: memberId, memberPermissions: String(pin) });
  const handled = routerOf(lighthouse)(sent);
  expect(handled.response).toEqual(response);
  expect(handled.work?.effect).toEqual({ kind: 'list', channel: '11', page: 1 });
});

it('an effect of an order whose fact is not there ends in a sentence', async () => {
  const carryOut = createCarryOut({
    article: { ...article, facts: [] },
    pictures: noPictures,
    log: { error: () => undefined, warn: () => undefined },
    now: () => 0,
  });
  const answers: unknown[] = [];
  const calls = { answer: (content: unknown) => Promise.resolve(void answers.push(content)) };
  const work = {
    effect: effectOf(run(cardsPost)),
    language: 'en' as const,
    person: { id: '5', name: 'Ana', locale: 'en-US' },
    venue,
    interaction: '7',
    application: '8',
    token: 'x',
  };
  expect(await carryOut(work, calls as never)).toEqual({ outcome: 'refused' });
  expect(JSON.stringify(answers)).toContain(cardCatalogs.en.notices.noFact);
});
