// Holds a loaded article against a text copy of the real one. Called by scripts/article-check.ts and the tests.
import { copiedRuns } from './copied.js';
import type { Finding } from './issues.js';
import type { Article } from './model.js';
import { readCopy, type TextCopy } from './sentences.js';

/**
 * @param article The loaded pack.
 * @param text A text copy of the article, one paragraph a line, its title first.
 * @returns What differs: title, author, number of sentences; excerpts that are not in the sentence that they name or not
 *   unique; quotations that do not stand there word for word; nine or more words of the article in a row.
 */
export function compare(article: Article, text: string): Finding[] {
  const copy = readCopy(text, article.source.paragraphs.length);
  return [
    ...source(article, copy),
    ...excerpts(article, copy),
    ...quotations(article, copy),
    ...copiedRuns(article, text),
  ];
}

/** One spelling of quotation marks and spaces on both sides. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim();

/** How often some words stand in a text as whole words; `fold` where case does not count. */
function times(text: string, words: string, fold = false): number {
  const pattern = plain(words).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const edge = '[\\p{L}\\p{N}]';
  return [...text.matchAll(new RegExp(`(?<!${edge})${pattern}(?!${edge})`, fold ? 'giu' : 'gu'))].length;
}

function source(article: Article, copy: TextCopy): Finding[] {
  const { title, author, paragraphs } = article.source;
  const found = copy.paragraphs.map((paragraph) => paragraph.length);
  const findings: Finding[] = [];
  if (plain(copy.title) !== plain(title))
    findings.push({
      path: ['source', 'title'],
      message: `the copy’s first line is “${cut(copy.title)}”; correct one`,
    });
  if (author !== undefined && times(plain([...copy.header, ...copy.closing].join('\n')), author) === 0)
    findings.push({
      path: ['source', 'author'],
      message: `the copy does not name “${author}” around its body`,
    });
  if (found.join() !== paragraphs.join())
    findings.push({
      path: ['source', 'paragraphs'],
      message: `the copy’s paragraphs have ${found.join(', ')} sentences, not ${paragraphs.join(', ')}; correct one`,
    });
  return findings;
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function excerpts(article: Article, copy: TextCopy): Finding[] {
  const header = plain([copy.title, ...copy.header].join(' '));
  const whole = [header, ...copy.paragraphs.map((paragraph) => plain(paragraph.join(' ')))].join('\n');
  return article.passages.flatMap(({ at }, index) => {
    const found = (message: string): Finding[] => [{ path: ['passages', index, 'at', 'excerpt'], message }];
    const inHeader = at.paragraph === 0;
    const place = inHeader ? header : plain(copy.paragraphs[at.paragraph - 1]?.[at.sentence - 1] ?? '');
    if (times(place, at.excerpt) === 0) {
      const where = inHeader ? 'the header' : `paragraph ${at.paragraph}, sentence ${at.sentence}`;
      return found(`“${at.excerpt}” is not in ${where} of the copy${elsewhere(copy, at.excerpt)}`);
    }
    // A browser finds the words in any case (WICG, "Text fragments"), so they are counted in any case.
    const wider = [at.before, at.excerpt, at.after].filter((part) => part !== undefined).join(' ');
    const count = times(whole, wider, true);
    if (count === 0)
      return found(`the words before or after “${at.excerpt}” do not stand there; correct them`);
    return count === 1 ? [] : found(`“${wider}” stands ${count} times in the copy; add before or after`);
  });
}

function elsewhere(copy: TextCopy, excerpt: string): string {
  for (const [paragraph, list] of copy.paragraphs.entries())
    for (const [sentence, words] of list.entries())
      if (times(plain(words), excerpt) > 0)
        return `; it is in paragraph ${paragraph + 1}, sentence ${sentence + 1}`;
  return '; copy the words exactly';
}

function quotations(article: Article, copy: TextCopy): Finding[] {
  const bare = (words: string): string => plain(words).replace(/[.,]$/u, '');
  return article.quotations.flatMap(({ words, passage }, index) => {
    const at = article.passages.find(({ id }) => id === passage)?.at;
    const sentence = at === undefined ? '' : (copy.paragraphs[at.paragraph - 1]?.[at.sentence - 1] ?? '');
    const quoted = [...plain(sentence).matchAll(/"([^"]+)"/gu)].map(([, inner = '']) => bare(inner));
    return quoted.includes(bare(words))
      ? []
      : [
          {
            path: ['quotations', index, 'words'],
            message: `the sentence of "${passage}" does not quote “${words}” word for word; copy it exactly`,
          },
        ];
  });
}
