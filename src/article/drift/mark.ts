// The fingerprint of a sentence: a hash of its words, and beside it a hash of each figure and of each attribution phrase.
// So a pack knows whether, and in which of the three, a sentence has changed without holding it. Called by all of drift/,
// references.ts and the scaffold of new packs. What can be guessed back from it is a figure or who speaks, which are facts
// and stand in the summaries anyway; of the sentence's wording 24 bits are kept, which fit countless sentences. So it gives
// away none of the article's expression, and it earns its place: without it only changes of excerpts could be seen.
import { createHash } from 'node:crypto';
import { attributionsIn } from './attributions.js';
import { figuresIn, type Figure } from './figures.js';
import { normal, wordsOf } from './normal.js';

export interface Mark {
  /** Of the sentence's words without its figures and attribution phrases; 6 hexadecimal digits. */
  readonly words: string;
  /** Of each figure's value, in order; 4 digits each. */
  readonly figures: readonly string[];
  /** Of each attribution phrase, in order; 4 digits each. */
  readonly attributions: readonly string[];
}

const hash = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

export const figureHash = ({ value }: Pick<Figure, 'value'>): string => hash(value, 4);
/** An attribution phrase as printed, and as it is told from others: figures in it are told by themselves. */
export interface Phrase {
  readonly words: string;
  readonly bare: string;
}

export const attributionHash = ({ bare }: Pick<Phrase, 'bare'>): string => hash(wordsOf(bare).join(' '), 4);

export interface Parts {
  readonly figures: readonly Figure[];
  readonly attributions: readonly Phrase[];
  /** The rest of the sentence. */
  readonly rest: string;
}

/** @param sentence As printed. @returns Its figures, its attribution phrases and the rest. */
export function partsOf(sentence: string): Parts {
  const text = normal(sentence);
  const figures = figuresIn(text);
  const bare = without(text, figures, '#');
  const attributions = attributionsIn(bare);
  return {
    figures,
    attributions: attributions.map(({ words, start, end }) => ({
      words: text.slice(printedAt(start, figures), printedAt(end, figures)),
      bare: words,
    })),
    rest: without(bare, attributions, ' ').replaceAll('#', ' '),
  };
}

/** Where in a text a place of it stood before each figure became one sign. */
const printedAt = (place: number, figures: readonly Figure[]): number =>
  figures.reduce((at, { start, end }) => (start < at ? at + end - start - 1 : at), place);

/** @param text As printed. @returns Its words as `wordsOf`, with a figure's value in the place of its words. */
export function valuesOf(text: string): string[] {
  const spelled = normal(text);
  const figures = figuresIn(spelled);
  return without(spelled, figures, ' # ')
    .split('#')
    .flatMap((part, at) => [...wordsOf(part), ...(figures[at] ? [figures[at].value] : [])]);
}

function without(text: string, parts: readonly { start: number; end: number }[], sign: string): string {
  let from = 0;
  let out = '';
  for (const { start, end } of parts) {
    out += text.slice(from, start) + sign;
    from = end;
  }
  return out + text.slice(from);
}

/** @param sentence As printed. @returns Its mark; quotation marks' form, spaces, commas and capitals make no difference. */
export function markOf(sentence: string): Mark {
  const { figures, attributions, rest } = partsOf(sentence);
  return {
    words: hash(wordsOf(rest).join(' '), 6),
    figures: figures.map(figureHash),
    attributions: attributions.map(attributionHash),
  };
}

/** @returns The mark as it stands in a pack: `1a2b3c.4d5e.6f70~8a9b`. */
export const markText = ({ words, figures, attributions }: Mark): string =>
  words + figures.map((each) => `.${each}`).join('') + attributions.map((each) => `~${each}`).join('');

/** @param text What `markText` wrote. */
export function readMark(text: string): Mark {
  const [first = '', ...attributions] = text.split('~');
  const [words = '', ...figures] = first.split('.');
  return { words, figures, attributions };
}

/** @param paragraphs A copy's sentences by paragraph. @returns One line a paragraph, as `source.fingerprints` has it. */
export const fingerprintsOf = (paragraphs: readonly { readonly sentences: readonly string[] }[]): string[] =>
  paragraphs.map(({ sentences }) => sentences.map((sentence) => markText(markOf(sentence))).join(' '));
