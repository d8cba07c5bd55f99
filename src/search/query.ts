// A question as the index is asked: its terms, each with its weight and the stems that may stand for it.
// Called by answer.ts.
import type { LanguageIndex } from './index.js';
import { maxPhrase } from './phrases.js';
import type { TermKind } from './analyse.js';
import { grammarWords, weakWords } from './words.js';

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
}

/** At most so many different terms are looked for. */
const maxTerms = 16;
/** And so many different words are repaired, so many read. */
const maxWords = 24;
const maxSaid = 60;
const synonymShare = 0.85;
/** A repaired word counts the less the shorter it is: "roll" is hardly "role". */
const repairShare = (length: number): number => (length <= 4 ? 0.6 : length === 5 ? 0.75 : 0.9);
/** A who or a when says which kind of passage is wanted, but is hardly evidence. */
const questionShare = 0.35;
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
  const { read, shares } = repaired(text, index);
  for (const token of read) {
    if (terms.size >= maxTerms) break;
    const share = shares.get(token) ?? 1;
    const term = index.analyser.term(token);
    if (!grammarWords[index.language].has(token) && (share === 1 || token.length >= 6))
      said.push(term?.stem ?? token);
    if (!term) continue;
    if (term.kind === 'subject') {
      subject = true;
      continue;
    }
    if (terms.has(term.stem)) continue;
    const numeric = /^\d/u.test(token);
    const stems = new Map([[term.stem, numeric ? share / numberShare : share]]);
    if (term.kind === 'content')
      for (const other of index.synonyms.get(term.stem) ?? []) stems.set(other, share * synonymShare);
    const known = [...stems.keys()].filter((stem) => index.known.has(stem)).map((stem) => index.idf(stem));
    const idf = known.length > 0 ? Math.min(...known) : index.idf('');
    const weak = weakWords[index.language].has(token) ? weakShare : 1;
    const kind = term.kind === 'question' ? questionShare : numeric ? numberShare : weak;
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
  return { terms: [...terms.values(), ...phraseTerms(said, index)], subject, said };
}

/** The words that are read, repaired where nothing knows them, with how much a repaired one counts. */
function repaired(text: string, index: LanguageIndex): { read: string[]; shares: Map<string, number> } {
  const shares = new Map<string, number>();
  const known = new Map<string, string[]>();
  const read = index.analyser
    .split(text)
    .slice(0, maxSaid)
    .flatMap((word) => {
      const before = known.get(word);
      if (before) return before;
      const found = known.size < maxWords ? spellings(word, index) : [{ token: word, share: 1 }];
      for (const { token, share } of found) if (share < 1) shares.set(token, share);
      const made = found.map(({ token }) => token);
      known.set(word, made);
      return made;
    });
  return { read: index.analyser.join(read), shares };
}

/** The phrases of the pack that the question has unbroken but for grammar. */
function phraseTerms(said: readonly string[], index: LanguageIndex): QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  for (let start = 0; start < said.length - 1; start += 1)
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
  return [...found.values()];
}

/** The word itself where anything knows it; else what it was probably meant to be. */
function spellings(word: string, index: LanguageIndex): { token: string; share: number }[] {
  const term = index.analyser.term(word);
  if (term?.kind !== 'content' || index.known.has(term.stem) || index.vocabulary.has(word))
    return [{ token: word, share: 1 }];
  if ([...(index.synonyms.get(term.stem) ?? [])].some((stem) => index.known.has(stem)))
    return [{ token: word, share: 1 }];
  const repaired = index.speller.repair(word);
  if (repaired.length === 0) return [{ token: word, share: 1 }];
  // Several candidates at the same distance: the first is the likeliest; a split gives both halves.
  const joined = repaired.join('') === word;
  return (joined ? repaired : repaired.slice(0, 1)).map((token) => ({
    token,
    share: repairShare(word.length),
  }));
}

/** How much of a term a set of stems explains, 0 to 1. */
export function explains(stems: ReadonlySet<string>, term: QueryTerm): number {
  let best = 0;
  for (const [stem, share] of term.stems) if (share > best && stems.has(stem)) best = share;
  return best;
}
