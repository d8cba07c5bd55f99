// One spelling of marks and spaces, and the words of a text: what a copy's file format changes is no change of the
// article. Called by all of drift/ and by compare.ts.

/** @returns The text with one kind of quotation marks, apostrophes, hyphens, dashes and spaces, nothing invisible in it. */
export const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s*(?:[–—―]|--+|\s-(?=\s))\s*/gu, '—')
    .replace(/(\d)—(?=\d)/gu, '$1-')
    .replace(/\s+/gu, ' ')
    .trim();

/** @returns The words of a text in small letters, with currency and percent signs and quotation marks, in order. */
export const wordsOf = (text: string): string[] =>
  normal(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[$€£%"]/gu) ?? [];
