// How surely the article answers a question, as one number that can be compared from question to question. Called by
// answer.ts. MiniSearch's score cannot: it grows with the number of terms.
import { leftAfter } from './against.js';
import { contentOf, type Held } from './held.js';
import { explains } from './term.js';
import type { Named } from './model.js';

/** Below this confidence a question to a text without a pack is not answered: 2 to 3 in 100 of its own, 97 of another's. */
export const minSure = 0.25;
/**
 * From this share on the passage has enough of a question: of those that it covers further, as many have no answer, since
 * what else a question has is mostly a member's own choice of words. What tells them apart is what speaks against.
 */
const enough = 0.45;
/** What a name, number or year counts against it that stands nowhere in the article: about one word of a short question. */
const missingName = 0.12;
/** How much the best passage's own words count beside it. */
const ownShare = 0.2;

/**
 * Two shares of the question, halved: its 4-grams in the best passage, and its words there or in the sentences before and
 * after. Words count alike, since a rare one is as often a member's own choice as the point of the question. What is beyond
 * the least for an answer shrinks by what speaks against one, which alone never makes the bot silent.
 * @param text The question as it was typed.
 * @param held The question held against the passages.
 * @param place The best passage's place in the index.
 * @param without Names of signals that are left out.
 * @returns From 0 to 1; 0 where nothing of the question is in the article.
 */
export function confidenceOf(
  text: string,
  held: Held,
  place: number,
  without: ReadonlySet<Named> = new Set(),
): number {
  const { query, index } = held;
  const entry = index.entries[place];
  const content = contentOf(held.terms);
  const terms = content.length > 0 ? content : held.terms;
  if (!entry || terms.length === 0) return 0;
  const share = (sets: readonly ReadonlySet<string>[]): number =>
    terms.reduce((sum, term) => sum + Math.max(...sets.map((stems) => explains(stems, term))), 0) /
    terms.length;
  const near = [entry.before, entry.after].flatMap((at) => index.entries[at ?? -1]?.sentence ?? []);
  const grams = held.grams[held.places.indexOf(place)] ?? 0;
  const nameless = terms.some(({ token, stems }) => stems.size === 0 && query.names.has(token));
  const covered = (grams + share([entry.sentence, ...near])) / 2 - (nameless ? missingName : 0);
  if (covered <= minSure) return Math.max(0, covered);
  const has = Math.min(1, (covered - minSure) / (enough - minSure));
  const beyond = has * (1 - ownShare) + share([entry.sentence]) * ownShare;
  return minSure + (1 - minSure) * beyond * leftAfter(text, held, entry, without);
}
