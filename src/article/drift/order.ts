// Tells sentences that kept their order from those that were moved past others. Called by pairing.ts and moves.ts.
import type { Pair } from './pairing.js';
import { isAt, type NewSentence } from './sides.js';

/** A sentence whose numbers are the same has not moved, whatever has been moved around it. */
const unmoved = 1000;
/** Of two, one of which must have moved, the one that is where most of its paragraph is has not. */
const atHome = 1.5;

/**
 * @param pairs In the order of the old sentences. @param news The sentences of the copy, in their order.
 * @returns The largest set of pairs whose sentences stand in the same order on both sides; those with the same numbers
 *   first.
 */
export function keptInOrder(pairs: readonly Pair[], news: readonly NewSentence[]): Pair[] {
  const place = new Map(news.map((now, at) => [now, at]));
  const homes = tally(pairs.map(({ old, now }) => [old.at.paragraph, now.at.paragraph]));
  const best: { weight: number; before: number }[] = [];
  let end = -1;
  pairs.forEach(({ old, now }, at) => {
    const home = mostOf(homes.get(old.at.paragraph)) === now.at.paragraph;
    const own = isAt(old.at, now.at) ? unmoved : home ? atHome : 1;
    let found = { weight: own, before: -1 };
    for (let before = 0; before < at; before += 1) {
      const earlier = pairs[before];
      const weight = (best[before]?.weight ?? 0) + own;
      if (earlier && (place.get(earlier.now) ?? 0) < (place.get(now) ?? 0) && weight > found.weight)
        found = { weight, before };
    }
    best.push(found);
    if (found.weight > (best[end]?.weight ?? 0)) end = at;
  });
  const kept: Pair[] = [];
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const pair = pairs[at];
    if (pair) kept.unshift(pair);
  }
  return kept;
}

/** @returns For each first number, how often each second one stands beside it. */
export function tally(entries: readonly (readonly [number, number])[]): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const [key, value] of entries) {
    const own = counts.get(key) ?? new Map<number, number>();
    own.set(value, (own.get(value) ?? 0) + 1);
    counts.set(key, own);
  }
  return counts;
}

/** @returns The number that stands there most often, the smallest of several. */
export const mostOf = (counts: ReadonlyMap<number, number> | undefined): number | undefined =>
  [...(counts ?? [])].sort(([a, often], [b, oftenB]) => oftenB - often || a - b)[0]?.[0];
