// What has become of the places: sentences moved past others, paragraphs split or joined, and numbers that only follow
// from a change elsewhere. Called by drift.ts.
import { keptInOrder, mostOf, tally } from './order.js';
import type { Pair } from './pairing.js';
import { isAt, type NewSentence, type Place } from './sides.js';

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

/** @param pairs In the order of the old sentences. @param news The sentences of the copy. */
export function movesOf(pairs: readonly Pair[], news: readonly NewSentence[]): Moves {
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
    moved: runs(pairs.filter((pair) => !stayed.has(pair))),
    split: several(tally(staying)).map(([old, now]) => ({ from: old, to: now })),
    merged: several(tally(staying.map(([old, now]) => [now, old]))).map(([now, old]) => ({
      from: old,
      to: now,
    })),
    renumbered: runs([...stayed].filter(({ old, now }) => !isAt(old.at, now.at))),
  };
}

/** Joins pairs that follow one another on both sides, within one paragraph of each. */
function runs(pairs: readonly Pair[]): Shift[] {
  const follows = (a: Place, b: Place): boolean =>
    a.paragraph === b.paragraph && a.sentence + 1 === b.sentence;
  const found: Pair[][] = [];
  for (const pair of pairs) {
    const last = found.at(-1)?.at(-1);
    if (last && follows(last.old.at, pair.old.at) && follows(last.now.at, pair.now.at))
      found.at(-1)?.push(pair);
    else found.push([pair]);
  }
  return found.flatMap((run) => {
    const [start] = run;
    return start
      ? [
          {
            from: { ...start.old.at, count: run.length },
            to: { ...start.now.at, count: run.length },
            passages: run.flatMap(({ old }) => old.passages.map(({ id }) => id)),
          },
        ]
      : [];
  });
}
