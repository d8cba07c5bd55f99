// Finds the figures and dates of a sentence, English or Spanish, and gives each one value, so that "2 million dollars" is
// "$2 million" and "23½" is "23 and a half". Called by mark.ts, known.ts and the scaffold of new packs.
import { readAmount } from './amounts.js';
import { readDate } from './dates.js';

export interface Figure {
  /** As printed. */
  readonly words: string;
  /** The same for every way to print it: `40000`, `$6000000`, `5%`, `2025-03`. */
  readonly value: string;
  /** Where it stands in the text, as for `String.slice`. */
  readonly start: number;
  readonly end: number;
}

/** A word, a number or a sign. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What was read from some token on; `next` is the first token after it. */
export interface Reading {
  readonly value: string;
  readonly next: number;
}

/** @param text A sentence. @returns Its figures and dates, in order; "MS-13" is a name and "one of them" no figure. */
export function figuresIn(text: string): Figure[] {
  const tokens = Array.from(text.matchAll(/\d+(?:[.,\u00A0\u202F]\d+)*|\p{L}+|[^\s\u00AD]/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length;) {
    const reading = readDate(tokens, at) ?? readAmount(tokens, at);
    const start = tokens[at]?.start ?? 0;
    const end = tokens[(reading?.next ?? 0) - 1]?.end ?? start;
    if (reading) found.push({ words: text.slice(start, end), value: reading.value, start, end });
    at = reading?.next ?? at + 1;
  }
  return found;
}
