// Repairs a word that the article does not know by its nearest known word. Called by query.ts.
import { distance } from '../article/distance.js';

/** Which letters a word has, one bit for each: one edit changes at most two bits, so most candidates need no closer look. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) % 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The first letter is as typed, or swapped with the second, or one too many, or a silent h that was left out. */
const bucket = (length: number, start: string): string => `${String(length)}${start}`;
/** In a longer word another first letter may be missing or wrong: the second then tells ("obierno", "harmacist"). */
const longWord = 6;
const secondOf = (letter: string): string => `_${letter}`;

export interface Speller {
  /**
   * @param word A normalised token that is not known.
   * @returns The known word that sounds the same, the most frequent of several, if there is one.
   */
  heard(word: string): string | undefined;
  /**
   * @param word A normalised token that is not known.
   * @returns Known words at the smallest distance (one edit, two from 8 letters), at most 3; or two words that it
   *   joins; or none. Words of 3 letters or fewer and numbers are left alone.
   */
  repair(word: string): readonly string[];
}

/**
 * @param known Every known token and how often it occurs.
 * @param plain Tokens that carry no evidence: a word is taken for one of them only at one edit.
 * @param sound A key that words share which sound the same.
 */
export function createSpeller(
  known: ReadonlyMap<string, number>,
  plain: ReadonlySet<string>,
  sound: (word: string) => string,
): Speller {
  const buckets = new Map<string, { word: string; letters: number }[]>();
  const sounds = new Map<string, string>();
  for (const word of new Set([...known.keys(), ...plain])) {
    if (word.length < 3 || /\d|_/u.test(word)) continue;
    const heard = sound(word);
    const other = sounds.get(heard);
    if (other === undefined || (known.get(word) ?? 0) > (known.get(other) ?? 0)) sounds.set(heard, word);
    const entry = { word, letters: lettersOf(word) };
    for (const start of [word.charAt(0), secondOf(word.charAt(1))]) {
      const key = bucket(word.length, start);
      const same = buckets.get(key);
      if (same) same.push(entry);
      else buckets.set(key, [entry]);
    }
  }
  return {
    heard: (word) => sounds.get(sound(word)),
    repair(word) {
      if (word.length <= 3 || /\d|_/u.test(word)) return [];
      const limit = word.length >= 8 ? 2 : 1;
      const letters = lettersOf(word);
      const [first, second] = [word.charAt(0), word.charAt(1)];
      const starts = new Set([first, second, 'h']);
      if (word.length >= longWord) starts.add(secondOf(first)).add(secondOf(second));
      let best = limit;
      let found: string[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        const near = new Set([...starts].flatMap((start) => buckets.get(bucket(length, start)) ?? []));
        for (const { word: candidate, letters: others } of near) {
          if (bits(letters ^ others) > 2 * best) continue;
          const edits = distance(word, candidate, best);
          if (edits > best || (edits > 1 && !known.has(candidate))) continue;
          if (candidate.length <= 3 && !plain.has(candidate)) continue;
          if (edits < best) found = [];
          best = edits;
          found.push(candidate);
        }
      }
      if (found.length > 0) {
        const rank = (each: string): number =>
          (each.startsWith(word.charAt(0)) ? 1000 : 0) + (known.get(each) ?? 0);
        return found.sort((a, b) => rank(b) - rank(a)).slice(0, 3);
      }
      for (let cut = 4; cut <= word.length - 4; cut += 1) {
        const parts = [word.slice(0, cut), word.slice(cut)];
        if (parts.every((part) => known.has(part) || plain.has(part))) return parts;
      }
      return [];
    },
  };
}
