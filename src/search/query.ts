// A question as the index is asked: its terms, each with its weight and the stems that may stand for it.
// Called by answer.ts.
import { wantedBy, type Kind } from './expected.js';
import type { LanguageIndex } from './index.js';
import { maxPhrase } from './phrases.js';
import { repaired } from './repair.js';
import type { TermKind } from './analyse.js';
import { grammarWords } from './grammar.js';
import { weakWords } from './words.js';

export interface QueryTerm {
  /** As the member typed it, normalised. */
  readonly token: string;
  readonly kind: TermKind;
  /** Stems that count for it, each with how much, 0 to 1; the word's own stem counts 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** How much of the question hangs on it. */
  readonly weight: number;
  readonly numeric: boolean;
  /** An everyday word. */
  readonly weak: boolean;
  /** Words for the 4-grams: the token, or what it was repaired to. */
  readonly spellings: readonly string[];
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  /** Whether the question names the subject. */
  readonly subject: boolean;
  /** The stem (for a stop word the token) of every word but grammar, in order: a topic's phrase is held against it. */
  readonly said: readonly string[];
  /** The same with grammar. */
  readonly words: readonly string[];
  /** The kind of answer that is asked for, where the question tells; for texts only, a pack's words say it. */
  readonly wanted: Kind | undefined;
  /** Every token of the question, which cannot be its answer. */
  readonly own: ReadonlySet<string>;
  /** Its tokens that are numbers, or capitalised within it. */
  readonly names: ReadonlySet<string>;
}

/** At most so many different terms are looked for. */
const maxTerms = 16;
const synonymShare = 0.85;
/** A word of the general list is a guess. */
const everydayShare = 0.4;
/** A who or a when says which kind of passage is wanted, but is hardly evidence. */
const questionShare = 0.35;
/** All of a text is about the words of its title. */
const titleShare = 0.3;
/** A number or a year must stand in the passage, or count against it more than it would count for it. */
const numberShare = 1.6;
/** An everyday word ("time", "help") that stands in some passage says little by itself. */
const weakShare = 0.5;
/** A phrase of a passage's words counts beside its words. */
const phraseShare = 0.5;

/**
 * @param text The question.
 * @param index The index of its language.
 */
export function readQuery(text: string, index: LanguageIndex): Query {
  const terms = new Map<string, QueryTerm>();
  let subject = false;
  const said: string[] = [];
  const words: string[] = [];
  const { read, shares } = repaired(text, index);
  for (const token of read) {
    if (terms.size >= maxTerms) break;
    const share = shares.get(token) ?? 1;
    const term = index.analyser.term(token);
    words.push(term?.stem ?? token);
    if (!grammarWords[index.language].has(token) && share >= 0.9) said.push(term?.stem ?? token);
    if (!term) continue;
    if (term.kind === 'subject') {
      subject = true;
      continue;
    }
    if (terms.has(term.stem)) continue;
    const numeric = /^\d/u.test(token);
    const stems = new Map<string, number>();
    stems.set(term.stem, numeric ? share / numberShare : share);
    if (term.kind === 'content')
      for (const other of index.synonyms.get(term.stem) ?? []) stems.set(other, share * synonymShare);
    if (term.kind === 'content')
      for (const other of index.everyday.get(term.stem) ?? [])
        if (!stems.has(other)) stems.set(other, share * everydayShare);
    let idf = index.idf('');
    for (const stem of stems.keys()) idf = Math.min(idf, index.idf(stem));
    const weak = index.curated && weakWords[index.language].has(token) ? weakShare : 1;
    const kind =
      (term.kind === 'question' ? questionShare : numeric ? numberShare : weak) *
      (index.title.has(term.stem) ? titleShare : 1);
    terms.set(term.stem, {
      token,
      kind: term.kind,
      stems,
      weight: idf * kind,
      spellings: [token],
      numeric,
      weak: weak < 1,
    });
  }
  return {
    terms: [...terms.values(), ...phraseTerms(said, index)],
    subject,
    said,
    words,
    wanted: index.curated ? undefined : wantedBy(text, index.language),
    own: new Set(read),
    names: namesIn(text, index),
  };
}

/** A number, or a capitalised word that does not open the question; where nothing is small, capitals tell nothing. */
const nameWord = /(?<=\S\s+["“«¿¡(]?)\p{Lu}[\p{L}\p{M}]+|\d[\d.,]*/gu;

const namesIn = (text: string, index: LanguageIndex): Set<string> =>
  new Set(
    /\p{Ll}/u.test(text) ? (text.match(nameWord) ?? []).flatMap((word) => index.analyser.split(word)) : [],
  );

/** The phrases of the pack that the question has unbroken but for grammar. */
function phraseTerms(said: readonly string[], index: LanguageIndex): QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  for (let start = 0; start < said.length - 1; start += 1) {
    if (!index.phraseStarts.has(said[start] ?? '')) continue;
    for (let length = 2; length <= maxPhrase && start + length <= said.length; length += 1) {
      const key = said.slice(start, start + length).join(' ');
      if (index.phrases.has(key) && found.size < maxTerms)
        found.set(key, {
          token: key,
          kind: 'phrase',
          stems: new Map([[key, 1]]),
          weight: index.idf(key) * phraseShare,
          spellings: [],
          numeric: false,
          weak: false,
        });
    }
  }
  return [...found.values()];
}

/** How much of a term a set of stems explains, 0 to 1. */
export function explains(stems: { has(stem: string): boolean }, term: QueryTerm): number {
  let best = 0;
  term.stems.forEach((share, stem) => {
    if (share > best && stems.has(stem)) best = share;
  });
  return best;
}
