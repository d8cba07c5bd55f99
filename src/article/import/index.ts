// A copy of an article, in whatever form an operator has it, read into one shape. Called by plain.ts, open.ts and the
// scripts of the article.
import { basename, extname } from 'node:path';
import type { ArticleCopy } from '../copy.js';
import { linesOf, sentences } from '../sentences.js';
import { arrange, type Arranged } from './arrange.js';
import { fold, noFacts, tidy } from './blocks.js';
import { binaryKind, maxSize, readBytes, tooLarge, unusable } from './bytes.js';
import { decode } from './encoding.js';
import { readPage } from './html.js';
import { readImported } from './imported.js';
import { languageOf } from './language.js';
import { isFromPage, readPageText, readPrinted } from './lines.js';
import { isMarkdown, readMarkdown } from './markdown.js';
import { isArchive, readArchive } from './mhtml.js';
import { authorIn } from './names.js';
import { refusal, type Suspect } from './refusal.js';
import { isWrapped } from './unwrap.js';

/** The longest articles have a twentieth of these. */
const maxLines = 100_000;
const maxSentences = 20_000;

export interface Reading {
  /** ISO day on which the copy was made, where it does not tell itself; nothing where nobody knows. */
  readonly read?: string;
  /** Of the article that the copy should be of: a line that has it is the title, also where another seems to be. */
  readonly title?: string;
  /** Is told each step before it begins. */
  readonly progress?: (step: string) => void;
}

/**
 * @param path A file of at most 5 MiB: an imported article, a saved page (.html, .mhtml), a printed page's text, text
 *   copied from a page, Markdown, or any text.
 * @returns Its article, as of the day that it tells or on which the file was last changed.
 * @throws PackError when it cannot be read, is too large, empty or no text, or is something else in the article's place.
 */
export function readArticle(path: string, reading: Reading = {}): ArticleCopy {
  const { bytes, changed } = readBytes(path);
  return readArticleText(bytes, path, { read: changed, ...reading });
}

/**
 * @param input What the copy holds, as bytes or as text already decoded.
 * @param name Its file's name, or what it is called in messages; the ending counts where the content tells nothing.
 * @throws PackError as `readArticle`.
 */
export function readArticleText(
  input: Uint8Array | string,
  name: string,
  reading: Reading = {},
): ArticleCopy {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  if (bytes.length > maxSize) throw tooLarge(name);
  const binary = binaryKind(bytes);
  if (binary !== undefined) throw unusable(name, binary);
  reading.progress?.('reading its text');
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/u, '') : decode(bytes);
  if (text.trim() === '') throw unusable(name, 'the file is empty; write something into it or give another');
  if (isGarbled(text)) throw unusable(name, 'this is no text file; give one that an editor can open');
  const read = reading.read ?? '';
  switch (formOf(text, name)) {
    case 'imported':
      return readImported(text, name);
    case 'archive': {
      const { html, url, saved, title } = readArchive(bytes, name);
      return fromPage(html, name, read, { url, read: saved, title }, reading);
    }
    case 'page':
      return fromPage(text, name, read, {}, reading);
    case 'markdown':
      return fromLines(arrange(readMarkdown(bounded(text, name)), reading.title), text, name, read, reading);
    case 'printed':
      return fromLines(arrange(readPrinted(bounded(text, name)), reading.title), text, name, read, reading);
    case 'copied':
      return fromLines(arrange(readPageText(bounded(text, name)), reading.title), text, name, read, reading);
    case 'plain':
      return fromLines(plain(bounded(text, name), name), text, name, read, reading);
  }
}

/** @throws PackError when a text has so many lines that each of them would take long. */
function bounded(text: string, name: string): string {
  if ((text.match(/[\n\r\f]+/gu)?.length ?? 0) > maxLines)
    throw unusable(name, 'the file has more lines than any article; give the article alone');
  return text;
}

type Form = 'imported' | 'archive' | 'page' | 'markdown' | 'printed' | 'copied' | 'plain';

/** By the content; the ending of the name decides where that tells nothing. */
function formOf(text: string, name: string): Form {
  const start = text.trimStart();
  const ending = extname(name).toLowerCase();
  if (start.startsWith('{') && /^\{\s*["}]/u.test(start)) return 'imported';
  if (isArchive(text)) return 'archive';
  const head = start.slice(0, 2000);
  if (/^(?:<\?xml[^<>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(head))
    return 'page';
  if (isMarkdown(text)) return 'markdown';
  if (/^<(?:!--|!doctype|[a-z][a-z0-9]{0,15}[\s>])/iu.test(head) && !/^\.(?:md|markdown|txt)$/u.test(ending))
    return 'page';
  if (/^\.x?html?$/u.test(ending)) return 'page';
  if (/^\.(?:md|markdown)$/u.test(ending)) return 'markdown';
  if (text.includes('\f') || isWrapped(text)) return 'printed';
  return isFromPage(text) ? 'copied' : 'plain';
}

/** Signs that no text has; a form feed parts the pages of a printed one. */
function isGarbled(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const odd = text.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu)?.length ?? 0;
  return text.includes('\0') || odd > Math.max(4, Math.min(text.length, 20_000) * 0.02);
}

function fromPage(
  html: string,
  name: string,
  read: string,
  known: {
    readonly url?: string | undefined;
    readonly read?: string | undefined;
    readonly title?: string | undefined;
  },
  reading: Reading,
): ArticleCopy {
  reading.progress?.('looking for the article in the page');
  const { arranged, names, visible, free } = readPage(html, name, known);
  refuse(name, { names, visible, body: bodyOf(arranged), free });
  if (arranged.paragraphs.length === 0)
    throw unusable(
      name,
      'no text of an article was found in this page; save it again when all of it is shown, or copy its text into a file',
    );
  return copyOf(arranged, name, read, reading);
}

function fromLines(
  arranged: Arranged,
  text: string,
  name: string,
  read: string,
  reading: Reading,
): ArticleCopy {
  const [first = ''] = linesOf(text.slice(0, 2000));
  const found = arranged.paragraphs.length > 0 ? arranged : plain(text.replaceAll('\f', '\n'), name);
  refuse(name, {
    names: [tidy(first)],
    visible: tidy(text.slice(0, 100_000)),
    body: bodyOf(found),
    free: true,
  });
  return copyOf(found, name, read, reading);
}

const bodyOf = ({ paragraphs }: Arranged): string => paragraphs.map(({ text }) => text).join('\n');

function refuse(name: string, suspect: Suspect): void {
  const reason = refusal(suspect);
  if (reason !== undefined) throw unusable(name, reason);
}

/** The title on the first line, whoever wrote it below or at the end, and one paragraph a line; a text of one line has no title. */
function plain(text: string, name: string): Arranged {
  const lines = linesOf(text).map(tidy);
  const [title = '', ...body] = lines.length > 1 ? lines : [basename(name), ...lines];
  const bylines = [body[0] ?? '', body.at(-1) ?? ''].filter((line) => authorIn(line) !== undefined);
  const paragraphs = body.filter((line) => !bylines.includes(line));
  const isOnly = paragraphs.length === 0;
  return {
    facts: { ...noFacts(), title, author: isOnly ? undefined : authorIn(bylines[0] ?? '') },
    header: [],
    paragraphs: (isOnly ? body : paragraphs).map((line) => ({ heading: undefined, text: line })),
  };
}

function copyOf(
  { facts, header, paragraphs }: Arranged,
  name: string,
  read: string,
  reading: Reading,
): ArticleCopy {
  reading.progress?.('counting its sentences');
  const title = facts.title ?? basename(name);
  const split = paragraphs
    .map(({ heading, text }) => ({ heading, sentences: sentences(text) }))
    .filter((paragraph) => paragraph.sentences.length > 0);
  if (split.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0) > maxSentences)
    throw unusable(name, 'the text has more than 20,000 sentences; give the article alone');
  return {
    title,
    author: facts.author,
    publisher: facts.publisher,
    url: facts.url,
    published: facts.published,
    updated: facts.updated,
    read: facts.read ?? read,
    language: languageOf(
      paragraphs
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 10_000),
      facts.language,
    ),
    aliases: facts.aliases.filter((alias) => fold(alias) !== fold(title)),
    questions: facts.questions,
    header,
    paragraphs: split,
  };
}
