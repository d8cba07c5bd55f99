// How many of a question's character 4-grams stand in a passage, weighted by how rare they are (McNamee and Mayfield,
// Character N-Gram Tokenization for European Language Text Retrieval). Called by index.ts and features.ts.

/** The 4-grams of a word wrapped as `_word_`; a shorter one is its own gram. */
export function gramsOf(word: string): string[] {
  const wrapped = `_${word}_`;
  if (wrapped.length <= 4) return [wrapped];
  return Array.from({ length: wrapped.length - 3 }, (_, at) => wrapped.slice(at, at + 4));
}

export interface GramIndex {
  /** The share, 0 to 1, of the words' gram weight that each of the named documents holds; in the order of `places`. */
  shares(words: readonly string[], places: readonly number[]): number[];
}

/** @param documents The words of each document. */
export function createGramIndex(documents: readonly (readonly string[])[]): GramIndex {
  const sets = documents.map((words) => [...new Set(words)]);
  const frequency = new Map<string, number>();
  const holders = new Map<string, string[]>();
  const known = new Set<string>();
  for (const words of sets) {
    for (const gram of new Set(words.flatMap(gramsOf))) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
    for (const word of words) {
      if (known.has(word)) continue;
      known.add(word);
      for (const gram of new Set(gramsOf(word))) {
        const same = holders.get(gram);
        if (same) same.push(word);
        else holders.set(gram, [word]);
      }
    }
  }
  const weigh = (gram: string): number => {
    const df = frequency.get(gram) ?? 0;
    return Math.log(1 + (sets.length - df + 0.5) / (df + 0.5));
  };
  return {
    shares(words, places) {
      const grams = [...new Set(words.flatMap(gramsOf))];
      const weights = grams.map(weigh);
      const total = weights.reduce((sum, each) => sum + each, 0);
      const held = new Map<string, number[]>();
      grams.forEach((gram, at) => {
        for (const word of holders.get(gram) ?? []) held.set(word, [...(held.get(word) ?? []), at]);
      });
      const counted = grams.map(() => -1);
      return places.map((place) => {
        let found = 0;
        for (const word of sets[place] ?? [])
          for (const at of held.get(word) ?? []) {
            if (counted[at] === place) continue;
            counted[at] = place;
            found += weights[at] ?? 0;
          }
        return total === 0 ? 0 : found / total;
      });
    },
  };
}
