// Orders that the ranking does not make: the passages that the pack names for a question or a topic, and the first ones of the
// article where only the subject is named. Called by answer.ts.
import type { LanguageIndex } from './index.js';
import type { Score } from './rank.js';

/** The named passages first, in their order, then the others as they were ranked. */
export function inOrder(first: readonly string[], scores: readonly Score[]): Score[] {
  const byId = new Map(scores.map((score) => [score.id, score]));
  const named = first.map(
    (id) =>
      byId.get(id) ?? {
        id,
        place: -1,
        rank: 0,
        explained: 0,
        weight: 0,
        stems: new Set<string>(),
      },
  );
  const top = Math.max(1, scores[0]?.rank ?? 0);
  const whole = named.map((score, at) => ({
    ...score,
    rank: top + 1 - at * 0.01,
    explained: Math.max(score.explained, 1 - at * 0.1),
  }));
  return [...whole, ...scores.filter((score) => !first.includes(score.id))];
}

/** @returns The passage that says what the subject is, then those that follow it; at most `count`. */
export function aboutSubject(index: LanguageIndex, overview: string, count: number): Score[] {
  const first = index.entries.findIndex((entry) => entry.passage.id === overview);
  return index.entries.slice(first, first + count).map((entry, at) => ({
    id: entry.passage.id,
    place: first + at,
    rank: 1 / (1 + at),
    explained: at === 0 ? 1 : 0.5,
    weight: 0,
    stems: entry.sentence,
  }));
}
