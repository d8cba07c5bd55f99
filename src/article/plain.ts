// Makes an article of any text, so that the same search and the same replies serve it. Called by the terminal and the evaluation.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Article, Localized, LocalizedList } from './model.js';
import { PackError } from './problem.js';
import { languages } from './schema.js';
import { sentences } from './sentences.js';

/** A text is larger than this only by mistake. In bytes. */
const maxSize = 2 * 1024 * 1024;
const excerptWords = 8;
const titleWords = 8;

const both = (text: string): Localized => ({ en: text, es: text });
const none: LocalizedList = { en: [], es: [] };

/**
 * @param path A text or Markdown file: its first line is the title, every other line a paragraph.
 * @throws PackError when it cannot be read, is empty or is no text.
 */
export function articleFromFile(path: string): Article {
  const fail = (message: string): PackError => new PackError([{ file: path, line: 1, message }]);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fail(`cannot be read (${error instanceof Error ? error.message : 'unknown reason'})`);
  }
  if (bytes.length > maxSize) throw fail('is larger than 2 MiB; give a smaller file');
  if (bytes.includes(0)) throw fail('is no text file');
  if (/\.html?$/iu.test(extname(path))) throw fail('is HTML; save the page as text first');
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw fail('is empty; give a file with a title line and paragraphs');
  return articleFromText(/\.md$/iu.test(path) ? withoutMarkdown(text) : text, basename(path));
}

/**
 * @param text The title on the first line, then one paragraph a line; paragraphs are numbered from 1 in this order.
 * @param name What the source is called where nothing else is known of it.
 * @returns An article whose passages are the text's own sentences.
 */
export function articleFromText(text: string, name: string): Article {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
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
  return {
    command: 'ask',
    languages: [...languages],
    source: {
      title,
      author: undefined,
      publisher: name,
      url: name,
      published: undefined,
      read: '',
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
  };
}

function firstWords(sentence: string): string {
  const words = sentence.split(' ');
  return words.length <= titleWords ? sentence : `${words.slice(0, titleWords).join(' ')} …`;
}

/** Headings below the first and list marks are no sentences of the text. */
function withoutMarkdown(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line, at) =>
      at > 0 && /^#{1,6}\s/u.test(line) ? '' : line.replace(/^(?:#{1,6}|[-*>]|\d+\.)\s+/u, ''),
    )
    .join('\n')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/gu, '$1');
}
