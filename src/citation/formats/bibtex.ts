// BibTeX, for LaTeX with or without biblatex. Called by cite.ts.
import type { Author } from '../author.js';
import type { Cited } from '../cited.js';
import { listed, noDate, place } from '../place.js';

/**
 * Patashnik, BibTeXing (1988), "@incollection": the one entry type that the classic styles know and that carries the
 * container; they print an unknown type, as biblatex's @inreference, without it. `urldate` is biblatex's (manual, 2.2.2);
 * the classic styles pass it over. `note` says what has no field: no date, and the paragraph.
 */
export function bibtex(cited: Cited): string {
  const { author, title, container, url, published, accessed, language, key } = cited;
  const fields: readonly (readonly [string, string])[] = [
    ['author', author ? braced(nameOf(author)) : ''],
    ['title', whole(title)],
    ['booktitle', whole(container)],
    ['publisher', whole(container)],
    ['year', published ? `{${published.year}}` : ''],
    ['month', published ? (months[published.month - 1] ?? '') : ''],
    ['day', published ? `{${published.day}}` : ''],
    ['url', braced(url)],
    ['urldate', accessed ? `{${accessed.iso}}` : ''],
    ['note', braced(listed(published ? undefined : noDate[language], place(cited)))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = ${value},\n`);
  return `@incollection{${key},\n${lines.join('')}}`;
}

/** BibTeX's own names of months, which each style prints in its language. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const braced = (value: string): string => (value === '' ? '' : `{${value}}`);
/** A second pair of braces keeps capitals, and an "and" from being read as between two (BibTeXing, 4). */
const whole = (text: string): string => (text === '' ? '' : `{{${escaped(text)}}}`);

/** "von Last, Jr, First" (BibTeXing, 4). */
function nameOf(author: Author): string {
  if ('group' in author) return `{${escaped(author.group)}}`;
  const { particle, family, suffix, given } = author;
  const last = simple.test(family) && !family.includes(' ') ? family : `{${escaped(family)}}`;
  const first = simple.test(given) ? given : `{${escaped(given)}}`;
  return listed(particle === '' ? last : `${particle} ${last}`, suffix, first);
}

/** Letters, points and hyphens; what else a name has, and a family name of two words, its rules would read otherwise. */
const simple = /^\p{L}[\p{L}\p{M}.’-]*(?: \p{L}[\p{L}\p{M}.’-]*)*$/u;

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash',
  '{': '\\textbraceleft',
  '}': '\\textbraceright',
  '~': '\\textasciitilde',
  '^': '\\textasciicircum',
  '`': '\\textasciigrave',
};

/**
 * What LaTeX would read as a command is written as one, braced so that it swallows no space; braces by name, since BibTeX
 * counts even `\{`. Twice the same mark would become another ("--" a dash), so braces part them.
 */
const escaped = (text: string): string =>
  text
    .replace(/[\\{}~^`&%$#_]/gu, (character) => `{${commands[character] ?? `\\${character}`}}`)
    .replace(/([-'<>,])(?=\1)/gu, '$1{}');
