// Guesses what a mistyped key or id was meant to be. Called by issues.ts and references.ts.
import { distance } from './distance.js';

/**
 * @param wrong What was written.
 * @param known What may be written.
 * @returns `; did you mean "…"?` for a known word that differs in a third of its letters at most, or an empty text.
 */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  let best: { word: string; edits: number } | undefined;
  for (const word of known) {
    const limit = Math.ceil(word.length / 3);
    const edits = distance(wrong, word, limit);
    if (edits <= limit && (!best || edits < best.edits)) best = { word, edits };
  }
  return best ? `; did you mean "${best.word}"?` : '';
}
