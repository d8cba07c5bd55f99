// Makes ids for the entries of a new pack. Called by parts.ts.
import { stemsOf } from '../drift/known.js';

/** In characters, as the schema has it. */
const longest = 32;

/** @returns Words in small letters without accents, joined by hyphens, cut at a word; empty where there are none. */
export function slug(text: string, length = longest): string {
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}|['’]/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > length) break;
    id = longer;
  }
  return id === '' ? (words[0] ?? '').slice(0, length) : id;
}

/** @returns The words of a text that carry meaning, three at most, as an id. */
export function shortSlug(text: string): string {
  const telling = text.split(/\s+/u).filter((word) => stemsOf(word).length > 0);
  return slug((telling.length > 0 ? telling : text.split(/\s+/u)).slice(0, 3).join(' '), 28);
}

/** @returns A maker of ids that are all different: the second "tower" becomes "tower-2". */
export function uniqueIds(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const base = wanted === '' ? 'entry' : wanted;
    let id = base;
    for (let number = 2; given.has(id); number += 1)
      id = `${base.slice(0, longest - 1 - String(number).length).replace(/-$/u, '')}-${number}`;
    given.add(id);
    return id;
  };
}
