// Looks for the header's passages in a copy: its title, the lines before the body, its other names. Called by drift.ts.
import type { ArticleCopy } from '../copy.js';
import type { Article } from '../model.js';
import { wordsOf } from './normal.js';
import { stands, type Place } from './sides.js';
import { nearestRun, swapsIn, type Swap } from './words.js';

export interface HeaderChange {
  /** In paragraph 0. */
  readonly from: Place;
  readonly passages: readonly string[];
  /** The line that has become of it, with the words that changed; undefined where none is like it. */
  readonly now:
    { readonly sentence: string; readonly similarity: number; readonly words: readonly Swap[] } | undefined;
}

/** @returns The header's passages whose excerpts are no longer there, one an entry. */
export function headerDrift(article: Article, copy: ArticleCopy): HeaderChange[] {
  const whole = headerText(copy);
  const passages = article.passages.filter(({ at }) => at.paragraph === 0);
  // A line in which another passage still stands has not become of this one.
  const free = [copy.title, ...copy.header].filter(
    (line) => !passages.some(({ at }) => stands(at.excerpt, line)),
  );
  return passages
    .filter(({ at }) => !stands(at.excerpt, whole))
    .map(({ id, at }) => {
      const sought = wordsOf(at.excerpt);
      const lines = free
        .map((sentence) => ({
          sentence,
          similarity: nearestRun(sought, wordsOf(sentence)).kept / sought.length,
        }))
        .sort((a, b) => b.similarity - a.similarity);
      const [best] = lines;
      return {
        from: { paragraph: 0, sentence: at.sentence },
        passages: [id],
        now:
          best && best.similarity >= 0.5 ? { ...best, words: swapsIn(at.excerpt, best.sentence) } : undefined,
      };
    });
}

/** @returns All that a copy has before its body, in one line. */
export function headerText({ title, header, aliases }: ArticleCopy): string {
  const lines = [title, ...header].join(' ');
  const names = aliases.filter((alias) => !stands(alias, lines));
  return names.length === 0 ? lines : `${lines} Also known as: ${names.join(', ')}`;
}
