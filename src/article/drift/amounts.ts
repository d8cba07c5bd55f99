// Reads a number with what belongs to it: "$6 million", "40,000", "23 and a half", "forty-two", "5 percent". Called by
// figures.ts.
import type { Reading, Token } from './figures.js';

const list = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, first + at * step]);

const units = new Map([
  ...list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 0),
  ...list('sixteen seventeen eighteen nineteen', 16),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...list('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 0),
  ...list('dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro', 16),
  ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa cien', 30, 10),
  ...list('doscientos trescientos cuatrocientos quinientos', 200, 100),
  ['ciento', 100],
  ['un', 1],
  ['una', 1],
  ['a', 1],
]);
const scales = new Map([
  ['dozen', 12],
  ['docena', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['mil', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['millón', 1e6],
  ['millones', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
/** Amounts that are no number. */
const vague = new Map(
  [
    'dozens decenas docenas',
    'hundreds cientos centenares',
    'thousands miles',
    'millions',
    'twice',
    'half mitad',
  ].flatMap((words) => words.split(' ').map((word) => [word, `~${words.split(' ')[0]}`] as const)),
);
/** "one" and "a" are mostly articles or pronouns, "once" is an English word: a measure or a scale makes them numbers. */
const unsure = new Set(['one', 'un', 'una', 'uno', 'a', 'once']);
const measures =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|century|decades?|times?|percent|per|third|quarter|años?|mes(?:es)?|semanas?|días?|horas?|minutos?|siglo|década|vez|veces|por)$/u;
const currencies = new Map([
  ['dollars', '$'],
  ['dólares', '$'],
  ['euros', '€'],
  ['pounds', '£'],
]);

/** @returns The amount's value in digits with its currency or percent sign, or undefined where none begins here. */
export function readAmount(tokens: readonly Token[], start: number): Reading | undefined {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const close = (at: number): boolean => tokens[at]?.start === tokens[at - 1]?.end;
  const loose = vague.get(word(start));
  if (loose !== undefined && (word(start) !== 'miles' || word(start + 1) === 'de'))
    return { value: loose, next: start + 1 };

  const sign = /^[$€£]$/u.test(word(start)) ? word(start) : '';
  const first = sign === '' ? start : start + 1;
  const number = /^\d/u.test(word(first)) ? inDigits(tokens, first) : inWords(word, first);
  if (!number) return undefined;
  let { value, next: at } = number;

  if (close(at) && fractions.has(word(at))) value += fractions.get(word(at++)) ?? 0;
  if (word(at) === 'and' && word(at + 1) === 'a' && word(at + 2) === 'half')
    [value, at] = [value + 0.5, at + 3];
  for (const gap of [at, at + 1])
    if (word(gap) === 'y' && /^medi[ao]$/u.test(word(gap + 1)) && (gap === at || /^\p{L}/u.test(word(at))))
      [value, at] = [value + 0.5, gap + 2];
  for (;;) {
    const place = word(at) === '-' ? at + 1 : at;
    const scale = scales.get(word(place));
    if (scale === undefined || (/^(?:k|m|bn)$/u.test(word(place)) && !close(place))) break;
    [value, at] = [value * scale, place + 1];
  }
  const end = ending(word, close, at);
  return { value: `${sign || end.currency}${Number(value.toFixed(6))}${end.suffix}`, next: end.next };
}

const fractions = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

/** What stands after a number and belongs to it: a currency, a percent sign, the "th" of an ordinal, a decade's "s". */
function ending(
  word: (at: number) => string,
  close: (at: number) => boolean,
  at: number,
): { currency: string; suffix: string; next: number } {
  if (word(at) === '%') return { currency: '', suffix: '%', next: at + 1 };
  if (word(at) === 'percent') return { currency: '', suffix: '%', next: at + 1 };
  if (/^(?:per cent|por ciento)$/u.test(`${word(at)} ${word(at + 1)}`))
    return { currency: '', suffix: '%', next: at + 2 };
  const place = word(at) === 'de' ? at + 1 : at;
  const currency = currencies.get(word(place));
  if (currency !== undefined) return { currency, suffix: '', next: place + 1 };
  if (close(at) && /^(?:st|nd|rd|th|s|º|ª)$/u.test(word(at)))
    return { currency: '', suffix: word(at) === 's' ? 's' : 'th', next: at + 1 };
  return { currency: '', suffix: '', next: at };
}

interface Counted {
  readonly value: number;
  readonly next: number;
}

/** A number that hangs on letters is part of a name: "MS-13", "G20", "Covid-19"; "mid-2025" and "post-1990" are none. */
function inDigits(tokens: readonly Token[], at: number): Counted | undefined {
  const own = tokens[at];
  const dash = tokens[at - 1];
  const before = tokens[at - 2];
  const after = tokens[at + 1];
  if (!own) return undefined;
  if (dash?.end === own.start) {
    if (/\p{L}/u.test(dash.text)) return undefined;
    if (dash.text === '-' && before?.end === dash.start && /^\p{Lu}/u.test(before.text)) return undefined;
  }
  const grouped = /^\d{1,3}(?:[,.\u00A0\u202F]\d{3})+$/u.test(own.text);
  if (/^\d{1,3}$/u.test(own.text) && after?.start === own.end + 1 && /^\d{3}$/u.test(after.text))
    return { value: Number(own.text + after.text), next: at + 2 };
  return {
    value: Number(
      grouped ? own.text.replace(/\D/gu, '') : own.text.replace(/\D/u, '.').replace(/[,\u00A0\u202F]/gu, ''),
    ),
    next: at + 1,
  };
}

function inWords(word: (at: number) => string, start: number): Counted | undefined {
  const gap = (at: number): number => (word(at) === '-' ? at + 1 : at);
  const opening = word(start);
  const second = word(gap(start + 1));
  if (unsure.has(opening) && !scales.has(second) && !(opening !== 'a' && measures.test(second)))
    return undefined;
  if (opening === 'a' && scales.get(second) === undefined) return undefined;
  const first = units.get(opening) ?? (opening.length > 2 ? scales.get(opening) : undefined);
  if (first === undefined) return undefined;
  let total = 0;
  let group = first;
  let at = start + 1;
  for (;;) {
    const joined = word(at) === 'and' || word(at) === 'y' ? at + 1 : gap(at);
    const more = units.get(word(joined));
    const scale = word(gap(at)).length > 2 ? scales.get(word(gap(at))) : undefined;
    if (scale !== undefined && group > 0) {
      if (scale > 100) [total, group] = [total + group * scale, 0];
      else group *= scale;
      at = gap(at) + 1;
    } else if (more !== undefined && !/^(?:a|un|una)$/u.test(word(joined)) && follows(group, more))
      [group, at] = [group + more, joined + 1];
    else break;
  }
  return { value: total + group, next: at };
}

/** Whether a number word goes on with what was read: "forty two", "two hundred fifty", "mil quinientos". */
const follows = (group: number, more: number): boolean =>
  group === 0 ||
  (group >= 20 && group < 100 && group % 10 === 0 && more < 10) ||
  (group >= 100 && group % 100 === 0 && more < 100);
