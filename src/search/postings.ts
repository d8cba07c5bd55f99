// Which documents have a stem: a question's term is held against all of them at once. Called by index.ts; read by held.ts.
import type { QueryTerm } from './term.js';

export interface Postings {
  has(stem: string): boolean;
  /** @returns How many documents have a stem; one that has it by half counts half. */
  frequency(stem: string): number;
  /** @returns Each document that has anything of the term, with how much, above 0 to 1; the best of its stems counts. */
  holders(term: QueryTerm): Map<number, number>;
}

/** A document's stems, each with how much it counts there, above 0 to 1. */
export type Document = ReadonlyMap<string, number>;

/** Where a stem stands, and how much it counts in each place; two lists of numbers take least room. */
interface List {
  readonly places: number[];
  readonly shares: number[];
}

export function createPostings(documents: readonly Document[]): Postings {
  const lists = new Map<string, List>();
  documents.forEach((document, at) => {
    for (const [stem, share] of document) {
      const list = lists.get(stem) ?? { places: [], shares: [] };
      list.places.push(at);
      list.shares.push(share);
      lists.set(stem, list);
    }
  });
  // A list that grew holds room for sixteen more.
  for (const [stem, { places, shares }] of lists)
    lists.set(stem, { places: places.slice(), shares: shares.slice() });
  return {
    has: (stem) => lists.has(stem),
    frequency: (stem) => (lists.get(stem)?.shares ?? []).reduce((sum, share) => sum + share, 0),
    holders({ stems }) {
      const best = new Map<number, number>();
      for (const [stem, counts] of stems) {
        const list = lists.get(stem);
        list?.places.forEach((place, at) => {
          const share = (list.shares[at] ?? 0) * counts;
          if (share > (best.get(place) ?? 0)) best.set(place, share);
        });
      }
      return best;
    },
  };
}
