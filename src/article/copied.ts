// Finds words of the article that were copied instead of said anew. Called by compare.ts.
import type { Finding } from './issues.js';
import type { Path } from './lines.js';
import type { Article } from './model.js';
import { languages } from './schema.js';

/** So many words of the article in a row are a copy. */
const copiedRun = 9;

/** Two ways of counting words: by letters and digits, and by spaces. */
const byToken = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const bySpace = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * @param article The loaded pack.
 * @param texts Stretches of the article's text.
 * @returns Each text of the pack, in each of its languages, once, that holds nine or more words of the article in a row; a speaker's
 *   words that the pack has as a quotation do not count.
 */
export function copiedRuns(article: Article, texts: readonly string[]): Finding[] {
  const spoken = article.quotations.map(({ words }) => plain(words).replace(/[.,]$/u, ''));
  const runs = [byToken, bySpace].map((split) => ({
    split,
    runs: new Set(texts.flatMap((text) => runsOf(split(plain(text))))),
  }));
  // A language that the pack lacks shows the texts of its first; they are told once, where they stand.
  const lacking = languages.filter((language) => !article.languages.includes(language));
  const own = textsOf(article).filter(({ path }) => !lacking.some((language) => path.includes(language)));
  return own.flatMap(({ path, value }) => {
    const parts = spoken.reduce((rest, words) => rest.replaceAll(words, '\n'), plain(value)).split('\n');
    const run = runs
      .flatMap((counted) =>
        parts.flatMap((part) => runsOf(counted.split(part))).filter((each) => counted.runs.has(each)),
      )
      .at(0);
    return run === undefined
      ? []
      : [{ path, message: `nine words of the article in a row (“${run}”); say it in other words` }];
  });
}

const plain = (text: string): string =>
  text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').toLowerCase();

const runsOf = (words: readonly string[]): string[] =>
  words.slice(copiedRun - 1).map((_, at) => words.slice(at, at + copiedRun).join(' '));

/** Every text of the article with its place; the places are those of the pack. */
function textsOf(node: unknown, path: Path = []): { path: Path; value: string }[] {
  if (typeof node === 'string') return [{ path, value: node }];
  if (Array.isArray(node)) return node.flatMap((each, at) => textsOf(each, [...path, at]));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, [...path, key]));
}
