// Makes paragraphs of a text whose lines were broken to fit a paper: takes out what each page prints at its top and
// bottom, joins lines, and words that were parted at a line's end. Called by lines.ts and form.ts.
import { fold, parted } from './blocks.js';
import { isFurniture, markIn } from './furniture.js';
import { isName } from './names.js';
import { isQuestion } from './questions.js';

/** So wide are a printed page's lines at most. In characters. */
const widest = 170;
/** So many of them may be longer, as those that a page puts beside its text. */
const longShare = 0.05;
/** Fewer lines show nothing. */
const fewestLines = 8;
/** The end of a sentence, whatever notes are marked behind it. */
const ended = /[.!?…:]["”’»')\]]*(?:\[[^[\]]{1,24}\])*$/u;

/** @returns Whether most lines of a text end where the paper ended, not where a sentence does. */
export function isWrapped(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f]/u).map((line) => line.trimEnd());
  const full = lines.filter((line) => line.trim() !== '');
  const long = full.filter((line) => line.length > widest).length;
  if (full.length < fewestLines || long > full.length * longShare) return false;
  const width = widthOf(full);
  const pairs = lines.slice(0, -1).filter((line, at) => line.trim() !== '' && lines[at + 1]?.trim() !== '');
  const broken = pairs.filter((line) => line.trim().length > width * 0.6 && !ended.test(line));
  return pairs.length >= fewestLines / 2 && broken.length >= pairs.length * 0.4;
}

/** The length of the line in which the middle one of all letters stands: that of a full line, however many short ones there are. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).sort((a, b) => b - a);
  const half = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let sum = 0;
  return lengths.find((length) => (sum += length) >= half) ?? 0;
}

/**
 * Whether a line was broken because the next word had no room in it; where a sentence ends there, the line has to be
 * full to its last letter.
 */
function isFull(line: string, next: string, width: number): boolean {
  if (line.endsWith('\u00AD')) return true;
  // "… until" and "1996." or "Mount Vidal." below it: the last words of a sentence are no button, page number or name.
  const shown = !ended.test(line) && ended.test(next) ? [line] : [line, next];
  if (shown.some((each) => markIn(each) !== undefined || isFurniture(each) || isName(each))) return false;
  const ends = ended.test(line) && !/^\p{Ll}/u.test(next);
  if (ends && isQuestion(next)) return false;
  return line.length + 1 + (next.split(' ')[0]?.length ?? 0) >= width * (ends ? 0.95 : 0.8);
}

/** @returns The paragraphs and short lines of a printed text, and the lines of its pages' heads and feet. */
export function unwrapped(text: string): { paragraphs: string[]; furniture: string[] } {
  const letters = parted(text);
  const pages = letters.split('\f').map((page) => indented(page.split(/\r\n|[\n\r]/u)));
  const repeated = repeatedIn(pages);
  const furniture: string[] = [];
  const kept = pages.map((page) => {
    const top = page.findIndex((line) => line !== '');
    return page.filter((line, at) => {
      const isHead = at === top && numbered.test(line);
      const out = line !== '' && (isHead || isFoot(line) || repeated.has(keyOf(line)));
      if (out) furniture.push(line);
      return !out;
    });
  });
  const width = widthOf(kept.flat().filter((line) => line !== ''));
  const known = new Set(letters.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  const blocks = kept.flatMap((page) => [...blocksIn(page, width), '']);
  return { paragraphs: joined(blocks, width).map((lines) => glued(lines, known)), furniture };
}

/** Trimmed lines, with an empty one above each that alone begins further in: so a book's paragraphs begin. */
const indented = (lines: readonly string[]): string[] =>
  lines.flatMap((line, at) => {
    const [above, below] = [lines[at - 1] ?? '', lines[at + 1] ?? ''];
    const isFirst = /^\s{2,8}\S/u.test(line) && [above, below].every((each) => /^\S/u.test(each));
    return isFirst ? ['', line.trim()] : [line.trim()];
  });

const keyOf = (line: string): string => fold(line).replace(/\d+/gu, '#');

/** Lines at the head or foot of two pages or more, whatever number stands in them. */
function repeatedIn(pages: readonly (readonly string[])[]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const lines = page.filter((line) => line !== '');
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(keyOf));
    for (const key of edges) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Set([...seen].filter(([key, count]) => count >= 2 && key !== '').map(([key]) => key));
}

/** A head with the page's number at its outer end, far from its words. */
const numbered = /^(?:\d{1,4}\s{3,}\S.{0,100}|\S.{0,100}\s{3,}\d{1,4})$/u;

const isFoot = (line: string): boolean =>
  /^[-–—]\s?\d{1,4}\s?[-–—]$/u.test(line) ||
  /^(?:(?:https?|file):\/\/\S+(?:\s+\d+\s?(?:\/|of|de)\s?\d+)?|\d+\s?\/\s?\d+|(?:page|página)\s\d+(?:\s(?:of|de)\s\d+)?|\d{1,4})$/iu.test(
    line,
  ) ||
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}:\d{2}(?:\s?[ap]\.?\s?m\.?)?(?:\s.{0,150})?$/iu.test(line);

/** So many lines on each side show how wide a column is. */
const around = 4;

/** Lines that belong together, '' between them: a line that had room for more ends its paragraph. */
const blocksIn = (page: readonly string[], usual: number): string[] =>
  page.flatMap((line, at) => {
    const next = page[at + 1] ?? '';
    const width = widestOf([...page.slice(Math.max(0, at - around), at + around + 1)], usual);
    return line !== '' && next !== '' && !isFull(line, next, width) ? [line, ''] : [line];
  });

const widestOf = (lines: readonly string[], usual: number): number =>
  Math.max(usual, ...lines.map((line) => line.length));

/** The lines of each paragraph; one that a page's end cut in two is made whole. */
function joined(lines: readonly string[], usual: number): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines)
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  const paragraphs: string[][] = [];
  for (const own of blocks.filter((block) => block.length > 0)) {
    const before = paragraphs.at(-1);
    const last = before?.at(-1) ?? '';
    const first = own[0] ?? '';
    const continues =
      before && !ended.test(last) && isFull(last, first, widestOf(before.slice(-around), usual));
    if (continues && (before.length > 1 || /^\p{Ll}/u.test(first))) for (const line of own) before.push(line);
    else paragraphs.push(own);
  }
  return paragraphs;
}

/** First parts of words that are often written with a hyphen. */
const halves = new Set(
  'self high low well half long short mega non anti pre post mid semi co ex re cross two three four five six ten all top world full part time so'.split(
    ' ',
  ),
);

const glued = (lines: readonly string[], known: ReadonlySet<string>): string =>
  lines.map((line, at) => joint(line, lines[at + 1], known)).join('');

/** In characters, with its hyphen. */
const longestWord = 41;

/** A line as it stands before the next one: with a space after it, or without the hyphen that parted a word. */
function joint(line: string, next: string | undefined, known: ReadonlySet<string>): string {
  if (next === undefined) return line;
  const [, first = ''] = /(\p{L}{1,40})[-\u2010\u00AD]$/u.exec(line.slice(-longestWord)) ?? [];
  const [second = ''] = /^\p{Ll}+/u.exec(next) ?? [];
  if (first === '' || second === '') return `${line} `;
  const whole = (first + second).toLowerCase();
  const hyphened = `${first}-${second}`.toLowerCase();
  const parted = known.has(hyphened) || (!known.has(whole) && halves.has(first.toLowerCase()));
  return parted && !line.endsWith('\u00AD') ? line : line.slice(0, -1);
}
