// One spelling of marks and spaces, and the words of a text: what a copy's file format changes is no change of the
// article. Called by all of drift/ and by compare.ts.

/** A pair of single quotation marks; an apostrophe stands behind a letter and is no opening one. */
const singlePair =
  /(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}])((?:[^']|(?<=\p{L})'(?=\p{L}))+?)(?<=\S)'(?![\p{L}\p{N}])/gu;

/** @returns The text with one kind of quotation marks, apostrophes, hyphens, dashes and spaces, nothing invisible in it. */
export const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[’‘ʼ‚‛‹›`´′‵]/gu, "'")
    .replace(/[“”„‟«»″‶]|''/gu, '"')
    .replace(singlePair, '"$1"')
    .replace(/[\u2010\u2011]|(?<=[\p{L}\p{N}])–(?=[\p{L}\p{N}])/gu, '-')
    .replace(/\s*(?:[–—―]|--+|\s-(?=\s))\s*/gu, '—')
    .replace(/(\d)—(?=\d)/gu, '$1-')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}\.)/gu, '')
    .trim();

/** "U.S." and "J.R.": initials that are one word, with their points or without. */
const initials = /(?<![\p{L}\p{N}])\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])/gu;

/** @returns The words of a text in small letters, with currency and percent signs and quotation marks, in order. */
export const wordsOf = (text: string): string[] =>
  normal(text)
    .replace(initials, (letters) => letters.replaceAll('.', ''))
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[$€£%"]/gu) ?? [];
