// A question as the index is asked: its terms, each with its weight and the stems that may stand for it.
// Called by answer.ts, both.ts and suggest.ts.
import type { Language } from '../article/schema.js';
import { wantedBy, type Kind } from './expected.js';
import type { LanguageIndex } from './index.js';
import { maxPhrase } from './phrases.js';
import { repaired } from './repair.js';
import { phraseTerm, readingOf, type QueryTerm } from './term.js';

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
    const { stem, isGrammar, term } = readingOf(token, share, index);
    words.push(stem);
    if (!isGrammar && share >= 0.9) said.push(stem);
    if (term === 'subject') subject = true;
    else if (term && !terms.has(stem)) terms.set(stem, term);
  }
  return {
    terms: [...terms.values(), ...phraseTerms(said, index)],
    subject: subject || (index.curated && whereIsIt[index.language].test(text)),
    said,
    words,
    wanted: index.curated ? undefined : wantedBy(text, index.language),
    own: new Set(read),
    names: namesIn(text, index),
  };
}

/** A question that asks where something is that it only points at, or does not even name: in a pack, its subject. */
const whereIsIt: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:(?:so|and|but|ok)\W+)?where(?:['’]?s|\s+is|\s+are)?(?:\s+(?:it|that|this|that\s+place|this\s+place))?(?:\s+(?:at|located|exactly))?\W*$/iu,
  es: /^[^\p{L}]*(?:[ye]\s+)?(?:es[oae]\s+)?(?:en\s+)?d[oó]nde\s+(?:es|est[aá]|queda)(?:\s+(?:es[oae]|esto))?[^\p{L}]*$/iu,
};

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
      if (index.phrases.has(key) && found.size < maxTerms) found.set(key, phraseTerm(key, index));
    }
  }
  return [...found.values()];
}
