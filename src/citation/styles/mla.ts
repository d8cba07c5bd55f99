// MLA 9. Called by cite.ts.
import { familyName, turnedName } from '../author.js';
import type { Cited } from '../cited.js';
import { mlaDay } from '../day.js';
import { listed, place } from '../place.js';
import { italic, join, quoted, type CitationSpan } from '../spans.js';

const accessedOn = { en: 'Accessed', es: 'Consultado el' };

/**
 * MLA Handbook, 9th edition, chapter 5: core elements in their order, entry title in quotation marks and container in
 * italics; no publisher of the container's own name ("Publisher"); no mark for a missing date, but the date of access ("Date of
 * access", p. 211); "https://" stays, so that the address can be followed ("URLs").
 */
export function mlaReference({
  author,
  title,
  container,
  url,
  published,
  accessed,
  language,
}: Cited): CitationSpan[] {
  const access = published || !accessed ? '' : ` ${accessedOn[language]} ${mlaDay(accessed, language)}.`;
  const rest = listed(published && mlaDay(published, language), url);
  return join(
    ...(author ? [turnedName(author), '. '] : []),
    ...quoted(title, '.', language),
    ' ',
    italic(container),
    rest === '' ? '' : `, ${rest}`,
    '.',
    access,
  );
}

/**
 * Chapter 6: the author, or the title in its place; "par." with a comma before it. The handbook gives a paragraph's number
 * only where paragraphs carry numbers; it is given here because every passage is shown with its own.
 */
export function mlaInText(cited: Cited): CitationSpan[] {
  const { author, title, language } = cited;
  const where = place(cited, 'par.');
  const mark = where === undefined ? '' : ',';
  const name = author ? [familyName(author), mark] : quoted(title, mark, language);
  return join('(', ...name, where === undefined ? ')' : ` ${where})`);
}
