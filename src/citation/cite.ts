// The article's citation, or one passage's, in the styles that papers want. Called by reply/ and commands/cite.ts.
import type { Article, Passage } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { citedOf, type Cited } from './cited.js';
import { bibtex } from './formats/bibtex.js';
import { cslJson } from './formats/csl-json.js';
import { ris } from './formats/ris.js';
import type { CitationSpan } from './spans.js';
import { apaInText, apaReference } from './styles/apa.js';
import { chicagoNote, chicagoReference } from './styles/chicago.js';
import { harvardInText, harvardReference } from './styles/harvard.js';
import { mlaInText, mlaReference } from './styles/mla.js';
import { vancouverInText, vancouverReference } from './styles/vancouver.js';

export type { CitationSpan } from './spans.js';

export const citationStyles = [
  'apa',
  'mla',
  'chicago',
  'harvard',
  'vancouver',
  'bibtex',
  'ris',
  'csl-json',
] as const;
export type CitationStyle = (typeof citationStyles)[number];

export interface Citation {
  readonly style: CitationStyle;
  /** The style's name as its manual writes it. */
  readonly name: string;
  /** The reference-list entry with its italics; for the data formats one span with the whole text. */
  readonly reference: readonly CitationSpan[];
  /**
   * The citation in the running text, of the whole article or of the passage; for Chicago the full note. Undefined for the
   * data formats.
   */
  readonly inText: readonly CitationSpan[] | undefined;
  /** For the data formats: a file's name without a path, and the text with its last line ended. */
  readonly file: { readonly name: string; readonly content: string } | undefined;
  /** Whether it is data, to be shown as it is. */
  readonly isData: boolean;
}

type Written = (cited: Cited) => CitationSpan[];
type Form =
  | { readonly name: string; readonly reference: Written; readonly inText: Written }
  | {
      readonly name: string;
      readonly write: (cited: Cited) => string;
      readonly extension: string;
      readonly lineEnd: string;
    };

const forms: Readonly<Record<CitationStyle, Form>> = {
  apa: { name: 'APA 7', reference: apaReference, inText: apaInText },
  mla: { name: 'MLA 9', reference: mlaReference, inText: mlaInText },
  chicago: { name: 'Chicago 17', reference: chicagoReference, inText: chicagoNote },
  harvard: { name: 'Harvard', reference: harvardReference, inText: harvardInText },
  vancouver: { name: 'Vancouver', reference: vancouverReference, inText: vancouverInText },
  bibtex: { name: 'BibTeX', write: bibtex, extension: 'bib', lineEnd: '\n' },
  ris: { name: 'RIS', write: ris, extension: 'ris', lineEnd: '\r\n' },
  'csl-json': { name: 'CSL-JSON', write: cslJson, extension: 'json', lineEnd: '\n' },
};

/** A style's name as its manual writes it. */
export const styleName = (style: CitationStyle): string => forms[style].name;

/**
 * @param article The article; all that is cited comes from its source.
 * @param style One of `citationStyles`; each style's file names its manual and the rules.
 * @param language Of the words around the titles, as "n.d." or "s. f."; titles and names stay as they are printed.
 * @param passage The passage cited, for its paragraph; left out for the whole article. It changes no address.
 * @returns Plain text in spans without line breaks; only the data formats have several lines. Nothing in it is escaped
 *   for a medium.
 */
export function cite(
  article: Article,
  style: CitationStyle,
  language: Language,
  passage?: Passage,
): Citation {
  const cited = citedOf(article, language, passage);
  const form = forms[style];
  const { name } = form;
  if ('reference' in form) {
    const { reference, inText } = form;
    return {
      style,
      name,
      reference: reference(cited),
      inText: inText(cited),
      file: undefined,
      isData: false,
    };
  }
  const text = form.write(cited);
  const file = { name: `${cited.key}.${form.extension}`, content: `${text}${form.lineEnd}` };
  return { style, name, reference: [{ text }], inText: undefined, file, isData: true };
}
