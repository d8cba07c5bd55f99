// Splits a text into sentences, and a copy of an article into title, header and paragraphs. Called by plain.ts and compare.ts.

/** Abbreviations after which a sentence goes on, without their last full stop. */
const abbreviations = new Set(
  'mr mrs ms dr prof pres gen col sen rep gov st no vs etc approx dept est inc ltd co jr sr sra srta dra lic ing art pág núm vol fig ave blvd mt ft u.s u.k u.n e.g i.e p.ej ee uu ee.uu'.split(
    ' ',
  ),
);

/**
 * @param text One paragraph, English or Spanish.
 * @returns Its sentences, trimmed; Intl.Segmenter's, rejoined after an abbreviation or an initial.
 */
export function sentences(text: string): string[] {
  const parts = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    (part) => part.segment,
  );
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && (goesOn(last) || /^\s*\p{Ll}/u.test(part))) out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out.map((sentence) => sentence.replace(/\s+/gu, ' ').trim()).filter((sentence) => sentence !== '');
}

function goesOn(sentence: string): boolean {
  const word = /(\S+)\.\s*$/u.exec(sentence)?.[1]?.replace(/^[("“«']+/u, '');
  if (word === undefined) return false;
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

export interface TextCopy {
  readonly title: string;
  /** The lines between the title and the body. */
  readonly header: readonly string[];
  /** The sentences of each body paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
}

/** A body paragraph has two sentences or more, or one as long as this. In characters. */
const longLine = 200;

/**
 * Reads a text copy: the first line is the title; every line of two sentences or of 200 characters is a paragraph of the
 * body from the first such line on that ends like a sentence. Shorter lines before it are the header.
 * @param text The copy, one paragraph a line.
 * @param bodyParagraphs How many paragraphs the body has, where that is known: then the longest lines are taken.
 */
export function readCopy(text: string, bodyParagraphs?: number): TextCopy {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [title = '', ...rest] = lines;
  const split = rest.map((line) => ({ line, parts: sentences(line) }));
  const isBody = ({ line, parts }: (typeof split)[number]): boolean =>
    parts.length >= 2 || line.length >= longLine;
  let body = split.filter(isBody);
  if (bodyParagraphs !== undefined && body.length > bodyParagraphs) {
    const longest = [...body].sort((a, b) => b.line.length - a.line.length).slice(0, bodyParagraphs);
    body = body.filter((each) => longest.includes(each));
  }
  const start = split.findIndex((each) => each === body[0]);
  return {
    title,
    header: split.slice(0, Math.max(0, start)).map(({ line }) => line),
    paragraphs: body.map(({ parts }) => parts),
  };
}
