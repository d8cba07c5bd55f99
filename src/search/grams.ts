// How many of a question's character 4-grams stand in a passage, weighted by how rare they are.
// It is most of what can be had over plain BM25. Called by index.ts and rank.ts.

/** The 4-grams of a word wrapped as `_word_`; a shorter one is its own gram. */
export function gramsOf(word: string): string[] {
  const wrapped = `_${word}_`;
  if (wrapped.length <= 4) return [wrapped];
  return Array.from({ length: wrapped.length - 3 }, (_, at) => wrapped.slice(at, at + 4));
}

export interface GramIndex {
  /** The share, 0 to 1, of the words' gram weight that each document holds; in the documents' order. */
  shares(words: readonly string[]): number[];
}

/** @param documents The words of each document. */
export function createGramIndex(documents: readonly (readonly string[])[]): GramIndex {
  const sets = documents.map((words) => new Set(words.flatMap(gramsOf)));
  const frequency = new Map<string, number>();
  for (const grams of sets) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const weight = (gram: string): number => {
    const df = frequency.get(gram) ?? 0;
    return Math.log(1 + (sets.length - df + 0.5) / (df + 0.5));
  };
  return {
    shares(words) {
      const weights = new Map<string, number>();
      for (const word of words) for (const gram of gramsOf(word)) weights.set(gram, weight(gram));
      const total = [...weights.values()].reduce((sum, each) => sum + each, 0);
      if (total === 0) return sets.map(() => 0);
      return sets.map((grams) => {
        let found = 0;
        for (const [gram, each] of weights) if (grams.has(gram)) found += each;
        return found / total;
      });
    },
  };
}
