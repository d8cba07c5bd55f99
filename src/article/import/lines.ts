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

/** @returns Whether a text holds more of a page than its article. */
export function isFromPage(text: string): boolean {
  let marks = 0;
  for (const line of linesOf(text).map(tidy)) {
    if (isTelling(line) || aliasesIn(line) !== undefined) return true;
    if (markIn(line) !== undefined || isFurniture(line) || authorIn(line) !== undefined) marks += 1;
    if (marks >= fewestMarks) return true;
  }
  return false;
}

const page = (lines: readonly string[], facts = noFacts()): Page => ({
  facts,
  blocks: lines.flatMap((line) => {
    const text = withoutNotes(tidy(line));
    const bullet = /^(?:[•●▪◦‣*·-]|\d{1,2}[.)])\s+(?=\S)/u.exec(text)?.[0];
    if (text === '') return [];
    return [bullet === undefined ? block('line', text) : block('item', text.slice(bullet.length))];
  }),
});

/** Without the numbers of footnotes, which stand right behind a word or a mark. */
const withoutNotes = (line: string): string =>
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
    facts.title ??= [...parts.slice(0, 1), ...parts.filter((part) => part.split(' ').length > 2)].find(
      (part) => paragraphs.some((text) => isStartOf(text, part)),
    );
  }
  return page(paragraphs, facts);
}
