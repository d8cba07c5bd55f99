// Compares two rows of words: how alike they are, and which words took the place of which. Called by likeness.ts and
// changes.ts.
import { normal, wordsOf } from './normal.js';

/** Words that went and the words that came in their place; either may be empty. */
export interface Swap {
  readonly was: string;
  readonly now: string;
}

/** For each pair of places, how many words the rest of both rows have in common, in order. */
function common(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row)
        row[j] =
          a[i] === b[j]
            ? (table[i + 1]?.[j + 1] ?? 0) + 1
            : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

/** @returns From 0 (no word in common) to 1 (the same words in the same order). */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const length = a.length + b.length;
  return length === 0 ? 1 : (2 * (common(a, b)[0]?.[0] ?? 0)) / length;
}

/** @param a A text. @param b Another. @returns The runs of words that differ, as printed, in order. */
export function swapsIn(a: string, b: string): Swap[] {
  const [before, after] = [printed(a), printed(b)];
  const table = common(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const found: { was: string[]; now: string[] }[] = [];
  let open = false;
  const take = (side: 'was' | 'now', word: string): void => {
    if (!open) found.push({ was: [], now: [] });
    open = true;
    found.at(-1)?.[side].push(word);
  };
  let [i, j] = [0, 0];
  for (;;) {
    const [was, now] = [before[i], after[j]];
    if (was && was.key === now?.key) {
      open = false;
      [i, j] = [i + 1, j + 1];
    } else if (was && (!now || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      take('was', was.word);
      i += 1;
    } else if (now) {
      take('now', now.word);
      j += 1;
    } else return found.map(({ was: old, now: fresh }) => ({ was: old.join(' '), now: fresh.join(' ') }));
  }
}

/** What makes a printed word the same as another, whatever marks stand around it. */
const keyOf = (word: string): string =>
  wordsOf(word)
    .filter((each) => each !== '"')
    .join(' ');

/** @returns The words of a text without the marks around them, each with what makes it the same as another. */
const printed = (text: string): { word: string; key: string }[] =>
  normal(text)
    .split(/[\s—]+/u)
    .map((word) => ({
      word: word.replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, ''),
      key: keyOf(word),
    }))
    .filter(({ key }) => key !== '');

/** @returns The words of a text that stand where those of `sought` stood, as printed. */
export function wordsInPlaceOf(sought: string, text: string): string {
  const words = printed(text);
  const { start, end } = nearestRun(
    printed(sought).map(({ key }) => key),
    words.map(({ key }) => key),
  );
  return words
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ');
}

/** @returns Where in `text` the words that are most like `sought` begin and end, and how many of `sought` they keep. */
export function nearestRun(
  sought: readonly string[],
  text: readonly string[],
): { start: number; end: number; kept: number } {
  let best = { start: 0, end: 0, kept: 0 };
  for (let start = 0; start < text.length; start += 1) {
    if (!sought.includes(text[start] ?? '')) continue;
    for (let length = Math.max(1, sought.length - 2); length <= sought.length + 3; length += 1) {
      const end = Math.min(text.length, start + length);
      const kept = common(sought, text.slice(start, end))[0]?.[0] ?? 0;
      if (kept > best.kept || (kept === best.kept && kept > 0 && end - start < best.end - best.start))
        best = { start, end, kept };
    }
  }
  while (best.end > best.start && !sought.includes(text[best.end - 1] ?? '')) best.end -= 1;
  // Where the first or last words are others now, those that stand in their place belong to the run.
  const kept = (word: string | undefined): boolean =>
    word !== undefined && text.slice(best.start, best.end).includes(word);
  const lead = sought.findIndex(kept);
  const tail = [...sought].reverse().findIndex(kept);
  return {
    start: Math.max(0, best.start - Math.max(0, lead)),
    end: Math.min(text.length, best.end + Math.max(0, tail)),
    kept: best.kept,
  };
}
