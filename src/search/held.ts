// A question held against passages: what every feature is reckoned from. Called by rank.ts; read by the features.
import { searchMini } from './bm25.js';
import type { LanguageIndex } from './index.js';
import type { Query } from './query.js';
import { heldOf, type QueryTerm } from './term.js';

export interface Held {
  readonly query: Query;
  readonly index: LanguageIndex;
  /** The passages' places in the index. */
  readonly places: readonly number[];
  /** The question's terms, without the stems that no passage has. */
  readonly terms: readonly QueryTerm[];
  /** For each of the terms which passages have it, by their places, and how much. */
  readonly holders: readonly ReadonlyMap<number, number>[];
  /** The sum of the terms' weights. */
  readonly total: number;
  /** MiniSearch's score of each place, and the highest. */
  readonly mini: Float64Array;
  readonly top: number;
  /** The weight of the question's terms that each place has, in the order of `places`. */
  readonly explained: readonly number[];
  /** The share of the 4-grams of the question's words that each place has, in the order of `places`. */
  readonly grams: readonly number[];
}

/** Above so many passages only those are looked at closely that MiniSearch puts first: about ten times an article. */
const maxClose = 300;

/** @returns The query held against all passages, or against those that MiniSearch puts first where there are many. */
export function hold(query: Query, index: LanguageIndex): Held {
  const mini = searchMini(query, index);
  const places = index.entries.length <= maxClose ? [...mini.keys()] : closest(mini);
  const found = query.terms.map((term) => heldOf(term, index));
  const terms = found.map(({ term }) => term);
  const holders = found.map((each) => each.holders);
  const explained = new Float64Array(index.entries.length);
  holders.forEach((shares, at) => {
    const weight = terms[at]?.weight ?? 0;
    shares.forEach((share, place) => {
      explained[place] = (explained[place] ?? 0) + weight * share;
    });
  });
  return {
    query,
    index,
    places,
    terms,
    holders,
    total: query.terms.reduce((sum, term) => sum + term.weight, 0),
    mini,
    top: mini.reduce((top, score) => Math.max(top, score), 0) || 1,
    explained: places.map((place) => explained[place] ?? 0),
    grams: index.grams.shares(contentOf(query.terms), places),
  };
}

/** The places that MiniSearch puts first, in the article's order. */
function closest(mini: Float64Array): number[] {
  const places: number[] = [];
  mini.forEach((score, place) => {
    if (score > 0) places.push(place);
  });
  return places
    .sort((a, b) => (mini[b] ?? 0) - (mini[a] ?? 0))
    .slice(0, maxClose)
    .sort((a, b) => a - b);
}

/** The terms that are neither question words nor phrases. */
export const contentOf = (terms: readonly QueryTerm[]): QueryTerm[] =>
  terms.filter(({ kind }) => kind === 'content');

/** The share of the question that one passage lacks and another has. */
export function lackedBy({ terms, holders, total }: Held, place: number, other: number | undefined): number {
  if (other === undefined) return 0;
  let sum = 0;
  terms.forEach(({ kind, weight }, at) => {
    const shares = holders[at];
    if (kind === 'content')
      sum += Math.max(0, (shares?.get(other) ?? 0) - (shares?.get(place) ?? 0)) * weight;
  });
  return sum / total;
}
