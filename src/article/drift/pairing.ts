// Finds for each old sentence the sentence of the copy that it has become. Called by drift.ts.
import type { Kin, Kinship } from './kinship.js';
import type { Likeness } from './likeness.js';
import { markText } from './mark.js';
import { keptInOrder } from './order.js';
import { isAt, type NewSentence, type OldSentence } from './sides.js';

export interface Pair {
  readonly old: OldSentence;
  readonly now: NewSentence;
}

/** So alike two sentences are one wherever they stand; the most alike first. */
const alike = [0.7, 0.4];
/**
 * Said in quite other words, they share so many telling words, a share of the new one's words, and so much more than the new
 * one shares with any other. Between the same two found ones less is enough, and least where no other there comes near.
 */
const anywhere = { shared: 2.5, ofWords: 0.25, ofOthers: 1.5 };
const inPlace = { shared: 1.5, ofWords: 0, ofOthers: 1 };
const clear = { shared: 0.75, ofWords: 0, ofOthers: 0.5 };

const isKin = ({ shared, words, others }: Kin, least: typeof anywhere): boolean =>
  shared >= least.shared && shared >= words * least.ofWords && shared >= others * least.ofOthers;

/**
 * @param olds In their order. @param news In theirs.
 * @param likeness Of two sentences that are not the same. @param kinship Of two that share no row of words.
 * @returns The pairs in the order of the old sentences; no sentence is in two of them.
 */
export function pairUp(
  olds: readonly OldSentence[],
  news: readonly NewSentence[],
  likeness: Likeness,
  kinship: Kinship,
): Pair[] {
  const partner = new Map<OldSentence, NewSentence>();
  const taken = new Set<NewSentence>();
  const join = (old: OldSentence, now: NewSentence): void => {
    partner.set(old, now);
    taken.add(now);
  };
  const free = (): { olds: OldSentence[]; news: NewSentence[] } => ({
    olds: olds.filter((old) => !partner.has(old)),
    news: news.filter((now) => !taken.has(now)),
  });

  const same = [
    (old: OldSentence, now: NewSentence): boolean =>
      old.mark !== undefined && markText(old.mark) === markText(now.mark),
    (old: OldSentence, now: NewSentence): boolean => old.mark?.words === now.mark.words,
  ];
  for (const equal of same)
    for (const inSamePlace of [true, false])
      for (const old of free().olds) {
        const now = free().news.find((each) => equal(old, each) && (!inSamePlace || isAt(old.at, each.at)));
        if (now) join(old, now);
      }

  for (const { where, score } of stepsOf(likeness, kinship)) {
    const gap = gapsOf(olds, news, partner);
    const rest = free();
    const beside = <Side extends OldSentence | NewSentence>(side: readonly Side[], one: Side): Side[] =>
      side.filter((each) => each !== one && gap(each) === gap(one));
    const isClear = ({ old, now }: Pair): boolean => {
      const { shared } = kinship(old, now.text);
      const rivals = [
        ...beside(rest.olds, old).map((other) => kinship(other, now.text)),
        ...beside(rest.news, now).map((other) => kinship(old, other.text)),
      ];
      // Among many that could be meant, one shares something with another by chance.
      return (
        rivals.every((rival) => rival.shared <= shared / 2) &&
        shared >= clear.shared * Math.log2(2 + rivals.length)
      );
    };
    const candidates = rest.olds
      .flatMap((old) =>
        rest.news
          .map((now) => ({ old, now, near: gap(old) === gap(now) }))
          .filter(({ near }) => near || where === 'anywhere')
          .map((each) => ({ ...each, score: score(old, each.now.text) })),
      )
      .filter((each) => each.score > 0 && (where !== 'clear' || isClear(each)))
      .sort((a, b) => b.score + (b.near ? 0.1 : 0) - a.score - (a.near ? 0.1 : 0));
    for (const { old, now } of candidates) if (!partner.has(old) && !taken.has(now)) join(old, now);
  }

  // Nothing is known of these but that they were there.
  const gap = gapsOf(olds, news, partner);
  for (const old of free().olds)
    if (old.mark === undefined && old.passages.length === 0) {
      const now = free().news.find((each) => gap(each) === gap(old));
      if (now) join(old, now);
    }
  return olds.flatMap((old) => {
    const now = partner.get(old);
    return now ? [{ old, now }] : [];
  });
}

interface Step {
  /** `gap`: between the same two found sentences; `clear`: there, and each shares half as much at most with any other. */
  readonly where: 'anywhere' | 'gap' | 'clear';
  /** 0 where the two are not one. */
  readonly score: (old: OldSentence, text: string) => number;
}

function stepsOf(likeness: Likeness, kinship: Kinship): Step[] {
  const byWords =
    (least: number): Step['score'] =>
    (old, text) => {
      const found = likeness(old, text);
      return found >= least ? found : 0;
    };
  const byMeaning =
    (least: typeof anywhere): Step['score'] =>
    (old, text) => {
      const kin = kinship(old, text);
      return isKin(kin, least) ? kin.shared : 0;
    };
  return [
    ...alike.map((least): Step => ({ where: 'anywhere', score: byWords(least) })),
    { where: 'anywhere', score: byMeaning(anywhere) },
    { where: 'gap', score: byMeaning(inPlace) },
    { where: 'clear', score: byMeaning(clear) },
  ];
}

/** Numbers the gaps between the sentences that were found in their old order, on both sides alike. */
function gapsOf(
  olds: readonly OldSentence[],
  news: readonly NewSentence[],
  partner: ReadonlyMap<OldSentence, NewSentence>,
): (sentence: OldSentence | NewSentence) => number {
  const pairs = olds.flatMap((old) => {
    const now = partner.get(old);
    return now ? [{ old, now }] : [];
  });
  const gaps = new Map<OldSentence | NewSentence, number>();
  const kept = keptInOrder(pairs, news);
  for (const [side, bounds] of [
    [olds, new Set<OldSentence | NewSentence>(kept.map(({ old }) => old))],
    [news, new Set<OldSentence | NewSentence>(kept.map(({ now }) => now))],
  ] as const) {
    let number = 0;
    for (const sentence of side) {
      if (bounds.has(sentence)) number += 1;
      gaps.set(sentence, number);
    }
  }
  return (sentence) => gaps.get(sentence) ?? -1;
}
