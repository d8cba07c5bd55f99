// APA 7. Called by cite.ts.
import { familyName, initialedName } from '../author.js';
import type { Cited } from '../cited.js';
import { longDay } from '../day.js';
import { inWord, listed, noDate, place } from '../place.js';
import { italic, join, quoted, type CitationSpan } from '../spans.js';

const retrieved = {
  en: (day: string, url: string) => `Retrieved ${day}, from ${url}`,
  es: (day: string, url: string) => `Recuperado el ${day}, de ${url}`,
};

/**
 * Publication Manual of the American Psychological Association, 7th edition (Spanish: Manual de Publicaciones, 2021), 10.3
 * "Entry in a dictionary, thesaurus, or encyclopedia": the year only; "n.d." and a retrieval date where the entry is
 * undated and may change (9.16); without an author the title moves to its place (9.12); no publisher that repeats a name.
 */
export function apaReference(cited: Cited): CitationSpan[] {
  const { author, title, container, url, published, accessed, language } = cited;
  const name = author && initialedName(author, { mark: '.', gap: ' ', hyphen: '-' });
  const date = `(${yearOf(cited)}).`;
  const address = published || !accessed ? url : retrieved[language](longDay(accessed, language), url);
  return join(
    ...(name === undefined ? [title, `. ${date}`] : [name, `. ${date} `, title, '.']),
    ` ${inWord[language]} `,
    italic(container),
    address === '' ? '.' : '. ',
    address,
  );
}

/**
 * 8.11 author and year; 8.14 without an author the entry's title in quotation marks; 8.28 the paragraph's number where
 * there are no pages, counted if need be.
 */
export function apaInText(cited: Cited): CitationSpan[] {
  const { author, title, language } = cited;
  const name = author ? [familyName(author), ','] : quoted(title, ',', language);
  return join('(', ...name, ` ${listed(yearOf(cited), place(cited))})`);
}

const yearOf = ({ published, language }: Cited): string =>
  published ? String(published.year) : noDate[language];
