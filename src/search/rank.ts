// Orders the passages for a query. Called by answer.ts. The weights were fitted with `npm run eval`.
import { explains, type Query, type QueryTerm } from './query.js';
import { looseShare, type LanguageIndex } from './index.js';

export interface Score {
  readonly id: string;
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

const weights = { mini: 0.5, grams: 1, explained: 3, question: 1.2 } as const;
/** A top question helps from this likeness on; its passages count less from the first to the last. */
const minLikeness = 0.6;
const place = (at: number): number => 1 / (1 + 0.35 * at);

/** @returns Every passage that has anything of the question, the best first; ties in the article's order. */
export function rankPassages(query: Query, index: LanguageIndex): Score[] {
  const total = query.terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return [];
  const mini = miniScores(query, index);
  const terms = query.terms.map((term) => knownStems(term, index));
  const content = terms.filter((term) => term.kind === 'content');
  const carrying = terms.filter((term) => term.kind !== 'question');
  const evidence = carrying.length > 0 ? carrying : terms;
  const grams = index.grams.shares(content.flatMap((term) => term.spellings));
  const likeness = questionBoost(query, index);
  const scores = index.entries.map((entry, at): Score => {
    let explained = 0;
    for (const term of terms)
      explained +=
        Math.max(explains(entry.stems, term), explains(entry.loose, term) * looseShare) * term.weight;
    const rank =
      weights.mini * (mini[at] ?? 0) +
      weights.grams * (grams[at] ?? 0) +
      weights.explained * (explained / total) +
      weights.question * (likeness.get(entry.passage.id) ?? 0);
    return {
      id: entry.passage.id,
      rank,
      explained: explained / total,
      weight: explained,
      stems: entry.sentence,
      sentence: shareOf(evidence, entry.sentence),
    };
  });
  return scores.filter((score) => score.explained > 0).sort((a, b) => b.rank - a.rank);
}

/** The term with only those stems that a passage has, so that each passage is compared quickly. */
function knownStems(term: QueryTerm, index: LanguageIndex): QueryTerm {
  return { ...term, stems: new Map([...term.stems].filter(([stem]) => index.known.has(stem))) };
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
  return explained / (plain ? whole : whole + numbers);
}

/** MiniSearch's scores, divided by the highest of them; in the entries' order. */
function miniScores(query: Query, index: LanguageIndex): number[] {
  const boosts = new Map<string, number>();
  for (const term of query.terms) {
    const kind = term.kind === 'question' ? 0.5 : 1;
    for (const [stem, share] of term.stems) boosts.set(stem, Math.max(boosts.get(stem) ?? 0, share * kind));
  }
  const scores = index.entries.map(() => 0);
  const results = index.mini.search([...boosts.keys()].join(' '), {
    boostTerm: (stem) => boosts.get(stem) ?? 1,
  });
  const top = results[0]?.score ?? 1;
  for (const result of results) scores[result.id as number] = result.score / top;
  return scores;
}

/** How like a top question the query is (Dice, by weight), given on to the passages that answer it. */
function questionBoost(query: Query, index: LanguageIndex): Map<string, number> {
  const boost = new Map<string, number>();
  const own = query.terms.reduce((sum, term) => sum + term.weight, 0);
  for (const { question, stems, weight: whole } of index.questions) {
    let shared = 0;
    for (const term of query.terms) shared += explains(stems, term) * term.weight;
    const likeness = (2 * shared) / (own + Math.max(whole, 0.01));
    if (likeness < minLikeness) continue;
    question.passages.forEach((id, at) => {
      boost.set(id, Math.max(boost.get(id) ?? 0, Math.min(1, likeness) * place(at)));
    });
  }
  return boost;
}
