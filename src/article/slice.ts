// Cuts a very long sentence down to the clauses around an excerpt. Called by verbatim.ts.

/** A sentence that is shown as a whole; one whose clauses give no place to cut may be longer. In characters. */
const longest = 600;
const longestUncut = 1500;
const leftOut = '[…]';

const opening = /[“«(„[]/u;
const closing = /[”»)\]]/u;

/**
 * @param sentence As the article prints it.
 * @param excerpt Words of it that have to stay.
 * @returns The sentence, or where it is longer than 600 characters its clauses around the excerpt, cut at their ends and
 *   outside quotations and brackets, with […] for what is left out. One without such places stays whole up to 1500
 *   characters and is then cut between words; undefined where it is all one quotation.
 */
export function sliceAround(sentence: string, excerpt: string): string | undefined {
  if (sentence.length <= longest) return sentence;
  const kept = placeOf(excerpt, sentence);
  if (!kept) return undefined;
  const outside = outsideQuotations(sentence);
  const clauses = outside.filter((at) => isClauseEnd(sentence, at)).map((at) => at + 1);
  const cut = sliceAt(clauses, sentence, kept);
  if (cut !== undefined || sentence.length <= longestUncut) return cut ?? sentence;
  return sliceAt(
    outside.filter((at) => sentence[at] === ' '),
    sentence,
    kept,
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** From the sentence's beginning, if the excerpt has room there; else from the earliest place that leaves room for it. */
function sliceAt(places: readonly number[], sentence: string, kept: Place): string | undefined {
  const room = longest - 2 * (leftOut.length + 1);
  const bounds = [0, ...places, sentence.length];
  for (const from of bounds) {
    if (from > kept.start) return undefined;
    const to = bounds.filter((end) => end >= kept.end && end - from <= room).at(-1);
    if (to === undefined) continue;
    const words = sentence.slice(from, to).trim();
    return [from > 0 ? `${leftOut} ` : '', words, to < sentence.length ? ` ${leftOut}` : ''].join('');
  }
  return undefined;
}

const isClauseEnd = (sentence: string, at: number): boolean =>
  sentence[at] === '—' || (/[,;:–]/u.test(sentence[at] ?? '') && /[\s—–]/u.test(sentence[at + 1] ?? ''));

/** Every place where nothing is quoted or bracketed; a quotation that is never closed reaches to the end. */
function outsideQuotations(sentence: string): number[] {
  const places: number[] = [];
  let depth = 0;
  let straight = false;
  for (let at = 0; at < sentence.length; at += 1) {
    const sign = sentence[at] ?? '';
    if (sign === '"') straight = !straight;
    else if (opening.test(sign)) depth += 1;
    else if (closing.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !straight) places.push(at);
  }
  return places;
}

/** Where words stand, whatever the form of quotation marks and spaces between them. */
function placeOf(words: string, text: string): Place | undefined {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
        .replace(/["“”«»]/gu, '["“”«»]')
        .replace(/['’‘]/gu, "['’‘]"),
    )
    .join('\\s+');
  const found = new RegExp(pattern, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
