// Cuts a text into terms: the one analysis for questions and for the article, so that both sides agree.
// Called by index.ts, answer.ts and suggest.ts.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Article } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { normalize, tokens } from './normalize.js';
import { irregular } from './irregular.js';
import { unifyNumbers } from './numbers.js';
import { functionWords, questionWords } from './grammar.js';
import { stopWords } from './words.js';

/** `content` carries evidence, `question` is a who or when, `subject` names the subject itself, `phrase` is made of others. */
export type TermKind = 'content' | 'question' | 'subject' | 'phrase';

export interface Term {
  /** What is looked for. */
  readonly stem: string;
  /** The normalised token that it came from. */
  readonly token: string;
  readonly kind: TermKind;
}

export interface Analyser {
  /** Terms in order, repeats kept, stop words left out. */
  terms(text: string): Term[];
  /** The term of one token, or undefined for a stop word. */
  term(token: string): Term | undefined;
  /** Tokens after numbers are united, stop words kept. */
  split(text: string): string[];
  /** Tokens after numbers and phrases are united, stop words kept. */
  words(text: string): string[];
  stem(token: string): string;
  /** Unites the phrases of the pack's synonyms and subject into one token each; compared by stems. */
  join(tokens: readonly string[]): string[];
}

/** The longest token that is read, in characters: hostile input must stay cheap. */
const maxToken = 32;
/** So many stems are remembered: about twice what a pack has. */
const maxStems = 10_000;

/** Whether a pack says by which words its passages are asked for; a text that was only copied has none. */
export const isCurated = (article: Article, language: Language): boolean =>
  article.passages.some((passage) => passage.words[language].length > 0);

/**
 * @param article Gives the subject's words and the phrases of the synonym groups.
 * @param language The language whose stop words and stems apply.
 */
export function createAnalyser(article: Article, language: Language): Analyser {
  const split = (text: string): string[] => {
    const cut = tokens(normalize(text)).map((token) => token.slice(0, maxToken));
    return unifyNumbers(language === 'es' ? joinPorQue(cut) : cut);
  };
  const curated = isCurated(article, language);
  const stems = new Map<string, string>();
  const stem = (token: string): string => {
    const known = stems.get(token);
    if (known !== undefined) return known;
    const made = makeStem(curated ? token : (irregular.get(token) ?? token), language);
    if (stems.size < maxStems) stems.set(token, made);
    return made;
  };
  const phrases = phraseTable(
    [...article.subject[language], ...article.synonyms[language].flat()],
    split,
    stem,
  );
  const join = (list: readonly string[]): string[] => joinPhrases(list, phrases, stem);
  const words = (text: string): string[] => join(split(text));
  const subject = new Set(article.subject[language].flatMap((entry) => words(entry).map(stem)));

  const stops = (curated ? stopWords : functionWords)[language];
  const term = (token: string): Term | undefined => {
    const question = questionWords[language].get(token);
    if (question !== undefined) return { stem: question, token, kind: 'question' };
    if (stops.has(token)) return undefined;
    const stemmed = stem(token);
    return { stem: stemmed, token, kind: subject.has(stemmed) ? 'subject' : 'content' };
  };
  const terms = (text: string): Term[] =>
    words(text)
      .map(term)
      .filter((each) => each !== undefined);
  return { terms, term, split, words, stem, join };
}

function makeStem(token: string, language: Language): string {
  if (/\d/u.test(token) || token.includes('_')) return token;
  if (language === 'en') return english(token);
  return spanish(token.replace(/([cs])ion$/u, '$1ión')).replace('ó', 'o');
}

/** How a chat shortens "que" and "por". */
const short: ReadonlyMap<string, string> = new Map([
  ['q', 'que'],
  ['k', 'que'],
  ['ke', 'que'],
  ['x', 'por'],
  ['pa', 'para'],
]);

/** "por qué" and "para qué" are one question word, also in a chat's letters ("x q"). */
function joinPorQue(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const each of words) {
    const word = short.get(each) ?? each;
    const before = out.at(-1);
    if (word === 'que' && (before === 'por' || before === 'para')) out[out.length - 1] = `${before}que`;
    else out.push(word);
  }
  return out;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly joined: string;
}
type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** Entries of two or more tokens by their first stem, the longest first. */
function phraseTable(
  entries: readonly string[],
  split: (text: string) => string[],
  stem: (token: string) => string,
): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const entry of entries) {
    const sequence = split(entry);
    const stems = sequence.map(stem);
    const [first] = stems;
    if (first === undefined || sequence.length < 2) continue;
    const phrase = { stems, joined: sequence.join('_') };
    const same = [...(table.get(first) ?? []), phrase];
    table.set(
      first,
      same.sort((a, b) => b.stems.length - a.stems.length),
    );
  }
  return table;
}

function joinPhrases(
  words: readonly string[],
  table: PhraseTable,
  stem: (token: string) => string,
): string[] {
  const stems = words.map(stem);
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const candidates = table.get(stems[at] ?? '');
    const phrase = candidates?.find((each) =>
      each.stems.every((part, offset) => stems[at + offset] === part),
    );
    out.push(phrase?.joined ?? word);
    at += phrase?.stems.length ?? 1;
  }
  return out;
}
