// Tells how a copy of the article differs from the one that the pack was written from. Called by scripts/article-check.ts.
import type { ArticleCopy } from '../copy.js';
import type { Article, Passage } from '../model.js';
import { changesOf, type Exchange, type Rewording } from './changes.js';
import { framesOf, type FrameChange } from './frame.js';
import { headerDrift } from './header.js';
import { homesOf, type Fate } from './homes.js';
import { kinshipIn } from './kinship.js';
import { likenessIn } from './likeness.js';
import { movesOf, type Moves } from './moves.js';
import { pairUp, type Pair } from './pairing.js';
import { newSentences, oldSentences, stands, type Basis, type NewSentence, type Place } from './sides.js';

/** What has become of one sentence; `passages` are the ids of those that stand on it. */
interface At {
  readonly from: Place;
  readonly to: Place;
  readonly passages: readonly string[];
  /** The sentence as it stands in the copy. */
  readonly sentence: string;
  /** The ids of quotations that it no longer has word for word. */
  readonly quotations: readonly string[];
}

export interface Drift extends Moves {
  /** What the old sentences were known by. */
  readonly basis: Basis;
  /** Figures and dates that changed. */
  readonly figures: readonly (At & Exchange)[];
  /** Sentences of which nothing is left; a place in paragraph 0 is a passage of the header. */
  readonly gone: readonly { readonly from: Place; readonly passages: readonly string[] }[];
  readonly reworded: readonly (At & Rewording)[];
  /** Sentences that no old one has become; no passage stands on them. */
  readonly added: readonly { readonly to: Place; readonly sentence: string }[];
  /** Phrases that say whose claim it is; `by` is what the pack has of it. */
  readonly attributions: readonly (At & Exchange & { readonly by: readonly string[] })[];
  /** Title, author, other names and the article's own questions. */
  readonly frame: readonly FrameChange[];
  /** How many passages stand where they stood, word for word as far as the pack can know. */
  readonly found: number;
  /** The sentence that each passage of the body now stands in, where it is there. */
  readonly homes: ReadonlyMap<Passage, NewSentence>;
  readonly pairs: readonly Pair[];
}

/**
 * @param article The pack.
 * @param copy A newer copy of its article.
 * @param from The copy from which the pack was written, where there is one: then every change is told with old and new words.
 */
export function driftOf(article: Article, copy: ArticleCopy, from?: ArticleCopy): Drift {
  const olds = oldSentences(article, from);
  const news = newSentences(copy);
  const likeness = likenessIn(article, olds);
  const homes = homesOf(pairUp(olds, news, likeness, kinshipIn(article, olds)), olds, news, likeness);
  const found = homes.fates.flatMap(({ olds: [old], news: [now] }) => (old && now ? [{ old, now }] : []));
  const moves = movesOf(found, news);
  const header = headerDrift(article, copy);
  const fates = homes.fates.map((fate) => ({
    at: placeOf(article, fate),
    changes: changesOf(article, fate),
    fate,
  }));
  const touched = new Set([
    ...fates.flatMap(({ at, changes }) =>
      Object.values(changes).some((each) => each !== undefined) ? at.passages : [],
    ),
    ...[...moves.moved, ...moves.renumbered, ...header].flatMap(({ passages }) => passages),
    ...homes.gone.flatMap(({ passages }) => passages.map(({ id }) => id)),
  ]);
  return {
    ...moves,
    basis: from ? 'copy' : article.source.fingerprints ? 'fingerprints' : 'excerpts',
    figures: fates.flatMap(({ at, changes }) => (changes.figures ? [{ ...at, ...changes.figures }] : [])),
    gone: [
      ...header
        .filter(({ now }) => now === undefined)
        .map(({ from: at, passages }) => ({ from: at, passages })),
      ...homes.gone.map(({ at, passages }) => ({ from: at, passages: passages.map(({ id }) => id) })),
    ],
    reworded: [
      ...header.flatMap(({ from: at, passages, now }) =>
        now ? [{ from: at, to: at, passages, quotations: [], ...now }] : [],
      ),
      ...fates.flatMap(({ at, changes }) => (changes.reworded ? [{ ...at, ...changes.reworded }] : [])),
    ],
    added: homes.added.map(({ at, text }) => ({ to: at, sentence: text })),
    attributions: fates.flatMap(({ at, changes, fate }) =>
      changes.attribution ? [{ ...at, ...changes.attribution, by: speakers(article, fate) }] : [],
    ),
    frame: framesOf(article, copy),
    found: article.passages.filter(({ id }) => !touched.has(id)).length,
    homes: homes.of,
    pairs: found,
  };
}

function placeOf(article: Article, { olds, news }: Fate): At {
  const nowhere = { paragraph: 0, sentence: 0 };
  const passages = olds.flatMap((old) => old.passages.map(({ id }) => id));
  const sentence = news.map(({ text }) => text).join(' ');
  return {
    from: olds[0]?.at ?? nowhere,
    to: news[0]?.at ?? nowhere,
    passages,
    sentence,
    quotations: article.quotations
      .filter(({ passage, words }) => passages.includes(passage) && !stands(words, sentence))
      .map(({ id }) => id),
  };
}

const speakers = ({ languages: [language] }: Article, { olds }: Fate): string[] => [
  ...new Set(
    olds.flatMap(({ passages }) => passages.flatMap(({ by }) => (by && language ? [by[language]] : []))),
  ),
];

/** @returns Whether the copy differs at all. */
export const hasDrift = (drift: Drift): boolean =>
  [
    drift.figures,
    drift.gone,
    drift.reworded,
    drift.moved,
    drift.split,
    drift.merged,
    drift.added,
    drift.attributions,
    drift.frame,
    drift.renumbered,
  ].some((list) => list.length > 0);
