// Chicago 17, notes and bibliography. Called by cite.ts.
import { naturalName, turnedName } from '../author.js';
import type { Cited } from '../cited.js';
import { longDay } from '../day.js';
import { inWord, listed, noDate, place } from '../place.js';
import { italic, join, quoted, type CitationSpan } from '../spans.js';

const words = {
  en: { under: 's.v.', accessed: 'accessed' },
  es: { under: 's. v.', accessed: 'consultado el' },
};

/**
 * The Chicago Manual of Style, 17th edition (Spanish after the Manual de estilo Chicago-Deusto): a signed entry as a part
 * of a book, by its author (14.234); an unsigned one under the work's title with "s.v." (14.232, 14.233); an access date
 * where an online entry bears no date (14.233), "n.d." where there is no address either ("No date").
 */
export function chicagoReference(cited: Cited): CitationSpan[] {
  const { author, title, container, url, language } = cited;
  const rest = [capitalised(when(cited)), url]
    .filter((part) => part !== '')
    .flatMap((part) => [` ${part}`, '.']);
  return join(
    ...(author
      ? [
          turnedName(author),
          '. ',
          ...quoted(title, '.', language),
          ` ${inWord[language]} `,
          italic(container),
          '.',
        ]
      : [italic(container), `, ${words[language].under} `, ...quoted(title, '.', language)]),
    ...rest,
  );
}

/** The full note, without its number (14.234, 14.233); the paragraph stands where a page would (14.22). */
export function chicagoNote(cited: Cited): CitationSpan[] {
  const { author, title, container, url, language } = cited;
  const rest = listed(place(cited), when(cited), url);
  return join(
    ...(author
      ? [`${naturalName(author)}, `, ...quoted(title, ',', language), ` ${inWord[language].toLowerCase()} `]
      : []),
    italic(container),
    ', ',
    ...(author ? [] : [`${words[language].under} `, ...quoted(title, ',', language), ' ']),
    rest,
    '.',
  );
}

/** The date, or the date of access, or that there is none: never empty. */
function when({ published, accessed, language }: Cited): string {
  if (published) return longDay(published, language);
  return accessed ? `${words[language].accessed} ${longDay(accessed, language)}` : noDate[language];
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
