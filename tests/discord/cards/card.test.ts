// A card is read back from its message, whatever a message holds; what is forged or foreign is no card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsAmong, readCard, stateOf } from '../../../src/discord/cards/card.js';
import { draw, type Job } from '../../../src/discord/cards/job.js';
import type { CardView } from '../../../src/reply/card-view.js';
import { escape, clean } from '../../../src/reply/escape.js';
import { languages, type Language } from '../../../src/article/schema.js';
import { botUser } from '../../support/ids.js';
import { messageFrom } from '../../support/message.js';
import { anyPicture, changed, faro, lacking } from './desk.js';

const self = botUser.id;
const job = { article: faro, pictures: anyPicture } as Job;

const messageOf = (view: Partial<CardView> = {}, by = '7') => {
  const [fact] = faro.facts;
  if (!fact) throw new Error('The article has no fact');
  const shown = { picture: true, pictureNow: true, note: undefined, updated: undefined };
  const { data } = draw(job, { kind: 'card', language: 'en', fact, ...shown, ...view }, by);
  return messageFrom({ data }, { channelId: '9' });
};

const withId = (id: string) => {
  const message = messageOf();
  return JSON.parse(JSON.stringify(message).replace(/v1:sources:[^"]*/u, id)) as unknown;
};

it('what was ordered is read back: fact, language, note, picture, poster and day', () => {
  for (const fact of faro.facts)
    for (const language of languages)
      for (const picture of [true, false]) {
        const message = messageOf({ fact, language, picture, note: 'A note' }, '1234567890');
        expect(readCard(message, self)).toMatchObject({
          message: message.id,
          fact: fact.id,
          language,
          picture,
          note: 'A note',
          by: '1234567890',
          day: message.timestamp.slice(0, 10),
          isPinned: false,
        });
      }
});

/** Words that Discord would ping by, among others. */
const mentioning = fc
  .array(fc.constantFrom('@everyone', '@here', '@EveryOne', '<@1>', ' ', 'a', '＠', '\\'), { maxLength: 12 })
  .map((parts) => parts.join(''));

it('any note comes back as it stands there, however often it is drawn', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), mentioning), (typed) => {
      const note = clean(typed);
      fc.pre(note !== '');
      const read = readCard(messageOf({ note }), self)?.note ?? '';
      expect(escape(read)).toBe(escape(note.slice(0, 300)));
      expect(readCard(messageOf({ note: read }), self)?.note).toBe(read);
    }),
    { numRuns: 200 },
  );
});

describe('no card', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'card'],
    ['a message of somebody else with our custom id', { ...messageOf(), author: { id: '5' } }],
    ['a message without an author', { ...messageOf(), author: undefined }],
    ['a message without components', { ...messageOf(), components: undefined }],
    ['an id that is no number', { ...messageOf(), id: '../1' }],
    ['another version of custom ids', withId('v2:sources:7:en:metres:abcdefgh:p1')],
    ['another action', withId('v1:show:7:en:metres:abcdefgh:p1')],
    ['too few parts', withId('v1:sources:7:en:metres')],
    ['a version that is none', withId('v1:sources:7:en:metres:abc:p1')],
    ['a mark of a picture that is none', withId('v1:sources:7:en:metres:abcdefgh:p2')],
    ['a poster that is no id', withId('v1:sources:me:en:metres:abcdefgh:p1')],
  ])('is %s', (_, message) => {
    expect(readCard(message, self)).toBeUndefined();
    expect(cardsAmong([{ pinned_at: '', message }, message], self)).toEqual([]);
  });
});

it('a card whose time is no time, or that does not say whether it is pinned, is a card all the same', () => {
  expect(readCard({ ...messageOf(), timestamp: 'yesterday', pinned: null }, self)).toMatchObject({
    day: undefined,
    isPinned: false,
  });
});

it('the state follows the data', () => {
  const read = readCard(messageOf(), self);
  if (!read) throw new Error('This is a card');
  const english: readonly Language[] = ['es'];
  expect(stateOf(faro, read)).toBe('current');
  expect(stateOf(changed('43 metres', '44 metres'), read)).toBe('outdated');
  expect(stateOf(changed('Julián Roca', 'Juan Roca'), read)).toBe('current');
  expect(stateOf(lacking('metres'), read)).toBe('orphaned');
  expect(stateOf({ ...faro, languages: english }, read)).toBe('orphaned');
  expect(stateOf(lacking('metres'), { ...read, version: 'withdrawn' })).toBe('withdrawn');
  expect(stateOf(faro, { ...read, version: 'withdrawn' })).toBe('outdated');
});
