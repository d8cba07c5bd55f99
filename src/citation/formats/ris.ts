// RIS, for reference managers. Called by cite.ts.
import { turnedName } from '../author.js';
import type { Cited } from '../cited.js';
import { place } from '../place.js';

/**
 * Research Information Systems, RIS Format Specifications (2011), type ENCYC: T2 the encyclopaedia's title, PY and DA the
 * date, Y2 the date of access, N1 notes. Each tag is two characters, two spaces, a hyphen and a space; lines end with CR LF;
 * TY is the first and ER the last. An undated source has no PY; each program then writes its style's own word.
 */
export function ris(cited: Cited): string {
  const { author, title, container, url, published, accessed, key } = cited;
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ENCYC'],
    ['ID', key],
    ['AU', author && turnedName(author)],
    ['TI', title],
    ['T2', container],
    ['PB', container],
    ['PY', published && String(published.year)],
    ['DA', published?.iso.replaceAll('-', '/')],
    ['UR', url],
    ['Y2', accessed?.iso.replaceAll('-', '/')],
    ['N1', place(cited)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - '].join('\r\n');
}
