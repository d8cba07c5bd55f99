// Proposes where each passage stands in the newer copy: paragraph, sentence and, where its excerpt is no longer there,
// other words of its sentence. Called by patch.ts.
import type { ArticleCopy } from '../copy.js';
import { chooseExcerpt } from '../excerpts.js';
import type { Article, Locator, Passage } from '../model.js';
import type { Drift } from './drift.js';
import { headerText } from './header.js';
import { stemsOf } from './known.js';
import { normal, wordsOf } from './normal.js';
import { isAt, stands } from './sides.js';
import { wordsInPlaceOf } from './words.js';

export interface Relocation {
  readonly passage: Passage;
  readonly to: Locator;
}

export interface Relocations {
  /** Passages whose locator differs. */
  readonly locators: readonly Relocation[];
  /** Passages whose sentence is gone. */
  readonly gone: readonly Passage[];
  /** Passages whose sentence has no words that could take the place of their excerpt. */
  readonly unquoted: readonly Passage[];
}

/** @param drift What `driftOf` found in this copy. */
export function relocationsOf(article: Article, copy: ArticleCopy, drift: Drift): Relocations {
  const whole = [headerText(copy), ...copy.paragraphs.flatMap(({ sentences }) => sentences)].join(' ');
  const locators: Relocation[] = [];
  const gone: Passage[] = [];
  const unquoted: Passage[] = [];
  for (const passage of article.passages) {
    const { at } = passage;
    if (at.paragraph === 0) {
      if (!stands(at.excerpt, headerText(copy))) unquoted.push(passage);
      continue;
    }
    const home = drift.homes.get(passage);
    if (!home) {
      gone.push(passage);
      continue;
    }
    const excerpt = wordsIn(home.text, whole, at);
    if (excerpt === undefined) unquoted.push(passage);
    if (!isAt(home.at, at) || (excerpt ?? at.excerpt) !== at.excerpt)
      locators.push({ passage, to: { ...at, ...home.at, excerpt: excerpt ?? at.excerpt } });
  }
  return { locators, gone, unquoted };
}

/**
 * The old words where they stand as printed, for by them a link finds the place; else the same in the copy's print, else
 * others that have at least half of their meaning. Words beside them must stay.
 */
function wordsIn(sentence: string, whole: string, { excerpt, before, after }: Locator): string | undefined {
  const wider = [before, excerpt, after].filter((part) => part !== undefined).join(' ');
  if (isPrinted(wider, sentence)) return excerpt;
  if (before !== undefined || after !== undefined) return undefined;
  const sought = stemsOf(excerpt);
  const key = (words: string): string => wordsOf(words).join(' ');
  const inPlace = key(stands(excerpt, sentence) ? excerpt : wordsInPlaceOf(excerpt, sentence));
  const like = (words: string): boolean => {
    const there = new Set(stemsOf(words));
    return sought.filter((stem) => there.has(stem)).length * 2 >= sought.length;
  };
  const chosen =
    chooseExcerpt(sentence, whole, { fits: (words) => key(words) === inPlace }) ??
    chooseExcerpt(sentence, whole, { fits: like });
  return chosen?.before === undefined && chosen?.after === undefined ? chosen?.excerpt : undefined;
}

/** Whether some words stand in a sentence with the same marks, in whatever case. */
const isPrinted = (words: string, sentence: string): boolean =>
  stands(words, sentence) && normal(sentence).toLowerCase().includes(normal(words).toLowerCase());
