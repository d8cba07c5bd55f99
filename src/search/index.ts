// The index of one language, built once from the loaded article. Called by answer.ts; read by the other files here.
import type { Article, Question } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { createAnalyser, isCurated, type Analyser, type Term } from './analyse.js';
import { createMini, type Mini } from './bm25.js';
import { createEntries, keysOf, looseShare, textsOf, type Entry } from './entries.js';
import { createGramIndex, gramsOf, type GramIndex } from './grams.js';
import { opposites } from './contrary.js';
import { everydayWords } from './everyday.js';
import { phraseKey, synonymTable, topicPhrase, type TopicPhrase } from './phrases.js';
import { createSpeller, type Speller } from './spelling.js';
import { questionWords } from './grammar.js';
import { stopWords } from './words.js';

export interface QuestionEntry {
  readonly question: Question;
  readonly stems: ReadonlySet<string>;
  /** The sum of its stems' idf, the subject's words left out. */
  readonly weight: number;
}

export interface TopicEntry {
  readonly id: string;
  /** Each word or phrase that shows that a question is about it. */
  readonly phrases: readonly TopicPhrase[];
  readonly nearest: readonly string[];
}

export interface LanguageIndex {
  /** The stems of a text's title; a pack names its subject itself. */
  readonly title: ReadonlySet<string>;
  readonly language: Language;
  readonly analyser: Analyser;
  readonly entries: readonly Entry[];
  readonly questions: readonly QuestionEntry[];
  readonly topics: readonly TopicEntry[];
  readonly mini: Mini;
  readonly grams: GramIndex;
  readonly speller: Speller;
  /** Every phrase of a passage's or a topic's words, as `phraseKey` writes it. */
  readonly phrases: ReadonlySet<string>;
  /** Stems that mean the same as a stem, itself left out. */
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a pack says by which words its passages are asked for. */
  readonly curated: boolean;
  /** The general list's synonyms; none beside a pack's own. */
  readonly everyday: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems of which each is the opposite of the stem. */
  readonly opposite: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every token of the passages, the questions and the unsaid topics. */
  readonly vocabulary: ReadonlySet<string>;
  /** How much of a word's 4-grams the vocabulary has, below 1; 1 for a word that it has. */
  familiar(word: string): number;
  /** Every stem of the passages. */
  readonly known: ReadonlySet<string>;
  /** Inverse document frequency of a stem among the passages; the highest for one that no passage has. */
  idf(stem: string): number;
}

/** @param article The loaded article. @param language The language whose texts are indexed. */
export function createIndex(article: Article, language: Language): LanguageIndex {
  const plainAnalyser = createAnalyser(article, language);
  const analyser = remembering(plainAnalyser);
  const curated = isCurated(article, language);
  const stems = (text: string): string[] => analyser.terms(text).map((term) => term.stem);

  const texts = article.passages.map((passage) => textsOf(passage, language));
  const entries = createEntries(article, language, analyser);

  const frequency = new Map<string, number>();
  for (const { stems: set, loose } of entries) {
    for (const stem of set) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const stem of loose) frequency.set(stem, (frequency.get(stem) ?? 0) + looseShare);
  }
  const idf = (stem: string): number => {
    const df = frequency.get(stem) ?? 0;
    return Math.log(1 + (entries.length - df + 0.5) / (df + 0.5));
  };

  const topics = article.unsaid.map((topic) => ({
    id: topic.id,
    nearest: topic.nearest,
    phrases: topic.words[language].flatMap(
      (phrase) => topicPhrase(phrase, analyser, language, frequency) ?? [],
    ),
  }));
  const tally = new Map<string, number>();
  const everything = [
    ...texts.flat(),
    ...article.questions.map((question) => question.text[language]),
    ...article.unsaid.flatMap((topic) => topic.words[language]),
    ...article.synonyms[language].flat(),
    ...article.subject[language],
  ];
  for (const word of everything.flatMap((text) => analyser.words(text)))
    tally.set(word, (tally.get(word) ?? 0) + 1);
  const grams = new Set([...tally.keys()].flatMap(gramsOf));
  const plain = new Set([...stopWords[language], ...questionWords[language].keys()]);

  return {
    title: new Set(curated ? [] : stems(article.source.title.replaceAll('_', ' '))),
    language,
    analyser: plainAnalyser,
    entries,
    questions: article.questions.map((question) => {
      const terms = analyser.terms(question.text[language]);
      const content = new Set(terms.filter((term) => term.kind !== 'subject').map((term) => term.stem));
      return {
        question,
        stems: new Set(terms.map((term) => term.stem)),
        weight: [...content].reduce((sum, stem) => sum + idf(stem), 0),
      };
    }),
    topics,
    mini: createMini(article, language, stems),
    grams: createGramIndex(
      texts.map((parts) => parts.flatMap((part) => analyser.terms(part).map((term) => term.token))),
    ),
    speller: createSpeller(tally, plain),
    phrases: new Set([
      ...article.passages.flatMap((passage) => keysOf(passage, language, analyser)),
      ...article.unsaid.flatMap((topic) =>
        topic.words[language].flatMap((entry) => phraseKey(entry, analyser, language) ?? []),
      ),
    ]),
    synonyms: synonymTable(article.synonyms[language], analyser),
    everyday: curated ? new Map() : synonymTable(everydayWords[language], plainAnalyser),
    opposite: synonymTable(opposites[language], plainAnalyser),
    curated,
    vocabulary: new Set(tally.keys()),
    familiar: (word) => {
      if (tally.has(word)) return 1;
      const own = gramsOf(word);
      return (0.9 * own.filter((gram) => grams.has(gram)).length) / own.length;
    },
    known: new Set(frequency.keys()),
    idf,
  };
}

/** Cuts each text once while the index is built, which asks for the same phrases again and again. */
function remembering(analyser: Analyser): Analyser {
  const cut = new Map<string, string[]>();
  const words = (text: string): string[] => {
    const known = cut.get(text);
    if (known) return known;
    const made = analyser.words(text);
    cut.set(text, made);
    return made;
  };
  const terms = (text: string): Term[] => words(text).flatMap((word) => analyser.term(word) ?? []);
  return { ...analyser, words, terms };
}
