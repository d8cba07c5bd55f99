// Reads numbers written in words, English or Spanish, so that "forty thousand" finds 40,000.
// Called by analyse.ts.
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const spanish =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve';

const units = new Map<string, number>();
for (const list of [english, spanish]) list.split(' ').forEach((word, value) => units.set(word, value));
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((word, place) => units.set(word, (place + 2) * 10));
'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'
  .split(' ')
  .forEach((word, place) => units.set(word, (place + 2) * 10));
const teens: readonly [string, number][] = [
  ['veintiuno', 21],
  ['veintidos', 22],
  ['veintitres', 23],
  ['veinticuatro', 24],
  ['cien', 100],
  ['ciento', 100],
  ['doscientos', 200],
  ['doscientas', 200],
];
for (const [word, value] of teens) units.set(word, value);

const factors = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['mil', 1000],
  ['million', 1e6],
  ['millon', 1e6],
  ['millones', 1e6],
]);
const joins = new Set(['and', 'y']);

/**
 * Replaces each run of number words by one token in digits; "6 million" and "40k" too.
 * A lone "one" or "uno" stays as it is, since it is mostly an article or a pronoun.
 * @param words Normalised tokens.
 */
export function unifyNumbers(words: readonly string[]): string[] {
  const out: string[] = [];
  let at = 0;
  while (at < words.length) {
    const { value, next } = readNumber(words, at);
    if (value === undefined || (value < 2 && next === at + 1)) {
      out.push(words[at] ?? '');
      at += 1;
    } else {
      out.push(String(value));
      at = next;
    }
  }
  return out;
}

/** Whether a number word goes on with the one before it: "forty two", "two hundred fifty". */
const follows = (group: number, plain: number): boolean =>
  (group >= 20 && group < 100 && plain < 10) || (group >= 100 && group % 100 === 0 && plain < 100);

const startsWithDigit = (word: string): boolean => word >= '0' && word < ':';

function readNumber(words: readonly string[], start: number): { value: number | undefined; next: number } {
  let total = 0;
  let group: number | undefined;
  let next = start;
  for (let at = start; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const digits = startsWithDigit(word);
    const short = digits ? /^(\d+(?:\.\d+)?)(k|m)$/u.exec(word) : null;
    const plain = digits && /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : units.get(word);
    const factor = factors.get(word);
    if (short) group = Number(short[1]) * (short[2] === 'k' ? 1000 : 1e6);
    else if (plain !== undefined && (group === undefined || (!digits && follows(group, plain))))
      group = (group ?? 0) + plain;
    else if (factor !== undefined && group !== undefined) {
      if (factor === 100) group *= factor;
      else {
        total += group * factor;
        group = undefined;
        next = at + 1;
        continue;
      }
    } else if (!(joins.has(word) && (group !== undefined || total > 0) && units.has(words[at + 1] ?? '')))
      break;
    if (!joins.has(word)) next = at + 1;
  }
  return next === start ? { value: undefined, next } : { value: total + (group ?? 0), next };
}
