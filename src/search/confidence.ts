// How surely the article answers a question, as one number that can be compared from question to question. Called by
// answer.ts. MiniSearch's score cannot: it grows with the number of terms.
import { hasOpposite, onlyAsked } from './contrary.js';
import type { Entry } from './entries.js';
import { contentOf, type Held } from './held.js';
import { explains, type QueryTerm } from './term.js';

/** What a name, number or year counts against it that stands nowhere in the article: about one word of a short question. */
const missingName = 0.1;
/** What the opposite of one of its words counts against it: somewhat more, since the passage speaks of another case. */
const opposed = 0.15;
/**
 * The share that is left of it where the question denies something and the passage nothing. Who asks what was not done asks
 * what a text seldom says: of 100 such questions in the open set 4 have an answer. A share, since a question whose words
 * all stand there is still more likely this text's than another's.
 */
const deniedShare = 0.5;

/**
 * The mean of three shares of the question (its 4-grams in the best passage, its words there, its words there and in the
 * sentences before and after), less what speaks against an answer. Words count alike, since a rare one is as often a
 * member's own choice as the point of the question.
 * @param text The question as it was typed.
 * @param held The question held against the passages.
 * @param place The best passage's place in the index.
 * @returns From 0 to 1; 0 where nothing of the question is in the article.
 */
export function confidenceOf(text: string, held: Held, place: number): number {
  const { index } = held;
  const entry = index.entries[place];
  const content = contentOf(held.terms);
  const terms = content.length > 0 ? content : held.terms;
  if (!entry || terms.length === 0) return 0;
  const near = [entry.before, entry.after].flatMap((at) => index.entries[at ?? -1]?.sentence ?? []);
  const share = (sets: readonly ReadonlySet<string>[]): number =>
    terms.reduce((sum, term) => sum + Math.max(...sets.map((stems) => explains(stems, term))), 0) /
    terms.length;
  const grams = held.grams[held.places.indexOf(place)] ?? 0;
  const own = share([entry.sentence]);
  const mean = (grams + own + (near.length > 0 ? share([entry.sentence, ...near]) : own)) / 3;
  const denied = onlyAsked(text, entry.passage.text[index.language], index.language);
  return Math.max(0, mean - against(held, terms, entry)) * (denied ? deniedShare : 1);
}

function against({ query, index }: Held, terms: readonly QueryTerm[], entry: Entry): number {
  const { language, opposite } = index;
  const asked = new Set(query.terms.flatMap(({ stems }) => [...stems.keys()]));
  const others = { has: (stem: string) => entry.sentence.has(stem) && !asked.has(stem) };
  const nameless = terms.some(({ token, stems }) => stems.size === 0 && query.names.has(token));
  const turned = query.terms.some(
    (term) =>
      term.kind === 'content' &&
      explains(entry.sentence, term) === 0 &&
      [...term.stems].some(([stem, share]) => share === 1 && hasOpposite(stem, others, opposite, language)),
  );
  return (nameless ? missingName : 0) + (turned ? opposed : 0);
}
