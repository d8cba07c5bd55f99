// Reads Markdown: a clipped page with its front matter, or what somebody wrote. Called by index.ts.
import * as z from 'zod';
import { sentences } from '../sentences.js';
import { yaml as library } from '../yaml.js';
import { addressOf } from './addresses.js';
import { block, noFacts, tidy, type Block, type Facts, type Page } from './blocks.js';
import { dayIn } from './days.js';
import { withoutNotes } from './lines.js';
import { jointly, nameOf } from './names.js';

const frontMatter = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
/** What programs that turn pages into Markdown write above them. */
const clipped = /^(Title|URL Source|Published Time|Markdown Content):[ \t]*(.*)$/u;

/** @param text Markdown (CommonMark, with the usual tables, footnotes and front matter). */
export function readMarkdown(text: string): Page {
  const front = frontMatter.exec(text);
  const facts = front ? factsOf(front[1] ?? '') : noFacts();
  const lines = (front ? text.slice(front[0].length) : text).split(/\r\n|[\n\r]/u);
  const body = clippedHead(lines, facts);
  const blocks = blocksOf(body);
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
  return { facts: { ...facts, title: title ?? facts.title }, blocks };
}

/** @returns Whether a text begins with front matter or a heading of the first level. */
export const isMarkdown = (text: string): boolean =>
  /^---[ \t]*\r?\n[\w-]{1,40}:/u.test(text) ||
  /^# +\S/u.test(text.trimStart()) ||
  /^Title: .*\r?\n\s*URL Source: /u.test(text);

const word = z.union([z.string(), z.number()]).transform(String);
const listed = z
  .union([word.transform((text) => [text]), z.array(word)])
  .transform((texts) => texts.map(tidy).filter((text) => text !== ''));

function factsOf(yaml: string): Facts {
  const document = library().parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  let value: unknown;
  try {
    value = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    value = undefined;
  }
  const found = z.record(z.string(), z.unknown()).catch({}).parse(value);
  const keys = new Map(Object.entries(found).map(([key, own]) => [key.toLowerCase(), own]));
  const list = (...names: string[]): string[] =>
    names.flatMap((name) => listed.catch([]).parse(keys.get(name)));
  const [one, day] = [
    (...names: string[]) => list(...names)[0],
    (...names: string[]) =>
      list(...names)
        .map(dayIn)
        .find((each) => each !== undefined),
  ];
  return {
    title: one('title', 'título', 'titulo'),
    author: jointly(list('author', 'authors', 'autor', 'autora', 'byline').map(nameOf)),
    publisher: one('publisher', 'site', 'sitename', 'site_name', 'editorial'),
    url: list('canonical', 'source', 'url', 'link')
      .map((text) => addressOf(text))
      .find((url) => url !== undefined),
    published: day('published', 'date_published', 'datepublished', 'date', 'fecha'),
    updated: day('updated', 'modified', 'lastmod', 'last_modified', 'datemodified'),
    read: day('read', 'retrieved', 'accessed', 'clipped', 'saved', 'created', 'date_saved'),
    language: one('lang', 'language', 'idioma'),
    aliases: list('aliases', 'alias', 'also_known_as'),
    questions: [],
  };
}

/** Reads what stands above a clipped page into `facts`; returns the lines below. */
function clippedHead(lines: readonly string[], facts: Facts): string[] {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (lines[start]?.startsWith('Title: ') !== true) return [...lines];
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, key, value = ''] = clipped.exec(line) ?? [];
    if (key === 'Title') facts.title ??= tidy(value);
    else if (key === 'URL Source') facts.url ??= addressOf(value);
    else if (key === 'Published Time') facts.published ??= dayIn(value);
    else if (key === undefined && line.trim() !== '') break;
  }
  return lines.slice(at);
}

const fence = /^ {0,3}(`{3,}|~{3,})/u;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
/** In characters. */
const longestRule = 200;
const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/u;
/** Within a paragraph a number above 1 opens no list (CommonMark 0.31, 5.3): "in |99. After that …" goes on. */
const firstItem = /^\s*(?:[-*+•]|1[.)])\s+/u;
const definition = /^ {0,3}\[[^\]]{1,80}\]:\s/u;

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'text' | 'item'; lines: string[] } | undefined;
  let fenced = '';
  let skipping = false;
  const lineByLine = lines.some((line, at) => (lines[at + 1] ?? '').trim() !== '' && isParagraph(line));
  const close = (): void => {
    if (open) add(blocks, open.kind, open.lines.join(' '));
    open = undefined;
  };
  for (const raw of lines) {
    const mark = fence.exec(raw)?.[1] ?? '';
    if (fenced !== '' || mark !== '') {
      close();
      fenced = fenced === '' ? mark : mark.startsWith(fenced) ? '' : fenced;
      continue;
    }
    const line = raw.replace(/^\s*(?:>\s?)+/u, '');
    const heading = /^ {0,3}(#{1,6})(?:\s+|$)(.*)$/u.exec(line);
    const underline = /^ {0,3}(=+|-{2,})\s*$/u.exec(line)?.[1];
    if (line.trim() === '') {
      close();
      skipping = false;
    } else if (heading) {
      close();
      const text = plainText((heading[2] ?? '').trimEnd().replace(/\s#+$/u, '')).text;
      blocks.push(block('heading', text, { level: (heading[1] ?? '').length }));
    } else if (underline !== undefined && open?.kind === 'text') {
      const text = plainText(open.lines.join(' ')).text;
      open = undefined;
      blocks.push(block('heading', text, { level: underline.startsWith('=') ? 1 : 2 }));
    } else if (
      (line.length <= longestRule && rule.test(line)) ||
      /^\s*\|/u.test(line) ||
      definition.test(line) ||
      /^\s*<!--.*-->\s*$/u.test(line)
    ) {
      // A rule, a row of a table, where a link leads to, a footnote, a comment.
      close();
      skipping = /^ {0,3}\[\^/u.test(line);
    } else if (!(skipping && /^\s/u.test(raw))) {
      const bullet = (open?.kind === 'text' ? firstItem : item).exec(line)?.[0];
      if (bullet !== undefined || lineByLine) close();
      open ??= { kind: bullet === undefined ? 'text' : 'item', lines: [] };
      open.lines.push(bullet === undefined ? line.trim() : line.slice(bullet.length));
    }
  }
  close();
  return blocks.filter(({ text }) => text !== '');
}

/** Lines that are broken to fit a width are shorter. In characters. */
const widest = 170;

/**
 * Whether a line is a whole paragraph by itself. Where another follows it with no empty line between, each line of the text
 * is one, as many programs write it; where no line has more than a sentence, they are the sentences of paragraphs.
 */
const isParagraph = (line: string): boolean => line.length > widest && sentences(line).length > 1;

/** A picture and nothing below it but a line in italics. In characters: no caption is longer. */
const captioned = /^!\[[^\]]{0,500}\]\([^()]{0,2000}\)\s*([*_])[^*_]{1,400}\1\s*$/u;

function add(blocks: Block[], kind: 'text' | 'item', source: string): void {
  if (captioned.test(source)) return;
  const { text, linked } = plainText(source);
  if (text !== '') blocks.push(block(kind, text, { linked }));
}

/** The words of a stretch of Markdown, without its marks, pictures and footnotes. */
function plainText(source: string): { text: string; linked: number } {
  let links = 0;
  const text = tidy(
    source
      .replace(
        /!\[[^\]]{0,500}\](?:\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\]]{0,80}\])?/gu,
        '',
      )
      .replace(/\[\^[^\]]{1,40}\]/gu, '')
      // "[[1]](…)", as programs that turn pages into Markdown write a note's mark.
      .replace(/\[\\?\[(?:\d{1,3}|[a-z])\\?\]\]\([^()]{0,2000}\)/gu, '')
      .replace(
        /\[([^[\]]{0,500})\](?:\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\]]{0,80}\])/gu,
        (_all, label: string) => {
          // A footnote's number that was made a link.
          if (/^\\?\[?\d{1,3}\\?\]?$/u.test(label)) return '';
          links += label.length;
          return label;
        },
      )
      .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/gu, '$1')
      .replace(/<(https?:\/\/[^<>\s]{1,500})>/gu, '$1')
      .replace(/<\/?[a-z][^<>]{0,500}>/giu, '')
      .replace(
        /(?<![\p{L}\p{N}\\])([*_]{1,3})(?=\S)([^*_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}])|(\*{1,2})(?=\S)([^*]{1,2000}?)(?<=\S)\3/gu,
        '$2$4',
      )
      .replace(/`{1,2}([^`]{1,500})`{1,2}/gu, '$1')
      .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
      .replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_all, name: string) => entities[name] ?? ' '),
  );
  return { text: withoutNotes(text), linked: text === '' ? 0 : Math.min(1, links / text.length) };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};
