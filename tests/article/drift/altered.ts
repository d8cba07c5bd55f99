// Copies of the invented article with changes, and what the drift tells of them, a line a change. Used by the tests of drift/.
import type { ArticleCopy } from '../../../src/article/copy.js';
import { driftOf, type Drift } from '../../../src/article/drift/drift.js';
import { entriesOf } from '../../../src/article/drift/report.js';
import { readArticleText } from '../../../src/article/import/index.js';
import { parsePack } from '../../../src/article/load.js';
import type { Article } from '../../../src/article/model.js';
import { copyText, packText } from '../lighthouse.js';

export const article = parsePack(packText, 'pack.yaml');
/** The same pack without fingerprints. */
export const bare: Article = { ...article, source: { ...article.source, fingerprints: undefined } };
export const original = readArticleText(copyText, 'copy.txt');

/** The sentences of the body, to be changed at will. */
export type Body = string[][];

/** The article's copy with another body. */
export function altered(change: (body: Body) => void): ArticleCopy {
  const body = original.paragraphs.map(({ sentences }) => [...sentences]);
  change(body);
  return { ...original, paragraphs: body.map((sentences) => ({ heading: undefined, sentences })) };
}

/** The article's copy with other words; they must stand in it exactly once. */
export const reworded = (from: string, to: string): ArticleCopy =>
  altered((body) => {
    const all = body.flat().filter((sentence) => sentence.includes(from));
    if (all.length !== 1) throw new Error(`“${from}” does not stand once in the article`);
    body.forEach((paragraph, at) => {
      body[at] = paragraph.map((sentence) => sentence.replace(from, to));
    });
  });

/** Takes a sentence out; both numbers count from 1. */
export const take = (body: Body, paragraph: number, sentence: number): string =>
  body[paragraph - 1]?.splice(sentence - 1, 1)[0] ?? '';

/** Puts a sentence in, so that it has this number. */
export const put = (body: Body, paragraph: number, sentence: number, words: string): void => {
  body[paragraph - 1]?.splice(sentence - 1, 0, words);
};

const quoted = (words: readonly (string | null)[]): string => words.map((each) => each ?? '?').join(' + ');

/** `figure 1.2→1.2 1871→1872 [first-lit]`, a line a change; then `renumbered …`. */
export function lines(drift: Drift): string[] {
  const place = (at: { paragraph?: number; sentence?: number; count?: number } | null): string =>
    at === null
      ? '-'
      : [at.paragraph, at.sentence].filter((each) => each !== undefined).join('.') + more(at.count);
  const more = (count = 1): string => (count > 1 ? `+${count - 1}` : '');
  return [
    ...entriesOf(drift).map((entry) =>
      [
        entry.kind,
        `${place(entry.from)}→${place(entry.to)}`,
        ...(entry.was ? [`“${quoted(entry.was)}”→“${quoted(entry.now ?? [])}”`] : []),
        ...(entry.words ?? []).map(({ was, now }) => `“${was}”→“${now}”`),
        ...(entry.quotations?.length ? [`lost quotation ${entry.quotations.join()}`] : []),
        ...(entry.passages.length === 0 ? [] : [`[${entry.passages.join()}]`]),
      ].join(' '),
    ),
    ...drift.renumbered.map(({ from, to }) => `renumbered ${place(from)}→${place(to)}`),
  ];
}

/** What the pack alone tells of a copy. */
export const told = (copy: ArticleCopy): string[] => lines(driftOf(article, copy));
