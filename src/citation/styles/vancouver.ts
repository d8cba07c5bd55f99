// Vancouver. Called by cite.ts.
import { familyName, initials, type Author } from '../author.js';
import type { Cited } from '../cited.js';
import { nlmDay } from '../day.js';
import { inWord, listed, place } from '../place.js';
import { join, type CitationSpan } from '../spans.js';

const words = {
  en: { place: 'place unknown', date: 'date unknown', cited: 'cited', available: 'Available from' },
  es: { place: 'lugar desconocido', date: 'fecha desconocida', cited: 'citado', available: 'Disponible en' },
};

/**
 * ICMJE Recommendations, which refer to Patrias, Citing Medicine, 2nd edition (NLM), chapter 22 C, "Contributions to Books
 * on the Internet": surname and at most two initials; [place unknown] and [date unknown] for what the work does not say;
 * the date of citation always; no italics; no full stop after an address that does not end in a slash.
 */
export function vancouverReference(cited: Cited): CitationSpan[] {
  const { author, title, container, url, published, accessed, language } = cited;
  const word = words[language];
  const date = published ? nlmDay(published, language) : `[${word.date}]`;
  return join(
    ...(author ? [nameOf(author), '. '] : []),
    title,
    `. ${inWord[language]}: ${container}`,
    url === '' ? '' : ' [Internet]',
    `. [${word.place}]: ${container}; ${date}`,
    accessed ? ` [${word.cited} ${nlmDay(accessed, language)}]` : '',
    '.',
    url === '' ? '' : ` ${word.available}: ${url}${url.endsWith('/') ? '.' : ''}`,
  );
}

/**
 * ICMJE: Arabic numerals in parentheses, in the order in which sources are first cited; 1 stands for the number that it has
 * in the paper. Citing Medicine has no rule for a part; the paragraph follows the number, as libraries advise for pages.
 */
export const vancouverInText = (cited: Cited): CitationSpan[] => join(`(${listed('1', place(cited))})`);

/** As "de la Cruz AM Jr": no comma, no full stops, names with a hyphen by each part's letter. */
function nameOf(author: Author): string {
  if ('group' in author) return author.group;
  const letters = initials(author.given, { mark: '', gap: '', hyphen: '' }).join('');
  const two = [...letters.matchAll(/[\p{L}\p{N}]\p{M}*/gu)].slice(0, 2).join('');
  return [familyName(author), two, author.suffix.replace('.', '')].filter((part) => part !== '').join(' ');
}
