// What speaks for a passage as the answer to a question: the one list of it, each with its weight. Called by rank.ts.
// docs/search.md says where each comes from and what it is worth; `npm run eval -- --ablate` measures it anew.
import { hasCandidate, soughtBy, windowOf } from './closeness.js';
import type { Kind } from './expected.js';
import { lackedBy, type Held } from './held.js';
import type { Named } from './model.js';

export const featureNames = [
  'bm25',
  'grams',
  'words',
  'window',
  'kind',
  'before',
  'after',
  'paragraph',
] as const;
export type Feature = (typeof featureNames)[number];

/**
 * How much a feature counts whose value is 1: in a text, whose sentences are all there is, and in a pack, which says by
 * which words its short statements are asked for, so that whole words tell most and neighbours nothing.
 * Small numbers, the same for both languages; a half more or less of any but the first two moves no measure by more
 * than about a point.
 */
const weights: Readonly<Record<Feature, { readonly text: number; readonly pack: number }>> = {
  bm25: { text: 2, pack: 2 },
  grams: { text: 4, pack: 4 },
  words: { text: 0, pack: 12 },
  window: { text: 1, pack: 0 },
  kind: { text: 1.5, pack: 0 },
  before: { text: 4, pack: 0 },
  after: { text: 2, pack: 0 },
  paragraph: { text: 7, pack: 0 },
};

/** How much of the feature `paragraph` is the second most; a paragraph of one sentence is not held against it. */
const secondShare = 1 / 7;

/** A place, a name and a reason show in their words less surely than a person, a number and a date. */
const kindShare: Readonly<Record<Exclude<Kind, 'year'>, number>> = {
  person: 1,
  number: 1,
  date: 0.8,
  name: 0.5,
  reason: 0.5,
  place: 0.4,
};

/** From 0 to 1 for each passage, in the order of `places`. */
type Scores = (held: Held) => readonly number[];

export const features: Readonly<Record<Feature, Scores>> = {
  /** MiniSearch's BM25+, divided by the highest. */
  bm25: ({ places, mini, top }) => places.map((place) => (mini[place] ?? 0) / top),
  /** The share of the 4-grams of the question's words. */
  grams: ({ grams }) => grams,
  /** The share of the weight of the question's words. */
  words: ({ explained, total }) => explained.map((weight) => weight / total),
  /** The share of the weight of the question's words in the best stretch of 15 words. */
  window: (held) => {
    const sought = soughtBy(held);
    return held.places.map((place) => windowOf(held.index.entries[place]?.sequence ?? [], sought));
  },
  /** Whether it has a word of the kind that is asked for, such as a name for who or a year for when. */
  kind: (held) => {
    const { own } = held.query;
    // A year may be written in few digits ("in 476"), as a day is.
    const wanted = held.query.wanted === 'year' ? 'date' : held.query.wanted;
    if (wanted === undefined) return held.places.map(() => 0);
    const sought = soughtBy(held);
    return held.places.map((place) =>
      hasCandidate(held.index.entries[place]?.sequence ?? [], wanted, sought, own) ? kindShare[wanted] : 0,
    );
  },
  /** What it lacks of the question and the sentence before it has: the next speaks of "it" and "he". */
  before: (held) => held.places.map((place) => lackedBy(held, place, held.index.entries[place]?.before)),
  /** What it lacks and the sentence after it has. */
  after: (held) => held.places.map((place) => lackedBy(held, place, held.index.entries[place]?.after)),
  /** The most that any sentence of its paragraph has in words and 4-grams, and a seventh of it the second most. */
  paragraph: (held) => {
    const most = new Map<number, number>();
    const second = new Map<number, number>();
    const paragraphs = held.places.map((place, at) => {
      const paragraph = held.index.entries[place]?.passage.at.paragraph ?? 0;
      const value = ((held.grams[at] ?? 0) + (held.explained[at] ?? 0) / held.total) / 2;
      const before = most.get(paragraph);
      most.set(paragraph, Math.max(before ?? 0, value));
      if (before !== undefined)
        second.set(paragraph, Math.max(second.get(paragraph) ?? 0, Math.min(before, value)));
      return paragraph;
    });
    return paragraphs.map((paragraph) => {
      const first = most.get(paragraph) ?? 0;
      return first * (1 - secondShare) + (second.get(paragraph) ?? first) * secondShare;
    });
  },
};

/** @returns For each passage the sum of its features, in the order of `places`. */
export function sumOf(held: Held, without: ReadonlySet<Named>): number[] {
  const sums = held.places.map(() => 0);
  for (const feature of featureNames) {
    const weight = weights[feature][held.index.curated ? 'pack' : 'text'];
    if (weight === 0 || without.has(feature)) continue;
    features[feature](held).forEach((value, at) => {
      sums[at] = (sums[at] ?? 0) + weight * value;
    });
  }
  return sums;
}
