// One word of a question as the index is asked for it. What is made of a word that the article knows is kept, and so is which
// passages have it: questions ask for the same words again. Called by query.ts and held.ts.
import type { TermKind } from './analyse.js';
import { grammarWords } from './grammar.js';
import { gramsOf } from './grams.js';
import type { LanguageIndex } from './index.js';
import { weakWords } from './words.js';

export interface QueryTerm {
  /** As the member typed it, normalised, or what it was repaired to. */
  readonly token: string;
  readonly kind: TermKind;
  /** Stems that count for it, each with how much, 0 to 1; the word's own stem counts 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** How much of the question hangs on it. */
  readonly weight: number;
  readonly numeric: boolean;
  /** An everyday word. */
  readonly weak: boolean;
  /** The 4-grams of the word; none of a phrase, whose words have theirs. */
  readonly grams: readonly string[];
  /** How much its weight and its 4-grams count: 1 but for a word of a text's title. */
  readonly share: number;
}

const synonymShare = 0.85;
/** A word of the general list is a guess. */
const everydayShare = 0.4;
/** A who or a when says which kind of passage is wanted, but is hardly evidence. */
const questionShare = 0.35;
/** All of a text is about the words of its title. */
const titleShare = 0.2;
/** A number or a year must stand in the passage, or count against it more than it would count for it. */
const numberShare = 1.6;
/** An everyday word ("time", "help") that stands in some passage says little by itself. */
const weakShare = 0.5;
/** A phrase of a passage's words counts beside its words. */
const phraseShare = 0.5;

/** A word as it stands in a question. */
interface Reading {
  /** For a stop word the token. */
  readonly stem: string;
  readonly isGrammar: boolean;
  /** Undefined for a stop word. */
  readonly term: QueryTerm | 'subject' | undefined;
}

/** A term with only those stems that a passage has, and the passages that have it, by their places, with how much. */
export interface HeldTerm {
  readonly term: QueryTerm;
  readonly holders: ReadonlyMap<number, number>;
}

/** What is kept of an index's own words and phrases. */
interface Kept {
  readonly readings: Map<string, Reading>;
  readonly phrases: Map<string, QueryTerm>;
  readonly held: WeakMap<QueryTerm, HeldTerm>;
}
const kept = new WeakMap<LanguageIndex, Kept>();

function keptOf(index: LanguageIndex): Kept {
  const known = kept.get(index);
  if (known) return known;
  const made: Kept = { readings: new Map(), phrases: new Map(), held: new WeakMap() };
  kept.set(index, made);
  return made;
}

/** @param share How much the word counts, below 1 where it was repaired. */
export function readingOf(token: string, share: number, index: LanguageIndex): Reading {
  // A member's own words are not kept.
  if (share < 1 || !index.vocabulary.has(token)) return read(token, share, index);
  const { readings } = keptOf(index);
  const reading = readings.get(token) ?? read(token, share, index);
  readings.set(token, reading);
  return reading;
}

function read(token: string, share: number, index: LanguageIndex): Reading {
  const isGrammar = grammarWords[index.language].has(token);
  const term = index.analyser.term(token);
  if (!term) return { stem: token, isGrammar, term };
  const { stem, kind } = term;
  return { stem, isGrammar, term: kind === 'subject' ? kind : termOf(token, stem, kind, share, index) };
}

function termOf(token: string, stem: string, kind: TermKind, share: number, index: LanguageIndex): QueryTerm {
  const numeric = /^\d/u.test(token);
  const stems = new Map<string, number>();
  stems.set(stem, numeric ? share / numberShare : share);
  if (kind === 'content') {
    for (const other of index.synonyms.get(stem) ?? []) stems.set(other, share * synonymShare);
    for (const other of index.everyday.get(stem) ?? [])
      if (!stems.has(other)) stems.set(other, share * everydayShare);
  }
  let idf = index.idf('');
  for (const other of stems.keys()) idf = Math.min(idf, index.idf(other));
  const weak = index.curated && weakWords[index.language].has(token) ? weakShare : 1;
  const counts = index.title.has(stem) ? titleShare : 1;
  const weight = idf * (kind === 'question' ? questionShare : numeric ? numberShare : weak) * counts;
  return { token, kind, stems, weight, grams: gramsOf(token), share: counts, numeric, weak: weak < 1 };
}

/** @param key A phrase of the index, as `phraseKey` writes it. */
export function phraseTerm(key: string, index: LanguageIndex): QueryTerm {
  const { phrases } = keptOf(index);
  const term = phrases.get(key) ?? {
    token: key,
    kind: 'phrase',
    stems: new Map([[key, 1]]),
    weight: index.idf(key) * phraseShare,
    grams: [],
    share: 1,
    numeric: false,
    weak: false,
  };
  phrases.set(key, term);
  return term;
}

/** @returns The term held against the passages. */
export function heldOf(term: QueryTerm, index: LanguageIndex): HeldTerm {
  const { held } = keptOf(index);
  const found = held.get(term) ?? holdTerm(term, index);
  held.set(term, found);
  return found;
}

function holdTerm(term: QueryTerm, { postings }: LanguageIndex): HeldTerm {
  const stems = new Map([...term.stems].filter(([stem]) => postings.has(stem)));
  return {
    term: stems.size === term.stems.size ? term : { ...term, stems },
    holders: postings.holders({ ...term, stems }),
  };
}

/** How much of a term a set of stems explains, 0 to 1. */
export function explains(stems: { has(stem: string): boolean }, term: QueryTerm): number {
  let best = 0;
  term.stems.forEach((share, stem) => {
    if (share > best && stems.has(stem)) best = share;
  });
  return best;
}

/** Whether a word is a name in a pack's texts, each part of it where it was joined of several. */
export const isName = ({ token }: { readonly token: string }, { names, analyser }: LanguageIndex): boolean =>
  token.split('_').every((part) => names.has(analyser.stem(part)));
