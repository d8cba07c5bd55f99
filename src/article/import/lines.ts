// Reads plain text: as somebody typed it, as it was copied from a page, or as it comes out of a printed page's PDF. Called
// by index.ts.
import { linesOf } from '../sentences.js';
import { block, isStartOf, noFacts, tidy, type Page } from './blocks.js';
import { addressOf } from './addresses.js';
import { isFurniture, isTelling, markIn } from './furniture.js';
import { aliasesIn, authorIn } from './names.js';
import { unwrapped } from './unwrap.js';

/** So many lines of what a page prints around an article show that a text was copied from one. */
const fewestMarks = 3;

/** A longer line is no mark of a page. In characters. */
const longestMark = 400;

/** @returns Whether a text holds more of a page than its article. */
export function isFromPage(text: string): boolean {
  const lines = linesOf(text).map(tidy);
  if (lines.some((line) => isTelling(line) || aliasesIn(line) !== undefined)) return true;
  const short = lines.filter((line) => line.length <= longestMark);
  let marks = 0;
  // A title and its paragraphs have too few short lines: then the many patterns of marks are not even made.
  if (short.length < fewestMarks) return false;
  for (const line of short) {
    if (markIn(line) !== undefined || isFurniture(line) || authorIn(line) !== undefined) marks += 1;
    if (marks >= fewestMarks) return true;
  }
  return false;
}

/** In characters. */
const longestLabel = 40;

/** Cells of a table, which a browser parts by tabs; a tab further in is a slip. In characters. */
const isRow = (line: string): boolean => /^[^\t.]{1,60}\t/u.test(line.trim());

/** The button beside a heading, where it stands on a line of its own. */
const isEdit = (line: string | undefined): boolean =>
  /^\[\s?(?:edit|editar)[^\]]{0,40}\]$/iu.test(line?.trim() ?? '');

const page = (lines: readonly string[], facts = noFacts()): Page => ({
  facts,
  blocks: lines.flatMap((line, at) => {
    if (isRow(line) || isEdit(line)) return [];
    // What stands above a table's rows is its name.
    if (isRow(lines[at + 1] ?? '') && tidy(line).length <= longestLabel) return [];
    if (isEdit(lines[at + 1])) return [block('heading', tidy(line), { level: 2 })];
    const text = withoutNotes(tidy(line));
    const bullet = /^(?:[•●▪◦‣*·-]|\d{1,2}[.)])\s+(?=\S)/u.exec(text)?.[0];
    if (text === '') return [];
    return [bullet === undefined ? block('line', text) : block('item', text.slice(bullet.length))];
  }),
});

/** Without the numbers of footnotes, which stand right behind a word or a mark. */
export const withoutNotes = (line: string): string =>
  line.replace(
    /(?<=[^\s[])(?:\[(?:\d{1,3}|[a-z]|(?:note|nota|nb) \d{1,2}|citation needed|cita requerida)\])+/gu,
    '',
  );

/** @param text A text copied from a page, one paragraph a line. */
export function readPageText(text: string): Page {
  const lines = linesOf(text);
  const wikipedia = lines.some((line) => /^(?:from|de) wikipedia, .{0,60}$/iu.test(line));
  return page(lines, { ...noFacts(), publisher: wikipedia ? 'Wikipedia' : undefined });
}

/** @param text A printed page's text, its lines as wide as the paper, its pages parted by form feeds. */
export function readPrinted(text: string): Page {
  const { paragraphs, furniture } = unwrapped(text);
  const facts = noFacts();
  for (const line of furniture) {
    facts.url ??= addressOf(/https?:\/\/\S+/u.exec(line)?.[0]);
    // What a browser prints above each page is the page's name, often with that of its site.
    const parts = line.split(/\s[|–—·-]\s|\s{3,}/u).filter((part) => !/^\d{1,4}[/.-]\d/u.test(part));
    const named = [...parts.slice(0, 1), ...parts.filter((part) => part.split(' ').length > 2)];
    const title = facts.title ?? firstOf(named, (part) => paragraphs.find((text) => isStartOf(text, part)));
    const site = parts.at(-1);
    if (title !== undefined && facts.title === undefined && parts.length > 1 && site !== undefined)
      if (!isStartOf(title, site) && !/https?:/u.test(site)) facts.publisher ??= site;
    facts.title = title;
  }
  return page(paragraphs, facts);
}

/** @returns What the first text that leads to anything leads to. */
function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
