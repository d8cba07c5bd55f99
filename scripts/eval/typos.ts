// Typing errors, the same in every run. Called by measure.ts.

/** Of the words of five letters or more, so many get one edit. */
const share = 0.3;
const seed = 6;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** @returns A function that misspells one question after the other; a new one begins anew. */
export function createTypist(): (question: string) => string {
  const random = mulberry(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const edit = (word: string): string => {
    const at = below(word.length);
    const letter = letters.charAt(below(letters.length));
    const before = word.slice(0, at);
    const edits = [
      before + word.slice(at + 1),
      before + letter + word.slice(at),
      before + letter + word.slice(at + 1),
      swapped(word, Math.min(at, word.length - 2)),
    ];
    return edits[below(edits.length)] ?? word;
  };
  return (question) => question.replace(/\p{L}{5,}/gu, (word) => (random() < share ? edit(word) : word));
}

const swapped = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

/** Mulberry32, a small generator of numbers from 0 to 1 (Tommy Ettinger). */
function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
