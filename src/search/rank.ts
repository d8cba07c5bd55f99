// Orders the passages for a query. Called by answer.ts and suggest.ts.
import { sumOf, type Feature } from './features.js';
import type { Held } from './held.js';
import { explains, type QueryTerm } from './query.js';

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
  /** From 0 to 1: the share that its whole sentence explains, which may have given several passages. */
  readonly sentence: number;
}

/** A passage without any of the question's words is only kept for what stands beside it, from this share of the best rank on. */
const closeShare = 0.6;

/**
 * A question's weight counts up to here for the verdict, which is that of about five of the article's rarer words: whoever
 * rambles tells of a dinner and a dog besides, and asks no less for it. Found on rambling questions: of 120, silence for 3
 * that the article answers instead of 10; at 9 others' small talk was answered more often.
 */
const maxWhole = 12;

/**
 * @param held A query held against the passages.
 * @param without Features that are left out.
 * @returns Every passage that has anything of the question, the best first; ties in the article's order.
 */
export function rankPassages(held: Held, without: ReadonlySet<Feature> = new Set()): Score[] {
  const { index, total } = held;
  if (total === 0) return [];
  const carrying = held.terms.filter((term) => term.kind !== 'question');
  const evidence = carrying.length > 0 ? carrying : held.terms;
  const ranks = sumOf(held, without);
  const scores = held.places.flatMap((place, at): Score[] => {
    const entry = index.entries[place];
    if (!entry) return [];
    const explained = held.explained[at] ?? 0;
    return [
      {
        id: entry.passage.id,
        place,
        rank: ranks[at] ?? 0,
        explained: explained / total,
        weight: explained,
        stems: entry.sentence,
        sentence: shareOf(evidence, entry.sentence),
      },
    ];
  });
  scores.sort((a, b) => b.rank - a.rank);
  const top = scores.find((score) => score.explained > 0)?.rank ?? Infinity;
  return scores.filter((score) => score.explained > 0 || score.rank >= closeShare * top);
}

/**
 * The verdict's measure. A number that the passage lacks is left out where a plain word of the question is explained:
 * "it only fits 5000" is a claim about what the article puts otherwise, and the passage is its answer. Numbers and
 * everyday words alone explain nothing beside a word that no passage knows ("what time is it in Tokyo").
 */
function shareOf(terms: readonly QueryTerm[], stems: ReadonlySet<string>): number {
  let whole = 0;
  let numbers = 0;
  let explained = 0;
  let plain = false;
  for (const term of terms) {
    const share = explains(stems, term);
    if (term.numeric && share === 0) numbers += term.weight;
    else whole += term.weight;
    explained += term.weight * share;
    if (share > 0 && !term.numeric && !term.weak) plain = true;
  }
  if (!plain && terms.some((term) => term.stems.size === 0)) return 0;
  return Math.min(1, explained / Math.min(plain ? whole : whole + numbers, maxWhole));
}
