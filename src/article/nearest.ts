// Guesses what a mistyped key or id was meant to be. Called by load.ts and references.ts.

/**
 * @param wrong What was written.
 * @param known What may be written.
 * @returns `; did you mean "…"?` for a known word that differs in a third of its letters at most, or an empty text.
 */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  let best: { word: string; edits: number } | undefined;
  for (const word of known) {
    const edits = editsBetween(wrong, word);
    if (edits <= Math.ceil(word.length / 3) && (!best || edits < best.edits)) best = { word, edits };
  }
  return best ? `; did you mean "${best.word}"?` : '';
}

function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
