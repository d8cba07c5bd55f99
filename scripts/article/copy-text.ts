// What was found in a copy of an article, to be looked at before it is used. Called by scripts/article-import.ts.
import type { ArticleCopy } from '../../src/article/copy.js';

/** In characters, of a sentence of the sample. */
const longest = 160;

/** @returns A table of what the copy tells of itself, and a sample of its text. */
export function copyText(copy: ArticleCopy): string {
  const { paragraphs, questions, aliases, read, language } = copy;
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const headings = [...new Set(paragraphs.flatMap(({ heading }) => heading ?? []))];
  const rows: [string, string][] = [
    ['title', copy.title],
    ['author', copy.author ?? none],
    ['publisher', copy.publisher ?? none],
    ['address', copy.url ?? none],
    ['published', copy.published ?? none],
    ['updated', copy.updated ?? none],
    ['copy of', read === '' ? none : read],
    [
      'language',
      language === undefined ? 'neither English nor Spanish, which the bot reads' : names[language],
    ],
    ['other names', listed(aliases)],
    ['headings', listed(headings)],
    ['paragraphs', `${paragraphs.length}, of ${counts(paragraphs)} sentences`],
    ['sentences', String(sentences.length)],
    ['top questions', listed(questions)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const below = `\n${' '.repeat(width + 2)}`;
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value.replaceAll('\n', below)}`),
    '',
    `first: ${cut(sentences[0] ?? '')}`,
    `last:  ${cut(sentences.at(-1) ?? '')}`,
    '',
  ]
    .map(plain)
    .join('\n');
}

const none = 'not found';
const names = { en: 'English', es: 'Spanish' } as const;
/** More are summed up. */
const mostCounts = 20;

const listed = (texts: readonly string[]): string => (texts.length === 0 ? none : texts.join('\n'));

function counts(paragraphs: ArticleCopy['paragraphs']): string {
  const all = paragraphs.map(({ sentences }) => sentences.length);
  return all.length <= mostCounts ? all.join(', ') : `${Math.min(...all)} to ${Math.max(...all)}`;
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A copy may hold codes that steer a terminal; none of them is printed. */
const plain = (line: string): string => line.replace(/[^\P{C}\n]/gu, '');
