// Holds a loaded article against a text copy of the real one. Called by scripts/article-check.ts and the tests.
import type { Article } from './model.js';
import { readCopy, type TextCopy } from './sentences.js';

/** What is wrong with one entry of the pack. */
export interface Mismatch {
  readonly id: string;
  readonly message: string;
}

/** So many words of the article in a row are a copy (DESIGN.md, honesty rule 1). */
const copiedRun = 9;

/**
 * @param article The loaded pack.
 * @param text A text copy of the article, one paragraph a line, its title first.
 * @returns Excerpts that are not in the sentence that they name or not unique, quotations that do not stand there word
 *   for word, and runs of nine or more words of the article in the pack outside its quotations.
 */
export function compare(article: Article, text: string): Mismatch[] {
  const copy = readCopy(text, article.source.paragraphs.length);
  return [
    ...counts(article, copy),
    ...excerpts(article, copy),
    ...quotations(article, copy),
    ...copies(article, text),
  ];
}

/** One spelling of quotation marks, dashes and spaces on both sides. */
const plain = (text: string): string =>
  text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim();

function counts(article: Article, copy: TextCopy): Mismatch[] {
  const found = copy.paragraphs.map((paragraph) => paragraph.length).join(', ');
  const told = article.source.paragraphs.join(', ');
  return found === told
    ? []
    : [{ id: 'source', message: `source.paragraphs says ${told} sentences; the copy has ${found}` }];
}

function excerpts(article: Article, copy: TextCopy): Mismatch[] {
  const header = plain([copy.title, ...copy.header].join(' '));
  const body = copy.paragraphs.flat().map(plain);
  const whole = [header, ...body].join('\n');
  return article.passages.flatMap(({ id, at }) => {
    const place =
      at.paragraph === 0 ? header : plain(copy.paragraphs[at.paragraph - 1]?.[at.sentence - 1] ?? '');
    const where = at.paragraph === 0 ? 'the header' : `paragraph ${at.paragraph}, sentence ${at.sentence}`;
    const excerpt = plain(at.excerpt);
    if (!place.includes(excerpt)) return [{ id, message: `“${at.excerpt}” is not in ${where}` }];
    const wider = plain([at.before, at.excerpt, at.after].filter((part) => part !== undefined).join(' '));
    const times = whole.split(wider).length - 1;
    if (times === 0) return [{ id, message: `the words before or after “${at.excerpt}” do not stand there` }];
    if (times > 1)
      return [{ id, message: `“${wider}” stands ${times} times in the article; add before or after` }];
    return [];
  });
}

function quotations(article: Article, copy: TextCopy): Mismatch[] {
  const quoted = [...plain(copy.paragraphs.flat().join(' ')).matchAll(/"([^"]+)"/gu)].map(
    ([, words = '']) => words,
  );
  return article.quotations.flatMap(({ id, words }) =>
    quoted.some((each) => each.replace(/[.,]$/u, '') === plain(words).replace(/[.,]$/u, ''))
      ? []
      : [{ id, message: `the article does not quote “${words}” word for word` }],
  );
}

const byToken = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[a-z0-9]+/gu) ?? [];
const bySpace = (text: string): string[] => plain(text).toLowerCase().split(' ');

function copies(article: Article, text: string): Mismatch[] {
  const spoken = new Set(article.quotations.map(({ words }) => words));
  return [byToken, bySpace].flatMap((split) => {
    const runs = new Set(runsOf(split(text)));
    return stringsOf(article)
      .filter(({ value }) => !spoken.has(value))
      .flatMap(({ id, value }) => {
        const run = runsOf(split(value)).find((each) => runs.has(each));
        return run === undefined ? [] : [{ id, message: `nine words of the article in a row: “${run}”` }];
      });
  });
}

const runsOf = (words: readonly string[]): string[] =>
  words.slice(copiedRun - 1).map((_, at) => words.slice(at, at + copiedRun).join(' '));

/** Every text of the article's model with the id of the entry that it belongs to. */
function stringsOf(node: unknown, id = 'pack'): { id: string; value: string }[] {
  if (typeof node === 'string') return [{ id, value: node }];
  if (typeof node !== 'object' || node === null) return [];
  const own = 'id' in node && typeof node.id === 'string' ? node.id : id;
  return Object.values(node).flatMap((value) => stringsOf(value, own));
}
