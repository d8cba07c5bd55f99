// Splits a text into sentences, and a copy of an article into title, header and paragraphs. Called by plain.ts and compare.ts.

/** Titles and the like: a name follows, so the sentence goes on. Capitalised, as they are printed. */
const titles = new Set(
  'Mr Mrs Ms Dr Drs Prof Pres Gen Col Capt Lt Sgt Sen Rep Gov Rev Hon St Ste Mt Ft Sr Sra Srta Dra Lic Ing Arq Mons Pbro Hno Avda Av Adm Brig Cmdr Supt Insp Msgr Fr Gral Cnel Tte Sgto Cap Alm Lcdo Lcda Ldo Lda Mtro Mtra Dña'.split(
    ' ',
  ),
);
/** Before a number: "No. 5", "art. 12", "págs. 3", "vol. II", "s. XIX"; months as they are printed. */
const numbered = new Set(
  'no nos art arts fig figs vol vols p pp pág págs núm núms nº n.º cap caps ch sec fracc s ss c b r fl'.split(
    ' ',
  ),
);
const months = new Set(
  'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec ene feb abr jun jul ago sept sep oct nov dic'.split(' '),
);
/** In digits or Roman; a lone "I" is more often a pronoun. */
const number = /^(?:\d|[IVXLC]{2,7}(?![\p{L}\p{N}])|[VX](?![\p{L}\p{N}]))/u;
/** What one of them is parted from by a space: "a. C.", "Acme Co. Ltd.", "EE. UU.", "Gil et al. 1998", "Roca v. Board" */
const pairs = new Map([
  ['a', /^C\./u],
  ['d', /^(?:C\.|\d)/u],
  ['Co', /^(?:Ltd|Inc)\b/u],
  ['EE', /^UU/u],
  ['al', /^[\d(]/u],
  ['v', /^\p{Lu}/u],
]);
/** Never the end of a sentence. */
const inside = new Set('e.g i.e vs cf ca approx p.ej ej viz'.split(' '));
/** No abbreviation is longer, whatever marks stand around it. In characters. */
const near = 40;
/** Hardly a paragraph is longer. In characters. */
const longestStretch = 5000;
/** After initials a sentence goes on ("U.S. officials", "EE. UU."), unless one of these words opens another. */
const openers =
  /^["“«'‘(¿¡]*(?:the|a|an|in|on|at|it|its|he|she|they|this|these|that|there|but|and|as|for|by|after|when|while|however|although|el|la|los|las|un|una|en|su|sus|se|no|este|esta|pero|y|por|para|con|como|cuando|aunque|sin)\s/iu;

/**
 * @param text One paragraph, English or Spanish.
 * @returns Its sentences, trimmed; Intl.Segmenter's, rejoined after an abbreviation or an initial.
 */
export function sentences(text: string): string[] {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const starts = [0];
  for (const at of cutsIn(flat)) {
    const before = flat.slice(Math.max(starts.at(-1) ?? 0, at - near), at);
    const after = flat.slice(at, at + near);
    // Primes in the place of quotation marks close a sentence too.
    const closing = /^[′″]+\s*/u.exec(after)?.[0].length ?? 0;
    if (!goesOn(before, after.slice(closing))) starts.push(at + closing);
  }
  return starts
    .map((start, at) => flat.slice(start, starts[at + 1]).trim())
    .filter((sentence) => sentence !== '');
}

/**
 * Where Intl.Segmenter would cut a text. It takes longer for each sentence the longer its text is, so it is given a stretch
 * at a time, which begins where the last sentence of the one before did.
 */
function* cutsIn(text: string): Generator<number> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  for (let from = 0; from < text.length;) {
    let next = from + longestStretch;
    for (const { index } of segmenter.segment(text.slice(from, from + longestStretch)))
      if (index > 0) {
        next = from + index;
        yield next;
      }
    from = from + longestStretch >= text.length ? text.length : next;
  }
}

/** Whether what was cut in two is one sentence after all; of both only the letters near the cut are given. */
function goesOn(before: string, next: string): boolean {
  if (/^\p{Ll}/u.test(next)) return true;
  const word = /(\S+)\.\s*$/u.exec(before)?.[1]?.replace(/^[("“«'‘]+/u, '');
  if (word === undefined) return false;
  if (titles.has(word) || inside.has(word.toLowerCase())) return true;
  if (months.has(word)) return /^\d/u.test(next);
  if (numbered.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word)) return number.test(next);
  const second = pairs.get(word);
  if (second) return second.test(next);
  return (word === 'UU' || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) && !openers.test(next);
}

export interface TextCopy {
  readonly title: string;
  /** The lines between the title and the body. */
  readonly header: readonly string[];
  /** The sentences of each body paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
  /** The lines after the body, where a copy has its author. */
  readonly closing: readonly string[];
}

/** A line of a body has two sentences or more, or one as long as this. In characters. */
const longLine = 200;

/**
 * Reads a text copy, one paragraph a line. The first line is the title. Where the number of paragraphs is known, the
 * longest lines are the body; otherwise the longest unbroken run of lines of two sentences or of 200 characters.
 * @param text The copy; what a web page prints around the article may stand in it.
 * @param bodyParagraphs How many paragraphs the body has, where that is known.
 */
export function readCopy(text: string, bodyParagraphs?: number): TextCopy {
  const [title = '', ...rest] = linesOf(text);
  const split = rest.map((line, at) => ({ at, length: line.length, parts: sentences(line) }));
  const body = bodyParagraphs === undefined ? longestRun(split) : longest(split, bodyParagraphs);
  return {
    title,
    header: rest.slice(0, body[0]?.at ?? rest.length),
    paragraphs: body.map(({ parts }) => parts),
    closing: rest.slice((body.at(-1)?.at ?? rest.length) + 1),
  };
}

/** @returns The lines of a text that are not empty, trimmed. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface Line {
  readonly at: number;
  readonly length: number;
  readonly parts: readonly string[];
}

const longest = (lines: readonly Line[], count: number): Line[] =>
  [...lines]
    .sort((a, b) => b.length - a.length)
    .slice(0, count)
    .sort((a, b) => a.at - b.at);

function longestRun(lines: readonly Line[]): Line[] {
  const runs: Line[][] = [[]];
  for (const line of lines)
    if (line.parts.length >= 2 || line.length >= longLine) runs.at(-1)?.push(line);
    else runs.push([]);
  const size = (run: readonly Line[]): number => run.reduce((sum, { length }) => sum + length, 0);
  return runs.reduce((best, run) => (size(run) > size(best) ? run : best));
}
