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
/** A longer word may lack its first letter or have another one, if that is its only slip ("obierno", "harmacist"). */
const longWord = 6;

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
 * @param anyFirst Whether a word may be meant that begins with another letter. Not beside a pack, whose words are few: what
 *   begins otherwise is nearly always another word ("cattle" is not "battle").
 */
export function createSpeller(
  known: ReadonlyMap<string, number>,
  plain: ReadonlySet<string>,
  sound: (word: string) => string,
  anyFirst: boolean,
): Speller {
  const tails = new Map<string, string[]>();
  const buckets = new Map<string, { word: string; letters: number }[]>();
  const sounds = new Map<string, string>();
  for (const word of new Set([...known.keys(), ...plain])) {
    if (word.length < 3 || /\d|_/u.test(word)) continue;
    const heard = sound(word);
    const other = sounds.get(heard);
    if (other === undefined || (known.get(word) ?? 0) > (known.get(other) ?? 0)) sounds.set(heard, word);
    const key = bucket(word.length, word.charAt(0));
    const same = buckets.get(key) ?? [];
    same.push({ word, letters: lettersOf(word) });
    buckets.set(key, same);
    if (anyFirst && word.length >= longWord)
      tails.set(word.slice(1), [...(tails.get(word.slice(1)) ?? []), word]);
  }
  return {
    heard: (word) => sounds.get(sound(word)),
    repair(word) {
      if (word.length <= 3 || /\d|_/u.test(word)) return [];
      const limit = word.length >= 8 ? 2 : 1;
      const letters = lettersOf(word);
      const starts = new Set([word.charAt(0), word.charAt(1), 'h']);
      let best = limit;
      let found: string[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        for (const { word: candidate, letters: others } of [...starts].flatMap(
          (start) => buckets.get(bucket(length, start)) ?? [],
        )) {
          if (bits(letters ^ others) > 2 * best) continue;
          const edits = distance(word, candidate, best);
          if (edits > best || (edits > 1 && !known.has(candidate))) continue;
          if (candidate.length <= 3 && !plain.has(candidate)) continue;
          if (edits < best) found = [];
          best = edits;
          found.push(candidate);
        }
      }
      if ((found.length === 0 || best > 1) && word.length >= longWord) {
        const others = [word, word.slice(1)].flatMap((tail) => tails.get(tail) ?? []);
        if (others.length > 0) found = others;
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
