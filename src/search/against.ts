// What speaks against a passage as the answer to a question: the one list of it, each with how much. Called by confidence.ts.
// docs/search.md says what each is worth; `npm run eval -- --ablate` measures it anew.
import { hasCandidate, soughtBy } from './closeness.js';
import { hasOpposite, onlyAsked } from './contrary.js';
import type { Entry } from './entries.js';
import { pronouns } from './grammar.js';
import { contentOf, type Held } from './held.js';
import type { SequenceWord } from './sequence.js';
import { explains, type QueryTerm } from './term.js';
import type { Named } from './model.js';

export const signalNames = ['number', 'opposite', 'denial', 'instead', 'year', 'apart'] as const;
export type Signal = (typeof signalNames)[number];

/**
 * How much each takes away of what speaks for an answer. Of the open set's questions 57 in 100 have none; of those with a
 * signal 95 that deny, 93 with another number, all 13 that ask for a year in vain, 84 with an opposite, 77 with another word
 * instead, and 69 whose words stand apart.
 */
const shares: Readonly<Record<Signal, number>> = {
  number: 0.7,
  opposite: 0.7,
  denial: 0.9,
  instead: 0.4,
  year: 0.9,
  apart: 0.3,
};

/** A word of the question counts as lacking where the passage has less than this share of it. */
const minHas = 0.3;

interface Pair {
  readonly text: string;
  readonly held: Held;
  readonly entry: Entry;
  /** The question's words of weight, in order, and those of them that the passage's sentence lacks. */
  readonly terms: readonly QueryTerm[];
  readonly lacking: readonly QueryTerm[];
}

const signals: Readonly<Record<Signal, (pair: Pair) => boolean>> = {
  /** The question has a number of two digits or more, such as a year, that the passage lacks. */
  number: ({ lacking, entry }) => {
    const own = new Set(entry.sequence.map(({ token }) => digitsOf(token)));
    return lacking.some(
      ({ numeric, token }) => numeric && digitsOf(token).length >= 2 && !own.has(digitsOf(token)),
    );
  },
  /** The passage has the opposite of a word that it lacks. */
  opposite: ({ held: { query, index }, lacking, entry }) => {
    const asked = new Set(query.terms.flatMap(({ stems }) => [...stems.keys()]));
    const others = { has: (stem: string) => entry.sentence.has(stem) && !asked.has(stem) };
    return lacking.some(
      (term) =>
        explains(entry.sentence, term) === 0 &&
        [...term.stems].some(
          ([stem, share]) => share === 1 && hasOpposite(stem, others, index.opposite, index.language),
        ),
    );
  },
  /** The question denies something and the passage nothing. */
  denial: ({ text, held: { index }, entry }) =>
    onlyAsked(text, entry.passage.text[index.language], index.language),
  /** Where the question has a word that the passage lacks, the passage has another between the same two words. */
  instead: ({ held: { query }, lacking, entry }) => {
    const lacked = new Set(lacking.flatMap(({ stems }) => [...stems.keys()]));
    const asked = new Set(query.words);
    return query.words.some((word, at) => {
      const [before, after] = [query.words[at - 1], query.words[at + 1]];
      if (!lacked.has(word) || before === undefined || after === undefined) return false;
      return entry.sequence.some(
        (other, place) =>
          !asked.has(keyOf(other)) &&
          is(entry.sequence[place - 1], before) &&
          is(entry.sequence[place + 1], after),
      );
    });
  },
  /** It asks for a year, and the passage has none but its own. */
  year: ({ held, entry }) =>
    held.query.wanted === 'year' && !hasCandidate(entry.sequence, 'year', soughtBy(held), held.query.own),
  /** Its first or its last word is another sentence's of the paragraph: it puts together what the text says of two. */
  apart: ({ held, terms, lacking, entry }) => {
    if (pronouns[held.index.language].has(entry.sequence[0]?.token ?? '')) return false;
    const { paragraph } = entry.passage.at;
    return [terms[0], terms.at(-1)].some(
      (term) =>
        term !== undefined &&
        lacking.includes(term) &&
        [...(held.holders[held.terms.findIndex(({ token }) => token === term.token)] ?? [])].some(
          ([place, share]) =>
            share >= minHas && held.index.entries[place]?.passage.at.paragraph === paragraph,
        ),
    );
  },
};

const digitsOf = (token: string): string => token.replace(/[^\d.]/gu, '');
const keyOf = ({ stem, token }: SequenceWord): string => stem ?? token;
const is = (word: SequenceWord | undefined, asked: string): boolean =>
  word !== undefined && (word.stem === asked || word.token === asked);

/**
 * @param text The question as it was typed.
 * @param held The question held against the passages.
 * @param entry The best passage.
 * @param without Signals that are left out.
 * @returns From 0 to 1: how much is left where those apply that speak against an answer.
 */
export function leftAfter(text: string, held: Held, entry: Entry, without: ReadonlySet<Named>): number {
  const terms = contentOf(held.query.terms);
  const lacking = terms.filter((term) => explains(entry.sentence, term) < minHas);
  const pair = { text, held, entry, terms, lacking };
  return signalNames.reduce(
    (left, name) => (!without.has(name) && signals[name](pair) ? left * (1 - shares[name]) : left),
    1,
  );
}
