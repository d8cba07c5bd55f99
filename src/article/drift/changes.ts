// What has changed within a sentence: its figures and dates, its attribution phrases, its other words. Called by drift.ts.
import type { Article, Passage } from '../model.js';
import { excerptsOf, figuresOf, stemsOf } from './known.js';
import { attributionHash, figureHash, partsOf } from './mark.js';
import { wordsOf } from './normal.js';
import type { Fate } from './homes.js';
import { stands } from './sides.js';
import { nearestRun, similarity, swapsIn, wordsInPlaceOf, type Swap } from './words.js';

/** What went and what came; null where the pack does not hold the words that went. */
export interface Exchange {
  readonly was: readonly (string | null)[];
  readonly now: readonly string[];
}

export interface Rewording {
  /** From 0 to 1: how many words are the same; without an older copy, of the words that the pack's excerpts have. */
  readonly similarity: number;
  /** Words that were exchanged; without an older copy, only those within the pack's excerpts. */
  readonly words: readonly Swap[];
}

export interface Changes {
  readonly figures: Exchange | undefined;
  readonly attribution: Exchange | undefined;
  readonly reworded: Rewording | undefined;
}

/** @returns What has changed between old sentences and what they have become; nothing that cannot be known is guessed. */
export function changesOf(article: Article, { olds, news }: Fate): Changes {
  const text = news.map((each) => each.text).join(' ');
  const passages = olds.flatMap((old) => old.passages);
  const marks = olds.flatMap(({ mark }) => mark ?? []);
  if (marks.length < olds.length) return knownChanges(article, passages, text);
  const before = olds.every((old) => old.text !== undefined)
    ? olds.map((old) => old.text).join(' ')
    : undefined;
  const now = news.map(({ text: each }) => partsOf(each));
  const old = before === undefined ? undefined : partsOf(before);
  return {
    figures: exchange(
      marks.flatMap(({ figures }) => figures),
      now.flatMap(({ figures }) => figures),
      old?.figures ?? figuresOf(article, passages),
      figureHash,
    ),
    attribution: exchange(
      marks.flatMap(({ attributions }) => attributions),
      now.flatMap(({ attributions }) => attributions),
      old?.attributions ?? excerptsOf(passages).flatMap((each) => partsOf(each).attributions),
      attributionHash,
    ),
    reworded: sameWords(olds, news) ? undefined : rewordingOf(passages, before, text),
  };
}

const sameWords = (olds: Fate['olds'], news: Fate['news']): boolean =>
  olds.length === 1 && news.length === 1 && olds[0]?.mark?.words === news[0]?.mark.words;

function rewordingOf(passages: readonly Passage[], before: string | undefined, text: string): Rewording {
  if (before === undefined) return excerptChanges(passages, text);
  return {
    similarity: similarity(wordsOf(before), wordsOf(text)),
    words: swapsIn(partsOf(before).rest, partsOf(text).rest),
  };
}

/** Which of the old hashes went and which of the new parts came; a changed order counts as an exchange of all. */
function exchange<Part extends { readonly words: string }>(
  old: readonly string[],
  printed: readonly Part[],
  named: readonly Part[],
  hash: (part: Part) => string,
): Exchange | undefined {
  const now = printed.map(hash);
  if (old.join() === now.join()) return undefined;
  const [rest, came] = [[...now], [...now]];
  const went = old.filter((each) => !takeOut(rest, each));
  for (const each of old) takeOut(came, each);
  const all = went.length === 0 && came.length === 0;
  return {
    was: (all ? old : went).map((each) => named.find((part) => hash(part) === each)?.words ?? null),
    now: printed.filter((part) => all || takeOut(came, hash(part))).map(({ words }) => words),
  };
}

/** @returns Whether it was there to be taken out. */
function takeOut(list: string[], each: string): boolean {
  const at = list.indexOf(each);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** The words that the excerpts of some passages have lost; figures and attributions are told by themselves. */
function excerptChanges(passages: readonly Passage[], text: string): Rewording {
  const words = wordsOf(text);
  const excerpts = excerptsOf(passages);
  const all = excerpts.flatMap(wordsOf).length;
  const kept = excerpts.reduce((sum, excerpt) => sum + nearestRun(wordsOf(excerpt), words).kept, 0);
  const found = new Map<string, Swap>();
  for (const excerpt of excerpts)
    if (!stands(excerpt, text))
      for (const swap of swapsIn(partsOf(excerpt).rest, partsOf(wordsInPlaceOf(excerpt, text)).rest))
        found.set(`${swap.was}→${swap.now}`, swap);
  return { similarity: all === 0 ? 0 : kept / all, words: [...found.values()] };
}

/** Without a fingerprint: only what an excerpt or every summary says for sure. */
function knownChanges(article: Article, passages: readonly Passage[], text: string): Changes {
  const parts = partsOf(text);
  const excerpts = excerptsOf(passages);
  const known = figuresOf(article, passages);
  const values = new Set(parts.figures.map(({ value }) => value));
  const quoted = new Set(excerpts.flatMap((each) => partsOf(each).figures.map(({ value }) => value)));
  const missing = known.filter(({ value }) => !values.has(value));
  const extra = parts.figures.filter(({ value }) => known.every((each) => each.value !== value));
  // A summary may count or date in its own way; a figure of it went only if an unknown one came.
  const went = missing.filter(({ value }) => quoted.has(value) || extra.length > 0);
  const phrases = excerpts.flatMap((each) => partsOf(each).attributions);
  const gone: (string | null)[] = phrases
    .filter(({ words }) => !stands(words, text))
    .map(({ words }) => words);
  if (gone.length === 0 && speakerLost(article, passages, text)) gone.push(null);
  const reworded = excerptChanges(passages, text);
  return {
    figures:
      went.length === 0
        ? undefined
        : { was: went.map(({ words }) => words), now: extra.map(({ words }) => words) },
    attribution:
      gone.length === 0 ? undefined : { was: gone, now: parts.attributions.map(({ words }) => words) },
    reworded: reworded.words.length === 0 ? undefined : reworded,
  };
}

/** Whether a sentence names a speaker, and none of those whose claim the pack says it is. */
function speakerLost(article: Article, passages: readonly Passage[], text: string): boolean {
  const [language] = article.languages;
  if (language === undefined) return false;
  const subject = new Set(article.subject[language].flatMap(stemsOf));
  const stems = (words: string): string[] => stemsOf(words).filter((stem) => !subject.has(stem));
  const speakers = passages.flatMap(({ by }) => stems(by?.[language].split(',')[0] ?? ''));
  const named = partsOf(text).attributions.filter(({ words }) => words.split(' ').length > 2);
  const there = new Set(stemsOf(text));
  return speakers.length > 0 && named.length > 0 && !speakers.some((stem) => there.has(stem));
}
