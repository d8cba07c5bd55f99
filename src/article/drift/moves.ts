// What has become of the places: sentences moved past others, paragraphs split or joined, and numbers that only follow
// from a change elsewhere. Called by drift.ts.
import { keptInOrder, mostOf, tally } from './order.js';
import type { Pair } from './pairing.js';
import { isAt, type NewSentence, type OldSentence, type Place } from './sides.js';

/** Sentences that stand together in one paragraph. */
export interface Span extends Place {
  readonly count: number;
}

export interface Shift {
  readonly from: Span;
  readonly to: Span;
  /** The ids of the passages on them. */
  readonly passages: readonly string[];
}

export interface Moves {
  /** Sentences that stand elsewhere: past others, or in another paragraph. */
  readonly moved: readonly Shift[];
  /** A paragraph whose sentences now stand in several. */
  readonly split: readonly { readonly from: number; readonly to: readonly number[] }[];
  /** Paragraphs whose sentences now stand in one. */
  readonly merged: readonly { readonly from: readonly number[]; readonly to: number }[];
  /** Sentences that kept their place among the others, but not their number. */
  readonly renumbered: readonly Shift[];
}

/** @param pairs In the order of the old sentences. @param olds All of them. @param news The sentences of the copy. */
export function movesOf(
  pairs: readonly Pair[],
  olds: readonly OldSentence[],
  news: readonly NewSentence[],
): Moves {
  const ordered = keptInOrder(pairs, news);
  const to = tally(ordered.map(({ old, now }) => [old.at.paragraph, now.at.paragraph]));
  const from = tally(ordered.map(({ old, now }) => [now.at.paragraph, old.at.paragraph]));
  // A sentence stays where most of its paragraph went, or where most of what stands around it comes from its paragraph.
  const stayed = new Set(
    ordered.filter(
      ({ old, now }) =>
        isAt(old.at, now.at) ||
        mostOf(to.get(old.at.paragraph)) === now.at.paragraph ||
        mostOf(from.get(now.at.paragraph)) === old.at.paragraph,
    ),
  );
  const staying = [...stayed].map(({ old, now }) => [old.at.paragraph, now.at.paragraph] as const);
  const several = (counts: Map<number, Map<number, number>>): [number, number[]][] =>
    [...counts].flatMap(([key, targets]) =>
      targets.size > 1 ? [[key, [...targets.keys()].sort((a, b) => a - b)]] : [],
    );
  return {
    moved: runs(
      pairs.filter((pair) => !stayed.has(pair)),
      pairs,
      olds,
      news,
    ),
    split: several(tally(staying)).map(([old, now]) => ({ from: old, to: now })),
    merged: several(tally(staying.map(([old, now]) => [now, old]))).map(([now, old]) => ({
      from: old,
      to: now,
    })),
    renumbered: runs(
      [...stayed].filter(({ old, now }) => !isAt(old.at, now.at)),
      pairs,
      olds,
      news,
    ),
  };
}

/** Joins pairs that follow one another on both sides, within one paragraph of each. */
function runs(
  some: readonly Pair[],
  all: readonly Pair[],
  olds: readonly OldSentence[],
  news: readonly NewSentence[],
): Shift[] {
  const paired = { old: new Set(all.map(({ old }) => old)), now: new Set(all.map(({ now }) => now)) };
  const place = new Map<OldSentence | NewSentence, number>([
    ...olds.filter((old) => paired.old.has(old)).map((old, at) => [old, at] as const),
    ...news.filter((now) => paired.now.has(now)).map((now, at) => [now, at] as const),
  ]);
  const found: Pair[][] = [];
  for (const pair of some) {
    const last = found.at(-1)?.at(-1);
    const follows =
      last &&
      (place.get(pair.old) ?? 0) === (place.get(last.old) ?? 0) + 1 &&
      (place.get(pair.now) ?? 0) === (place.get(last.now) ?? 0) + 1 &&
      pair.old.at.paragraph === last.old.at.paragraph &&
      pair.now.at.paragraph === last.now.at.paragraph;
    if (follows) found.at(-1)?.push(pair);
    else found.push([pair]);
  }
  return found.flatMap((run) => {
    const [start] = run;
    const end = run.at(-1);
    if (!start || !end) return [];
    const span = (a: Place, b: Place): Span => ({ ...a, count: b.sentence - a.sentence + 1 });
    return [
      {
        from: span(start.old.at, end.old.at),
        to: span(start.now.at, end.now.at),
        passages: run.flatMap(({ old }) => old.passages.map(({ id }) => id)),
      },
    ];
  });
}
