// Whether a sentence was only cut in two, or two put together, with a word like "and" between them or without. Called by
// homes.ts.
import { markOf, type Mark } from './mark.js';

const joints = [
  '',
  'and',
  'but',
  'while',
  'which',
  'who',
  'so',
  'or',
  'y',
  'pero',
  'mientras',
  'aunque',
  'que',
  'o',
];

/** @returns Whether two sentences of the copy say together, word for word, what one said. */
export const dividedIn = (mark: Mark, first: string, second: string): boolean =>
  joints.some((joint) => markOf(`${bare(first)}, ${joint} ${second}`).words === mark.words);

/** @returns Whether a sentence of the copy says, word for word, what two said. */
export function joinedFrom(first: Mark, second: Mark, text: string): boolean {
  const words = text.split(' ');
  return words.some((word, at) => {
    if (at === 0 || markOf(words.slice(0, at).join(' ')).words !== first.words) return false;
    const rest = words.slice(joints.includes(word.toLowerCase()) ? at + 1 : at).join(' ');
    return markOf(rest).words === second.words;
  });
}

const bare = (sentence: string): string => sentence.replace(/[.;,]+$/u, '');
