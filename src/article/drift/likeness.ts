// How likely a sentence of the copy is what an old sentence has become. Called by pairing.ts and homes.ts.
import type { Article } from '../model.js';
import { excerptsOf, figuresOf, stemsOf, vocabularyOf } from './known.js';
import { figureHash, markOf } from './mark.js';
import { wordsOf } from './normal.js';
import type { OldSentence } from './sides.js';
import { nearestRun, similarity } from './words.js';

/** From 0 to 1. */
export type Likeness = (old: OldSentence, text: string) => number;

/**
 * @param article The pack.
 * @param olds All old sentences: a word that many of them have tells little.
 * @returns With an older copy, what both sentences have in common. Without one, what excerpts, summaries and figures of
 *   the old one's passages have in common with the new one.
 */
export function likenessIn(article: Article, olds: readonly OldSentence[]): Likeness {
  const vocabularies = new Map(
    olds.map((old) => [old, new Set([...vocabularyOf(article, old.passages), ...stemsOf(old.text ?? '')])]),
  );
  const having = new Map<string, number>();
  for (const words of vocabularies.values())
    for (const stem of words) having.set(stem, (having.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => Math.log(1 + olds.length / (1 + (having.get(stem) ?? 0)));
  const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number => {
    let [all, shared] = [0, 0];
    for (const stem of of) {
      all += weight(stem);
      if (within.has(stem)) shared += weight(stem);
    }
    return all === 0 ? 0 : shared / all;
  };
  const figures = new Map(
    olds.map((old) => [old, old.mark?.figures ?? figuresOf(article, old.passages).map(figureHash)]),
  );
  const known = new Map<OldSentence, Map<string, number>>();
  const between = (old: OldSentence, text: string): number => {
    const vocabulary = vocabularies.get(old) ?? new Set<string>();
    const stems = new Set(stemsOf(text));
    const covered = (share(stems, vocabulary) + share(vocabulary, stems)) / 2;
    const shared = sharedFigures(figures.get(old) ?? [], markOf(text).figures);
    return 0.55 * quoted(old, text) + 0.35 * covered + 0.1 * shared;
  };
  return (old, text) => {
    const own = known.get(old) ?? new Map<string, number>();
    known.set(old, own);
    const likeness = own.get(text) ?? between(old, text);
    own.set(text, likeness);
    return likeness;
  };
}

/** How much of what is known word for word is still there: the old sentence, or the excerpts of its passages. */
function quoted(old: OldSentence, text: string): number {
  const words = wordsOf(text);
  const above = (share: number, least: number): number => Math.max(0, share - least) / (1 - least);
  if (old.text !== undefined) return above(similarity(wordsOf(old.text), words), 0.3);
  const kept = excerptsOf(old.passages).map((excerpt) => {
    const sought = wordsOf(excerpt);
    return above(nearestRun(sought, words).kept / sought.length, 0.4);
  });
  return kept.length === 0 ? 0 : kept.reduce((sum, each) => sum + each, 0) / kept.length;
}

function sharedFigures(old: readonly string[], now: readonly string[]): number {
  const shared = old.filter((hash) => now.includes(hash)).length;
  return old.length === 0 ? 0 : shared / Math.max(old.length, now.length);
}
