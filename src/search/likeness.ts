// Top questions of the pack that are like a question speak for the passages that answer them. Called by features.ts.
import type { Held } from './held.js';

/** A top question helps from this likeness on; its passages count less from the first to the last. */
const minLikeness = 0.6;
const place = (at: number): number => 1 / (1 + 0.35 * at);

/** @returns How like a top question the query is (Dice, by weight), given on to the passages that answer it. */
export function questionScores({ query, index, places }: Held): number[] {
  const boost = new Map<string, number>();
  const own = query.terms.reduce((sum, term) => sum + term.weight, 0);
  const shared = new Map<number, number>();
  for (const term of query.terms)
    for (const [at, share] of index.asked.holders(term))
      shared.set(at, (shared.get(at) ?? 0) + share * term.weight);
  for (const [at, weight] of shared) {
    const entry = index.questions[at];
    const likeness = (2 * weight) / (own + Math.max(entry?.weight ?? 0, 0.01));
    if (likeness < minLikeness) continue;
    entry?.question.passages.forEach((id, at) => {
      boost.set(id, Math.max(boost.get(id) ?? 0, Math.min(1, likeness) * place(at)));
    });
  }
  return places.map((at) => boost.get(index.entries[at]?.passage.id ?? '') ?? 0);
}
