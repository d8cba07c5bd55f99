// Which documents have a stem: a question's term is held against all of them at once. Called by index.ts; read by held.ts.
import type { QueryTerm } from './query.js';

export interface Postings {
  has(stem: string): boolean;
  /** @returns How many documents have a stem; one that has it by half counts half. */
  frequency(stem: string): number;
  /** @returns Each document that has anything of the term, with how much, above 0 to 1; the best of its stems counts. */
  holders(term: QueryTerm): Map<number, number>;
}

/** A document's stems, each with how much it counts there, above 0 to 1. */
export type Document = ReadonlyMap<string, number>;

export function createPostings(documents: readonly Document[]): Postings {
  const lists = new Map<string, { readonly at: number; readonly share: number }[]>();
  documents.forEach((document, at) => {
    for (const [stem, share] of document) {
      const list = lists.get(stem);
      if (list) list.push({ at, share });
      else lists.set(stem, [{ at, share }]);
    }
  });
  // A list that grew holds room for sixteen more.
  for (const [stem, list] of lists) lists.set(stem, list.slice());
  return {
    has: (stem) => lists.has(stem),
    frequency: (stem) => (lists.get(stem) ?? []).reduce((sum, { share }) => sum + share, 0),
    holders({ stems }) {
      const best = new Map<number, number>();
      for (const [stem, counts] of stems)
        for (const { at, share } of lists.get(stem) ?? [])
          if (share * counts > (best.get(at) ?? 0)) best.set(at, share * counts);
      return best;
    },
  };
}
