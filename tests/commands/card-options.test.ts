// What the options of the moderators' commands stand for, which effects they leave, and what they suggest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsList } from '../../commands/cards/list.js';
import { cardsPost } from '../../commands/cards/post.js';
import { cardsRefresh } from '../../commands/cards/refresh.js';
import { cardsUnpin } from '../../commands/cards/unpin.js';
import type { Command, Request, Result } from '../../commands/command.js';
import { permissions } from '../../commands/venue.js';
import { lighthouse, packs, routerOf } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { effectOf, noticeOf, press, request, venue } from './requests.js';

const context = { ...lighthouse, version: '1.2.3' };
const pin = permissions.pinMessages;
const options = { fact: 'metres', card: 'metres' };
const run = (it: Command, parts: Partial<Parameters<typeof request>[0]> = {}): Result =>
  it.run(context, request({ options, ...parts }));

describe('post', () => {
  const order = (given: Record<string, string | boolean>, parts: Partial<Request> = {}) =>
    effectOf(cardsPost.run(context, request({ options: { fact: 'metres', ...given }, ...parts })));

  it('orders the card as it was asked for', () => {
    expect(order({})).toEqual({
      kind: 'post',
      channel: '11',
      card: { fact: 'metres', language: 'en', note: undefined, picture: true },
      despite: undefined,
    });
    expect(
      order({ note: ' a\n b ', language: 'es', picture: false }, { serverLocale: 'en-US' }),
    ).toMatchObject({
      card: { language: 'es', note: 'a b', picture: false },
    });
    expect(order({ language: 'Inglés' }, { serverLocale: 'es-ES' })).toMatchObject({
      card: { language: 'en' },
    });
    expect(order({}, { serverLocale: 'es-ES' })).toMatchObject({ card: { language: 'es' } });
  });

  it('an empty note is none, and a long one is cut at 300 characters', () => {
    expect(order({ note: ' \u200B ' })).toMatchObject({ card: { note: undefined } });
    const { card } = order({ note: 'word '.repeat(100) }) as { card: { note: string } };
    expect(card.note.length).toBeLessThanOrEqual(300);
  });

  it('a text that stands for no fact is refused, as is one that stands for several', () => {
    for (const fact of ['', ' ', 'nonsense', 'e', '\u0000'])
      expect(noticeOf(run(cardsPost, { options: { fact } }))).toBe('noFact');
    expect(order({ fact: 'tower' })).toMatchObject({ card: { fact: 'metres' } });
  });

  it('another channel needs the member’s Pin Messages there', () => {
    const there = { id: '77', type: 0, archived: false, locked: false };
    const to = (channels: Request['channels']) =>
      run(cardsPost, { options: { fact: 'metres', channel: '77' }, channels });
    expect(effectOf(to(new Map([['77', { ...there, memberMay: pin }]])))).toMatchObject({ channel: '77' });
    expect(noticeOf(to(new Map([['77', { ...there, memberMay: 0n }]])))).toBe('memberMayNotPinThere');
    expect(noticeOf(to(new Map([['77', there]])))).toBe('memberMayNotPinThere');
    expect(noticeOf(to(new Map()))).toBe('noChannel');
    const own = { options: { fact: 'metres', channel: '11' } };
    expect(effectOf(run(cardsPost, own))).toMatchObject({ channel: '11' });
  });

  it('Discord’s own words about a chosen channel reach it', () => {
    const sent = command({
      name: 'faro-cards',
      sub: 'post',
      options: { fact: 'metres', channel: '77' },
      memberPermissions: String(pin),
    });
    const resolved = (bits: string) => ({
      channels: { '77': { id: '77', type: 0, name: 'x', permissions: bits } },
    });
    const handle = routerOf(lighthouse);
    const withBits = (bits: string) =>
      handle({ ...sent, data: { ...sent.data, resolved: resolved(bits) } }).work;
    expect(withBits(String(pin))?.effect).toMatchObject({ kind: 'post', channel: '77' });
    for (const bits of ['0', '-1', 'x', '9'.repeat(30)]) expect(withBits(bits)).toBeUndefined();
  });

  it('“Post anyway” takes the note from the report; a forged custom id leads nowhere', () => {
    const anyway = (args: string[], note?: string) =>
      cardsPost.presses?.['card-anyway']?.(context, press({ args }, { isPrivate: true, note }));
    expect(effectOf(anyway(['77', 'metres', 'es', 'p0'], 'Mine'))).toEqual({
      kind: 'post',
      channel: '77',
      card: { fact: 'metres', language: 'es', note: 'Mine', picture: false },
      despite: '20',
    });
    for (const args of [
      [],
      ['x', 'metres', 'en', 'p1'],
      ['77', 'gone', 'en', 'p1'],
      ['77', 'metres', 'fr', 'p1'],
    ])
      expect(anyway(args)).toMatchObject({ view: { notice: 'stale' }, isPrivate: true });
  });

  it('a card’s button shows the fact’s passages to anybody, or says that the fact is gone', () => {
    const sources = (args: string[], parts = {}) =>
      cardsPost.presses?.sources?.(
        context,
        press({ args, mine: false, venue: { ...venue, memberMay: 0n }, ...parts }),
      );
    expect(sources(['metres', 'abcdefgh', 'p1'], { language: 'es' })).toMatchObject({
      view: { kind: 'passage', language: 'es', shown: [{ id: 'height' }] },
      isPrivate: true,
      place: 'new',
    });
    expect(noticeOf(sources(['gone', 'withdrawn', 'p1']))).toBe('factGone');
    expect(noticeOf(sources([]))).toBe('factGone');
  });
});

describe('list, refresh and unpin', () => {
  it('leave the effects that they are named after', () => {
    expect(effectOf(run(cardsList))).toEqual({ kind: 'list', channel: '11', page: 1 });
    expect(effectOf(run(cardsRefresh, { options: {} }))).toEqual({
      kind: 'refresh',
      channel: '11',
      choice: undefined,
    });
    expect(effectOf(run(cardsRefresh))).toMatchObject({ choice: { by: 'fact', fact: 'metres' } });
    expect(effectOf(run(cardsUnpin))).toEqual({
      kind: 'unpin',
      channel: '11',
      choice: { by: 'fact', fact: 'metres' },
      confirmed: false,
    });
  });

  it.each([
    ['1234567890123456789', '1234567890123456789'],
    [' https://discord.com/channels/10/11/1234567890123456789 ', '1234567890123456789'],
    ['<https://canary.discord.com/channels/10/11/1234567890123456789>', '1234567890123456789'],
    ['https://discordapp.com/channels/10/11/1234567890123456789', '1234567890123456789'],
  ])('%s is a message', (card, message) => {
    for (const it of [cardsRefresh, cardsUnpin])
      expect(effectOf(run(it, { options: { card } }))).toMatchObject({ choice: { by: 'message', message } });
  });

  it.each([
    ['https://discord.com/channels/10/99/1234567890123456789', 'otherChannel'],
    ['https://discord.com.evil.example/channels/10/11/1234567890123456789', 'noCard'],
    ['http://discord.com/channels/10/11/1234567890123456789', 'noCard'],
    ['12345', 'noCard'],
    ['', 'noCard'],
  ])('%s is refused', (card, expected) => {
    for (const it of [cardsRefresh, cardsUnpin])
      expect(noticeOf(run(it, { options: { card } }))).toBe(expected);
  });

  it('presses with ids that are none lead nowhere', () => {
    for (const args of [[], ['x'], ['11'], ['11', '../1'], ['11', '1'.repeat(21)], ['', '12']])
      for (const handler of [
        cardsList.presses?.['card-open'],
        cardsRefresh.presses?.['card-refresh'],
        cardsUnpin.presses?.['card-unpin'],
        cardsUnpin.presses?.['card-unpin-yes'],
        cardsPost.presses?.['card-pin'],
      ])
        expect(handler?.(context, press({ args }))).toMatchObject({ view: { notice: 'stale' } });
    for (const page of ['0', '-1', '1.5', 'x'])
      expect(cardsList.presses?.['card-list']?.(context, press({ args: ['11', page] }))).toMatchObject({
        view: { notice: 'stale' },
      });
  });

  it('a list that is opened beside a report is a message of its own', () => {
    const listed = (args: string[]) => cardsList.presses?.['card-list']?.(context, press({ args }));
    expect(listed(['11', '2'])).toMatchObject({ place: 'update', effect: { page: 2 } });
    expect(listed(['11', '1', 'new'])).toMatchObject({ place: 'new' });
  });
});

describe('suggestions', () => {
  const suggested = (it: Command, name: string, typed: string, locale = 'en-US', pack = lighthouse) =>
    it.complete?.({ ...pack, version: '' }, request({ locale, focused: name, options: { [name]: typed } })) ??
    [];

  it.each(packs)('ASKED 2: value and label, in both languages, stand for the same fact of $name', (pack) => {
    for (const locale of ['en-US', 'es-419'])
      for (const { name, value } of suggested(cardsPost, 'fact', '', locale, pack))
        for (const typed of [value, name, ` ${name.toUpperCase()} `]) {
          const it = { ...pack, version: '' };
          expect(effectOf(cardsPost.run(it, request({ options: { fact: typed } })))).toMatchObject({
            card: { fact: value },
          });
          expect(effectOf(cardsUnpin.run(it, request({ options: { card: typed } })))).toMatchObject({
            choice: { by: 'fact', fact: value },
          });
        }
  });

  it('are in the member’s language, and found by words of either, without accents', () => {
    expect(suggested(cardsPost, 'fact', '', 'es-419').map(({ name }) => name)).toEqual([
      '43 metros: altura de la torre',
      '31 marineros: rescatados del Aurora en 1912',
      '214 escalones: que los visitantes suben cada año',
    ]);
    expect(suggested(cardsPost, 'fact', 'ANO visitantes')[0]?.value).toBe('steps');
    expect(suggested(cardsRefresh, 'card', 'saved aurora').map(({ value }) => value)[0]).toBe('sailors');
    expect(suggested(cardsUnpin, 'card', 'how tall is it')[0]?.value).toBe('metres');
  });

  it('ASKED 3: 0 to 25 of 1 to 100 characters, none twice, for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const choices = suggested(cardsPost, 'fact', typed);
        expect(choices.length).toBeLessThanOrEqual(25);
        expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
        for (const text of choices.flatMap(({ name, value }) => [name, value]))
          expect(text.length >= 1 && text.length <= 100).toBe(true);
      }),
    );
  });
});
