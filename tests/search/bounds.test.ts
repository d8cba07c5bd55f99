// Whatever a member types: no throw, scores within bounds, at most six passages, and little work. What it takes in time is
// shown by `npm run bench`, beside a baseline.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/article/schema.js';
import { createIndex } from '../../src/search/index.js';
import { maxQuestion, normalize } from '../../src/search/normalize.js';
import { readQuery } from '../../src/search/query.js';
import { article, search } from './real.js';

const indexes = languages.map((language) => createIndex(article, language));
const words = article.passages.flatMap((passage) => [...passage.words.en, ...passage.words.es]);
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((list) => list.join(' ')),
);

describe('any text', () => {
  it('is answered or not, with at most six passages of known ids and scores from 0 to 1', () => {
    const ids = new Set(article.passages.map((passage) => passage.id));
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'es', undefined), (question, language) => {
        const answer = search.ask(question, { language });
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        expect(answer.passages.length).toBeLessThanOrEqual(6);
        for (const passage of answer.passages) {
          expect(ids).toContain(passage.id);
          expect(passage.score).toBeGreaterThanOrEqual(0);
          expect(passage.score).toBeLessThanOrEqual(1);
        }
        const shown = answer.passages.map((passage) => passage.shown);
        expect(shown.slice(2)).not.toContain(true);
        expect(shown[0] ?? false).toBe(answer.outcome === 'answered');
      }),
      { numRuns: 150 },
    );
  });

  it('gets the same answer twice', () => {
    fc.assert(
      fc.property(typed, (question) => {
        expect(search.ask(question)).toEqual(search.ask(question));
      }),
      { numRuns: 40 },
    );
  });

  it('gets suggestions within the limit, none twice', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 25 }), (text, limit) => {
        const ids = search.suggest(text, 'es', limit).map((each) => each.id);
        expect(ids.length).toBeLessThanOrEqual(limit);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('bounded work', () => {
  it('reads no more than the first characters', () => {
    expect(normalize('x'.repeat(6000))).toHaveLength(maxQuestion);
  });

  it.each([
    ['one word again and again', 'the '.repeat(1500)],
    ['many different words', [...new Set(words)].join(' ')],
    ['letters', 'a b c d e '.repeat(600)],
    ['backticks', '`'.repeat(6000)],
    ['a long word', 'x'.repeat(6000)],
    ['open brackets', '<'.repeat(6000)],
    ['unknown words', 'prisonrz lawierz vistations crowdedz '.repeat(165)],
    ['words with many synonyms', 'deport prisoner gang evidence family hold order '.repeat(125)],
    ['combining marks', 'a\u0301\u0302'.repeat(2000)],
    ['numbers', 'one hundred thousand 1,000 '.repeat(220)],
  ])('%s are a bounded question: its beginning alone, few and short terms', (_, text) => {
    for (const index of indexes) {
      const { terms, said } = readQuery(text, index);
      const words = terms.filter(({ kind }) => kind !== 'phrase');
      expect(words.length).toBeLessThanOrEqual(16);
      expect(terms.length - words.length).toBeLessThanOrEqual(16);
      expect(said.length).toBeLessThanOrEqual(60);
      expect(Math.max(0, ...words.map(({ token }) => token.length))).toBeLessThanOrEqual(32);
      // Of a word of 32 letters, wrapped.
      expect(Math.max(0, ...words.map(({ grams }) => grams.length))).toBeLessThanOrEqual(31);
    }
    expect(search.ask(text)).toEqual(search.ask(text.slice(0, maxQuestion)));
  });
});

it('Discord’s markup, addresses and code marks neither help nor count against a question', () => {
  const plain = search.ask('how many inmates can it hold').passages;
  for (const wrapped of [
    '<@123456789012345678> how many inmates can it hold',
    'how many inmates can it hold <:think:123456789012345678>',
    'how many inmates can it hold https://example.org/inmates/lawyers?deported=1',
    '**how many** inmates can `it` hold ||please||',
  ])
    expect(search.ask(wrapped).passages).toEqual(plain);
});
