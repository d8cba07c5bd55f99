// How many of a question's character 4-grams stand in a passage, weighted by how rare they are (McNamee and Mayfield,
// Character N-Gram Tokenization for European Language Text Retrieval). Called by index.ts and held.ts.

/** The 4-grams of a word wrapped as `_word_`; a shorter one is its own gram. */
export function gramsOf(word: string): string[] {
  const wrapped = `_${word}_`;
  if (wrapped.length <= 4) return [wrapped];
  const grams: string[] = [];
  for (let at = 0; at + 4 <= wrapped.length; at += 1) grams.push(wrapped.slice(at, at + 4));
  return grams;
}

interface GramWord {
  /** Its 4-grams. */
  readonly grams: readonly string[];
  /** How much they count, above 0 to 1. */
  readonly share: number;
}

export interface GramIndex {
  /**
   * @param words A 4-gram that several words have counts once.
   * @returns The share, 0 to 1, of their weight that each of the named documents holds; in the order of `places`.
   */
  shares(words: readonly GramWord[], places: readonly number[]): number[];
}

/** @param documents The words of each document. */
export function createGramIndex(documents: readonly (readonly string[])[]): GramIndex {
  const holders = new Map<string, number[]>();
  documents.forEach((words, place) => {
    for (const gram of new Set([...new Set(words)].flatMap(gramsOf))) {
      const list = holders.get(gram);
      if (list) list.push(place);
      else holders.set(gram, [place]);
    }
  });
  // A list that grew holds room for sixteen more.
  for (const [gram, list] of holders) holders.set(gram, list.slice());
  /** By how many documents have it. */
  const weights = Float64Array.from({ length: documents.length + 1 }, (_, df) =>
    Math.log(1 + (documents.length - df + 0.5) / (df + 0.5)),
  );
  return {
    shares(words, places) {
      const found = new Float64Array(documents.length);
      let total = 0;
      const shareOf = new Map<string, number>();
      for (const { grams, share } of words)
        for (const gram of grams) if (share > (shareOf.get(gram) ?? 0)) shareOf.set(gram, share);
      for (const [gram, share] of shareOf) {
        const list = holders.get(gram) ?? [];
        const weight = share * (weights[list.length] ?? 0);
        total += weight;
        for (const place of list) found[place] = (found[place] ?? 0) + weight;
      }
      return places.map((place) => (total === 0 ? 0 : (found[place] ?? 0) / total));
    },
  };
}
