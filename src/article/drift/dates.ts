// Reads a date, from a day down to a month that a preposition introduces. Called by figures.ts.
import type { Reading, Token } from './figures.js';

const months = new Map(
  [
    'january jan enero ene',
    'february feb febrero',
    'march mar marzo',
    'april apr abril abr',
    'may mayo',
    'june jun junio',
    'july jul julio',
    'august aug agosto ago',
    'september sept sep septiembre setiembre',
    'october oct octubre',
    'november nov noviembre',
    'december dec diciembre dic',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);
/** Short for a month only with a point or beside a number. */
const openers = new Set(
  'in since until till by from to early late mid last before after through en desde hasta de'.split(' '),
);
const joins = new Set(['of', 'de', 'del', ',']);

/** @returns ISO 8601 (`2025-03-15`, `2025-03`; without a year `--03-15`, `--03`), or undefined where none begins here. */
export function readDate(tokens: readonly Token[], at: number): Reading | undefined {
  const text = (place: number): string => tokens[place]?.text ?? '';
  const day = (place: number): number | undefined =>
    /^(?:[12]?\d|3[01])$/u.test(text(place)) && text(place) !== '0' ? Number(text(place)) : undefined;
  const afterNth = (place: number): number => (/^(?:st|nd|rd|th|º)$/iu.test(text(place)) ? place + 1 : place);
  const year = (place: number): { year: number; next: number } | undefined => {
    for (const next of [place, ...(joins.has(text(place)) ? [place + 1] : [])])
      if (/^[12]\d{3}$/u.test(text(next))) return { year: Number(text(next)), next: next + 1 };
    return undefined;
  };
  const iso = (
    found: { year: number; next: number } | undefined,
    end: number,
    ...parts: number[]
  ): Reading => ({
    value: [
      found === undefined ? '-' : String(found.year),
      ...parts.map((part) => String(part).padStart(2, '0')),
    ].join('-'),
    next: found?.next ?? end,
  });

  if (/^\d{4}$/u.test(text(at)) && text(at + 1) === '-' && day(at + 4) !== undefined && text(at + 3) === '-')
    return iso({ year: Number(text(at)), next: at + 5 }, 0, Number(text(at + 2)), Number(text(at + 4)));

  const first = day(at);
  if (first !== undefined) {
    let place = afterNth(at + 1);
    if (text(place) === 'of' || text(place) === 'de') place += 1;
    const found = monthAt(tokens, place);
    return found && iso(year(found.next), found.next, found.month, first);
  }
  const found = monthAt(tokens, at);
  if (!found) return undefined;
  const { month, next } = found;
  const withYear = year(next);
  if (withYear) return iso(withYear, next, month);
  const second = day(next);
  if (second !== undefined && !/^[\d%]/u.test(text(next + 1))) {
    const end = afterNth(next + 1);
    return iso(year(end), end, month, second);
  }
  return openers.has(text(at - 1).toLowerCase()) ? iso(undefined, next, month) : undefined;
}

/** English months are capitalised; "may" and "march" are verbs otherwise, "mar" is a sea. */
function monthAt(tokens: readonly Token[], at: number): { month: number; next: number } | undefined {
  const { text = '', end } = tokens[at] ?? {};
  const month = months.get(text.toLowerCase());
  if (month === undefined || /^(?:may|march|mar)$/u.test(text)) return undefined;
  const point = tokens[at + 1];
  const short = text.length <= 4 && text !== 'mayo' && !/^(?:May|June|July)$/u.test(text);
  return { month, next: short && point?.text === '.' && point.start === end ? at + 2 : at + 1 };
}
