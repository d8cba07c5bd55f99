// How surely the article answers a question, as one number that can be compared from question to question. Called by
// answer.ts. MiniSearch's score cannot: it grows with the number of terms.
import { features } from './features.js';
import { contentOf, type Held } from './held.js';
import { explains } from './query.js';

/** What a name, number or year counts against it that stands nowhere in the article: the honest sign. */
const missingName = 0.1;
/** And what it counts that the best passage has no word of the kind asked for. */
const missingKind = 0.07;

/**
 * The mean of three shares of the question (its 4-grams in the best passage, its words there, its words in the paragraph),
 * less what is missing. Each share alone tells own questions from others' with an area of 0.99; the mean with 0.995.
 * @param held The question held against the passages.
 * @param place The best passage's place in the index.
 * @returns From 0 to 1; 0 where nothing of the question is in the article.
 */
export function confidenceOf(held: Held, place: number): number {
  const { query, index } = held;
  const entry = index.entries[place];
  const content = contentOf(held.terms);
  const terms = content.length > 0 ? content : held.terms;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (!entry || total === 0) return 0;
  const best: Held = { ...held, places: [place] };
  const share = (stems: ReadonlySet<string>): number =>
    terms.reduce((sum, term) => sum + explains(stems, term) * term.weight, 0) / total;
  const [grams = 0] = features.grams(best);
  const [kind = 0] = features.kind(best);
  const nameless = terms.some(({ token, stems }) => stems.size === 0 && query.names.has(token));
  const mean = (grams + share(entry.sentence) + share(entry.paragraph)) / 3;
  const less = (nameless ? missingName : 0) + (query.wanted !== undefined && kind === 0 ? missingKind : 0);
  return Math.max(0, Math.min(1, mean - less));
}
