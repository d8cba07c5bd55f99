// Holds a loaded article against a copy of the real one: what is wrong with the pack itself. How the copy has changed is
// told by drift/. Called by scripts/article-check.ts and the tests.
import { copiedRuns } from './copied.js';
import type { ArticleCopy } from './copy.js';
import type { Drift } from './drift/drift.js';
import { headerText } from './drift/header.js';
import { valuesOf } from './drift/mark.js';
import { normal, wordsOf } from './drift/normal.js';
import { isAt } from './drift/sides.js';
import type { Finding } from './issues.js';
import type { Article, Passage } from './model.js';

/**
 * @param article The loaded pack.
 * @param copy A copy of the article.
 * @param drift How the copy differs from the article that the pack was written from.
 * @returns What is wrong where the copy is unaltered: excerpts that are not in the sentence that they name, or not unique;
 *   quotations that do not stand there word for word; nine or more words of the article in a row.
 */
export function compare(article: Article, copy: ArticleCopy, drift: Drift): Finding[] {
  const lines = [headerText(copy), ...copy.paragraphs.map(({ sentences }) => sentences.join(' '))];
  return [
    ...excerpts(article, drift, lines),
    ...quotations(article, drift),
    ...copiedRuns(article, [copy.title, ...unaltered(copy, drift)]),
  ];
}

/** The stretches of a copy that the pack was written from: a summary that happens to say what is new has copied nothing. */
function unaltered(copy: ArticleCopy, drift: Drift): string[] {
  const changed = [...drift.figures, ...drift.reworded, ...drift.attributions, ...drift.added];
  return [
    headerText(copy),
    ...copy.paragraphs.flatMap(({ sentences }, paragraph) => {
      const stretches = [''];
      sentences.forEach((text, sentence) => {
        const at = { paragraph: paragraph + 1, sentence: sentence + 1 };
        if (changed.some(({ to }) => isAt(to, at))) stretches.push('');
        else stretches.push(`${stretches.pop() ?? ''} ${text}`);
      });
      return stretches;
    }),
  ];
}

/**
 * How often some words stand in a text as whole words, in any case: so a browser finds them (WICG, "Text fragments"). Where
 * they do not, as they may stand there in another print: without a comma, with a figure in digits.
 */
function times(text: string, words: string): number {
  const pattern = normal(words).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const edge = '[\\p{L}\\p{N}]';
  const printed = normal(text).matchAll(new RegExp(`(?<!${edge})${pattern}(?!${edge})`, 'giu'));
  const count = (of: (text: string) => string[]): number => {
    const [row, sought] = [of(text), of(words)];
    return row.filter((_, at) => sought.every((word, more) => row[at + more] === word)).length;
  };
  return [...printed].length || count(wordsOf) || count(valuesOf);
}

/** Whether a sentence is word for word what it was; without fingerprints, nobody knows that of one that lost an excerpt. */
const isSame = (drift: Drift, passage: Passage): boolean =>
  ![...drift.figures, ...drift.reworded, ...drift.attributions, ...drift.gone].some(({ passages }) =>
    passages.includes(passage.id),
  );

function excerpts(article: Article, drift: Drift, lines: readonly string[]): Finding[] {
  const whole = lines.join('\n');
  return article.passages.flatMap((passage, index) => {
    const { at } = passage;
    const found = (message: string): Finding[] => [{ path: ['passages', index, 'at', 'excerpt'], message }];
    const inHeader = at.paragraph === 0;
    const home = drift.homes.get(passage);
    if (!inHeader && times(home?.text ?? '', at.excerpt) === 0) {
      if (!isSame(drift, passage)) return [];
      const where = `paragraph ${at.paragraph}, sentence ${at.sentence}`;
      return found(`“${at.excerpt}” is not in ${where} of the copy${elsewhere(drift, at.excerpt)}`);
    }
    if (inHeader && times(lines[0] ?? '', at.excerpt) === 0) return [];
    const wider = [at.before, at.excerpt, at.after].filter((part) => part !== undefined).join(' ');
    const count = times(whole, wider);
    if (count === 0)
      return isSame(drift, passage)
        ? found(`the words before or after “${at.excerpt}” do not stand there; correct them`)
        : [];
    return count === 1 ? [] : found(`“${wider}” stands ${count} times in the copy; add before or after`);
  });
}

function elsewhere(drift: Drift, excerpt: string): string {
  const other = drift.pairs.find(({ now }) => times(now.text, excerpt) > 0)?.now.at;
  return other
    ? `; it is in paragraph ${other.paragraph}, sentence ${other.sentence}`
    : '; copy the words exactly';
}

function quotations(article: Article, drift: Drift): Finding[] {
  const bare = (words: string): string => normal(words).replace(/[.,]$/u, '');
  return article.quotations.flatMap(({ words, passage: id }, index) => {
    const passage = article.passages.find((each) => each.id === id);
    const home = passage && drift.homes.get(passage);
    if (passage && !isSame(drift, passage)) return [];
    const quoted = [...normal(home?.text ?? '').matchAll(/"([^"]+)"/gu)].map(([, inner = '']) => bare(inner));
    return quoted.includes(bare(words))
      ? []
      : [
          {
            path: ['quotations', index, 'words'],
            message: `the sentence of "${id}" does not quote “${words}” word for word; copy it exactly`,
          },
        ];
  });
}
