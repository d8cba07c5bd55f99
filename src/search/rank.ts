// Orders the passages for a query. Called by answer.ts and suggest.ts.
import { sumOf } from './features.js';
import type { Held } from './held.js';
import type { Named } from './model.js';

export interface Score {
  readonly id: string;
  /** The passage's place in the index. */
  readonly place: number;
  /** For the order only; no meaning across questions. */
  readonly rank: number;
  /** From 0 to 1: the share of the question's weight that the passage explains. */
  readonly explained: number;
  /** The explained weight, for a comparison with a topic's. */
  readonly weight: number;
  /** Every stem of its sentence. */
  readonly stems: ReadonlySet<string>;
}

/** A passage without any of the question's words is only kept for what stands beside it, from this share of the best rank on. */
const closeShare = 0.6;

/**
 * @param held A query held against the passages.
 * @param without Names of features that are left out.
 * @returns Every passage that has anything of the question, the best first; ties in the article's order.
 */
export function rankPassages(held: Held, without: ReadonlySet<Named> = new Set()): Score[] {
  const { index, total } = held;
  if (total === 0) return [];
  const ranks = sumOf(held, without);
  const top = held.explained.reduce(
    (most, explained, at) => (explained > 0 ? Math.max(most, ranks[at] ?? 0) : most),
    -Infinity,
  );
  const least = top === -Infinity ? Infinity : closeShare * top;
  const scores: Score[] = [];
  held.places.forEach((place, at) => {
    const entry = index.entries[place];
    const [rank = 0, explained = 0] = [ranks[at], held.explained[at]];
    if (!entry || (explained === 0 && rank < least)) return;
    const { id } = entry.passage;
    scores.push({ id, place, rank, explained: explained / total, weight: explained, stems: entry.sentence });
  });
  return scores.sort((a, b) => b.rank - a.rank);
}
