// How close together a question's words stand in a passage, and whether a word of the wanted kind stands there too. Called
// by features.ts; read by against.ts.
import type { Kind } from './expected.js';
import { contentOf, type Held } from './held.js';
import type { SequenceWord } from './sequence.js';

/** Question words are looked for within so many words of the passage: about a clause. */
const span = 15;

export interface Sought {
  /** Which term a stem belongs to, if any. */
  readonly termOf: ReadonlyMap<string, number>;
  /** Each term's weight; together they make 1. */
  readonly weights: readonly number[];
}

/** @returns The question's words of weight. */
export function soughtBy({ terms }: Held): Sought {
  const content = contentOf(terms);
  const total = content.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    termOf: new Map(content.flatMap((term, at) => [...term.stems.keys()].map((stem) => [stem, at] as const))),
    weights: content.map(({ weight }) => weight / total),
  };
}

/**
 * @param words A passage's words in their order.
 * @returns From 0 to 1: the share of the question's weight in the best stretch of 15 words.
 */
export function windowOf(words: readonly SequenceWord[], { termOf, weights }: Sought): number {
  const found = words.flatMap(({ stem }, at) => {
    const term = stem === undefined ? undefined : termOf.get(stem);
    return term === undefined ? [] : [{ at, term }];
  });
  let best = 0;
  found.forEach(({ at: start }, from) => {
    const seen = new Set<number>();
    let sum = 0;
    for (const { at, term } of found.slice(from)) {
      if (at - start >= span) break;
      if (!seen.has(term)) sum += weights[term] ?? 0;
      seen.add(term);
    }
    best = Math.max(best, sum);
  });
  return best;
}

/** @returns Whether a word could be an answer of the kind; the question's own words answer nothing. */
export const hasCandidate = (
  words: readonly SequenceWord[],
  wanted: Kind,
  { termOf }: Sought,
  own: ReadonlySet<string>,
): boolean =>
  words.some(
    ({ stem, token, kinds }) =>
      kinds.includes(wanted) && !own.has(token) && (stem === undefined || !termOf.has(stem)),
  );
