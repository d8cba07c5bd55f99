// The drift as a list of entries, the gravest first, for a program and for a person. Called by scripts/article-check.ts.
import type { Article } from '../model.js';
import type { Drift } from './drift.js';
import type { Span } from './moves.js';
import type { Place } from './sides.js';
import type { Swap } from './words.js';

type Kind =
  | 'figure'
  | 'gone'
  | 'reworded'
  | 'moved'
  | 'split'
  | 'merged'
  | 'new'
  | 'attribution'
  | 'title'
  | 'author'
  | 'updated'
  | 'name'
  | 'question';

export interface Entry {
  readonly kind: Kind;
  /** Where it stood; without a sentence, a whole paragraph; null for what is new. */
  readonly from: Partial<Span> | null;
  /** Where it stands now; null for what is gone. */
  readonly to: Partial<Span> | null;
  /** The ids of the passages that it touches. */
  readonly passages: readonly string[];
  /** Figures, attribution phrases, titles or questions that went; null for one that the pack does not hold. */
  readonly was?: readonly (string | null)[];
  readonly now?: readonly string[];
  /** Whose claim the pack says it is. */
  readonly by?: readonly string[];
  /** Of a rewording: from 0 to 1, and the words that changed as far as they are known. */
  readonly similarity?: number;
  readonly words?: readonly Swap[];
  /** The sentence as the copy has it. */
  readonly sentence?: string;
  /** The ids of quotations that it no longer has word for word. */
  readonly quotations?: readonly string[];
}

/** @returns One entry a change, figures and dates first; numbers that only follow from other changes are not among them. */
export function entriesOf(drift: Drift): Entry[] {
  const listed = (entries: readonly (string | null)[]): string[] => entries.filter((each) => each !== null);
  return [
    ...drift.figures.map((each): Entry => ({ kind: 'figure', ...each })),
    ...drift.gone.map((each): Entry => ({ kind: 'gone', ...each, to: null })),
    ...drift.reworded.map((each): Entry => ({
      kind: 'reworded',
      ...each,
      similarity: rounded(each.similarity),
    })),
    ...drift.moved.map((each): Entry => ({ kind: 'moved', ...each })),
    ...drift.split.flatMap(({ from, to }) =>
      to.map((paragraph): Entry => ({
        kind: 'split',
        from: { paragraph: from },
        to: { paragraph },
        passages: [],
      })),
    ),
    ...drift.merged.flatMap(({ from, to }) =>
      from.map((paragraph): Entry => ({
        kind: 'merged',
        from: { paragraph },
        to: { paragraph: to },
        passages: [],
      })),
    ),
    ...drift.added.map((each): Entry => ({ kind: 'new', from: null, ...each, passages: [] })),
    ...drift.attributions.map((each): Entry => ({ kind: 'attribution', ...each })),
    ...drift.frame.map(({ what, was, now }): Entry => ({
      kind: what,
      from: null,
      to: null,
      passages: [],
      was: listed([was]),
      now: listed([now]),
    })),
  ];
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** What has become of one passage. */
export interface PassageState {
  readonly id: string;
  /** Empty where it was found as it was. */
  readonly changes: readonly (Kind | 'renumbered')[];
  readonly from: Place;
  /** Null where it is gone. */
  readonly to: Place | null;
}

/** @returns The state of every passage of the pack, in its order. */
export function statesOf(article: Article, drift: Drift): PassageState[] {
  const entries = [
    ...entriesOf(drift),
    ...drift.renumbered.map((each) => ({ kind: 'renumbered' as const, ...each })),
  ];
  return article.passages.map((passage) => {
    const { id, at } = passage;
    const changes = entries.filter(({ passages }) => passages.includes(id)).map(({ kind }) => kind);
    const from = { paragraph: at.paragraph, sentence: at.sentence };
    const home = at.paragraph === 0 ? from : (drift.homes.get(passage)?.at ?? null);
    return { id, changes: [...new Set(changes)], from, to: changes.includes('gone') ? null : home };
  });
}
