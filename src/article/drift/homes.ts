// Puts together what belongs together: an old sentence that was divided in two, two that were joined in one; and tells
// where each passage now belongs. Called by drift.ts.
import type { Passage } from '../model.js';
import { dividedIn, joinedFrom } from './divided.js';
import type { Likeness } from './likeness.js';
import { markText } from './mark.js';
import type { Pair } from './pairing.js';
import { stands, type NewSentence, type OldSentence } from './sides.js';

/** Old sentences and what they have become; mostly one each. */
export interface Fate {
  readonly olds: readonly OldSentence[];
  readonly news: readonly NewSentence[];
}

export interface Homes {
  readonly fates: readonly Fate[];
  /** The sentence of each passage that is still there. */
  readonly of: ReadonlyMap<Passage, NewSentence>;
  /** Old sentences of which nothing is left. */
  readonly gone: readonly OldSentence[];
  /** Sentences that no old one has become. */
  readonly added: readonly NewSentence[];
}

/** A sentence beside a changed one belongs to it when both together are so much more like the old one. */
const gain = 0.02;
/** An old sentence is held by a changed one that is so like it. */
const held = 0.4;

/** @param pairs As `pairUp` found them. @param olds All old sentences. @param news All sentences of the copy. */
export function homesOf(
  pairs: readonly Pair[],
  olds: readonly OldSentence[],
  news: readonly NewSentence[],
  likeness: Likeness,
): Homes {
  const fates = pairs.map(({ old, now }) => ({ olds: [old], news: [now], changed: differs(old, now) }));
  const changed = fates.filter((fate) => fate.changed);
  const freeNews = new Set(news.filter((now) => !pairs.some((pair) => pair.now === now)));
  const freeOlds = new Set(olds.filter((old) => !pairs.some((pair) => pair.old === old)));

  for (const fate of changed)
    for (const beside of [1, -1]) {
      const [old] = fate.olds;
      const [now] = fate.news;
      const next = now && news[news.indexOf(now) + beside];
      if (!old || !next || !freeNews.has(next)) continue;
      const [first, second] = beside > 0 ? [now.text, next.text] : [next.text, now.text];
      const divided = old.mark !== undefined && dividedIn(old.mark, first, second);
      const holds = old.passages.some(
        ({ at }) => !stands(at.excerpt, now.text) && stands(at.excerpt, next.text),
      );
      if (!divided && !holds && likeness(old, `${first} ${second}`) < likeness(old, now.text) + gain)
        continue;
      freeNews.delete(next);
      if (beside > 0) fate.news.push(next);
      else fate.news.unshift(next);
    }
  for (const old of [...freeOlds]) {
    const at = olds.indexOf(old);
    const fate = changed.find(({ olds: [other], news: [now] }) => {
      if (!other || !now || Math.abs(olds.indexOf(other) - at) !== 1) return false;
      const [first, second] = olds.indexOf(other) < at ? [other, old] : [old, other];
      return (
        likeness(old, now.text) >= held ||
        (first.mark && second.mark && joinedFrom(first.mark, second.mark, now.text))
      );
    });
    if (!fate) continue;
    freeOlds.delete(old);
    fate.olds.push(old);
    fate.olds.sort((a, b) => olds.indexOf(a) - olds.indexOf(b));
  }

  const of = new Map<Passage, NewSentence>();
  for (const { olds: some, news: own } of fates)
    for (const passage of some.flatMap(({ passages }) => passages)) {
      const home = own.find(({ text }) => stands(passage.at.excerpt, text)) ?? own[0];
      if (home) of.set(passage, home);
    }
  return {
    fates,
    of,
    gone: olds.filter((old) => freeOlds.has(old)),
    added: news.filter((now) => freeNews.has(now)),
  };
}

/** Whether a pair's sentences are not the same, as far as the old one is known. */
const differs = (old: OldSentence, now: NewSentence): boolean =>
  old.mark === undefined
    ? old.passages.some(({ at }) => !stands(at.excerpt, now.text))
    : markText(old.mark) !== markText(now.mark);
