// Harvard as in Cite Them Right. Called by cite.ts.
import { familyName, initialedName } from '../author.js';
import type { Cited } from '../cited.js';
import { britishDay } from '../day.js';
import { listed, place } from '../place.js';
import { italic, join, quoted, type CitationSpan, type Piece } from '../spans.js';

const words = {
  en: { noDate: 'no date', available: 'Available at', accessed: 'Accessed' },
  es: { noDate: 'sin fecha', available: 'Disponible en', accessed: 'Consultado' },
};

/**
 * Pears and Shields, Cite Them Right, 12th edition, "Dictionaries and encyclopedias online": (no date) for an undated
 * entry, single quotation marks, the address and always the date of access, day before month; without an author the title
 * comes first.
 */
export function harvardReference(cited: Cited): CitationSpan[] {
  const { author, container, url, accessed, language } = cited;
  const { available, accessed: on } = words[language];
  const date = `(${yearOf(cited)})`;
  const form = { mark: '.', gap: '', hyphen: '-' };
  return join(
    ...(author
      ? [initialedName(author, form), ` ${date} `, ...titleOf(cited), ', ']
      : [...titleOf(cited), ` ${date} `]),
    italic(container),
    '.',
    url === '' ? '' : ` ${available}: ${url}`,
    accessed ? ` (${on}: ${britishDay(accessed, language)}).` : url === '' ? '' : '.',
  );
}

/** "Setting out citations": author and date, and the paragraph's number where there are no pages. */
export function harvardInText(cited: Cited): CitationSpan[] {
  const { author } = cited;
  const name: Piece[] = author ? [familyName(author)] : titleOf(cited);
  return join('(', ...name, `, ${listed(yearOf(cited), place(cited))})`);
}

/** Marks follow the closing quotation mark, as in British use; Spanish has no single ones for a title. */
const titleOf = ({ title, language }: Cited): string[] =>
  language === 'en' ? ['‘', title, '’'] : quoted(title, '', language);

const yearOf = ({ published, language }: Cited): string =>
  published ? String(published.year) : words[language].noDate;
