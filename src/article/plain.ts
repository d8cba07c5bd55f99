// Makes an article of any text, so that the same search and the same replies serve it. Called by the terminal and the evaluation.
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readText } from './file.js';
import { freeze } from './freeze.js';
import type { Article, Localized, LocalizedList } from './model.js';
import { PackError } from './problem.js';
import { languages } from './schema.js';
import { linesOf, sentences } from './sentences.js';

const excerptWords = 8;
const titleWords = 8;
/** Titles stand in menus, as a pack's do. In characters. */
const titleLength = 90;

const both = (text: string): Localized => ({ en: text, es: text });
const none: LocalizedList = { en: [], es: [] };

/**
 * @param path A text or Markdown file of at most 2 MiB: its first line is the title, every other line (in Markdown every
 *   block) a paragraph.
 * @returns Its article, as of the day on which the file was last changed.
 * @throws PackError when it cannot be read, is empty or is no text.
 */
export function articleFromFile(path: string): Article {
  const text = readText(path);
  const type = extname(path).toLowerCase();
  if (type === '.html' || type === '.htm')
    throw new PackError([{ file: path, line: 1, message: 'this is HTML; save the page as text first' }]);
  const changed = statSync(path).mtime.toISOString().slice(0, 10);
  return articleFromText(type === '.md' ? withoutMarkdown(text) : text, basename(path), changed);
}

/**
 * @param text The title on the first line, then one paragraph a line; paragraphs are numbered from 1 in this order. A
 *   text of one line has no title.
 * @param name What the source is called where nothing else is known of it.
 * @param read ISO day on which the text was made; empty where nobody knows.
 * @returns A frozen article whose passages are the text's own sentences.
 */
export function articleFromText(text: string, name: string, read = ''): Article {
  const lines = linesOf(text);
  const [title = name, ...body] = lines.length > 1 ? lines : [name, ...lines];
  const paragraphs = body.map(sentences);
  const passages = paragraphs.flatMap((list, at) =>
    list.map((sentence, place) => ({
      id: `p${at + 1}-s${place + 1}`,
      section: `p${at + 1}`,
      at: {
        paragraph: at + 1,
        sentence: place + 1,
        excerpt: sentence.split(' ').slice(0, excerptWords).join(' '),
      },
      title: both(firstWords(sentence)),
      text: both(sentence),
      by: undefined,
      words: none,
      kind: 'verbatim' as const,
    })),
  );
  return freeze({
    command: 'ask',
    languages: [...languages],
    source: {
      title,
      author: undefined,
      publisher: name,
      url: '',
      published: undefined,
      read,
      paragraphs: paragraphs.map((list) => list.length),
      aliases: none,
    },
    subject: none,
    overview: passages[0]?.id ?? '',
    synonyms: { en: [], es: [] },
    sections: paragraphs.map((list, at) => ({ id: `p${at + 1}`, title: both(firstWords(list[0] ?? '')) })),
    passages,
    questions: [],
    quotations: [],
    facts: [],
    events: [],
    unsaid: [],
  });
}

/** Eight words at most, marked where more follow. */
function firstWords(sentence: string): string {
  let words = sentence.split(' ').slice(0, titleWords);
  while (words.length > 1 && words.join(' ').length > titleLength - 2) words = words.slice(0, -1);
  const start = words
    .join(' ')
    .slice(0, titleLength - 2)
    .replace(/[\uD800-\uDBFF]$/u, '');
  return start === sentence ? sentence : `${start} …`;
}

/** Blocks become lines; headings below the first, rules and the marks of lists and emphasis go. */
function withoutMarkdown(text: string): string {
  const [title = '', ...rest] = linesOf(text.replace(/^#{1,6}\s/u, ''));
  const body = text
    .slice(text.indexOf(title) + title.length)
    .replace(/^[ \t]*(?:#{1,6}[ \t].*|(?:[-*_][ \t]*){3,}|=+)$/gmu, '\n')
    .replace(/^[ \t]*(?:[-*+>]|\d+[.)])[ \t]+/gmu, '\n')
    .split(/\n\s*\n/u)
    .map((block) => block.replace(/\s+/gu, ' ').trim());
  return [title, ...(rest.length === 0 ? [] : body)]
    .join('\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/([*_`]{1,3})(\S(?:[^*_`]*\S)?)\1/gu, '$2');
}
