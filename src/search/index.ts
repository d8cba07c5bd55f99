// The index of one language, built once from the loaded article. Called by answer.ts; read by the other files here.
import MiniSearch from 'minisearch';
import type { Article, Passage, Question } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { createAnalyser, type Analyser, type Term } from './analyse.js';
import { createGramIndex, gramsOf, type GramIndex } from './grams.js';
import { phraseKey, synonymTable, topicPhrase, type TopicPhrase } from './phrases.js';
import { createSpeller, type Speller } from './spelling.js';
import { questionWords, stopWords } from './words.js';

/** A passage as the index sees it. */
export interface Entry {
  readonly passage: Passage;
  /** Every stem of its text, title, attribution and single words, and every phrase of its words. */
  readonly stems: ReadonlySet<string>;
  /** Stems that it has only within phrases of its words: weaker evidence. */
  readonly loose: ReadonlySet<string>;
  /** Stems of all passages about its sentence, itself among them. */
  readonly sentence: ReadonlySet<string>;
}

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
  readonly language: Language;
  readonly analyser: Analyser;
  readonly entries: readonly Entry[];
  readonly questions: readonly QuestionEntry[];
  readonly topics: readonly TopicEntry[];
  readonly mini: MiniSearch<IndexedPassage>;
  readonly grams: GramIndex;
  readonly speller: Speller;
  /** Every phrase of a passage's or a topic's words, as `phraseKey` writes it. */
  readonly phrases: ReadonlySet<string>;
  /** Stems that mean the same as a stem, itself left out. */
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every token of the passages, the questions and the unsaid topics. */
  readonly vocabulary: ReadonlySet<string>;
  /** How much of a word's 4-grams the vocabulary has, below 1; 1 for a word that it has. */
  familiar(word: string): number;
  /** Every stem of the passages. */
  readonly known: ReadonlySet<string>;
  /** Inverse document frequency of a stem among the passages; the highest for one that no passage has. */
  idf(stem: string): number;
}

/** How much a stem counts that a passage has only within phrases of its words. */
export const looseShare = 0.5;
interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly words: string;
  readonly title: string;
  readonly section: string;
}

/** @param article The loaded article. @param language The language whose texts are indexed. */
export function createIndex(article: Article, language: Language): LanguageIndex {
  const plainAnalyser = createAnalyser(article, language);
  const analyser = remembering(plainAnalyser);
  const stems = (text: string): string[] => analyser.terms(text).map((term) => term.stem);
  const sections = new Map(article.sections.map((section) => [section.id, section.title[language]]));

  const texts = article.passages.map((passage) => [
    passage.text[language],
    passage.title[language],
    passage.by?.[language] ?? '',
    ...passage.words[language],
  ]);
  const phrased = article.passages.map((passage) =>
    passage.words[language].flatMap((entry) => phraseKey(entry, analyser, language) ?? []),
  );
  const isPhrase = (entry: string): boolean => phraseKey(entry, analyser, language) !== undefined;
  const own = texts.map((parts, at) => new Set([...parts.flatMap(stems), ...(phrased[at] ?? [])]));
  const firm = article.passages.map((passage, at) => {
    const single = passage.words[language].filter((entry) => !isPhrase(entry));
    const parts = [passage.text[language], passage.title[language], passage.by?.[language] ?? '', ...single];
    return new Set([...parts.flatMap(stems), ...(phrased[at] ?? [])]);
  });
  const entries = article.passages.map((passage, at): Entry => {
    const together = article.passages.flatMap((other, index) =>
      other.at.paragraph === passage.at.paragraph && other.at.sentence === passage.at.sentence ? [index] : [],
    );
    return {
      passage,
      stems: firm[at] ?? new Set(),
      loose: new Set([...(own[at] ?? [])].filter((stem) => !firm[at]?.has(stem))),
      sentence: new Set(together.flatMap((other) => [...(own[other] ?? [])])),
    };
  });

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

  const mini = new MiniSearch<IndexedPassage>({
    fields: ['text', 'words', 'title', 'section'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
    searchOptions: { boost: { text: 1, words: 0.9, title: 0.7, section: 0.2 } },
  });
  mini.addAll(
    article.passages.map((passage, id) => ({
      id,
      text: stems(passage.text[language]).join(' '),
      words: passage.words[language].flatMap(stems).join(' '),
      title: stems(`${passage.title[language]} . ${passage.by?.[language] ?? ''}`).join(' '),
      section: stems(sections.get(passage.section) ?? '').join(' '),
    })),
  );

  return {
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
    mini,
    grams: createGramIndex(
      texts.map((parts) => parts.flatMap((part) => analyser.terms(part).map((term) => term.token))),
    ),
    speller: createSpeller(tally, plain),
    phrases: new Set([
      ...phrased.flat(),
      ...article.unsaid.flatMap((topic) =>
        topic.words[language].flatMap((entry) => phraseKey(entry, analyser, language) ?? []),
      ),
    ]),
    synonyms: synonymTable(article.synonyms[language], analyser),
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
