// The index of one language, built once from the loaded article. Called by answer.ts; read by the other files here.
import type { Article, Question } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { isCurated, type Analyser, type Term } from './analyse.js';
import { createMini, createStemScores } from './bm25.js';
import { createEntries, keysOf, textsOf, type Entry } from './entries.js';
import { createGramIndex, type GramIndex } from './grams.js';
import { everydayWords } from './everyday.js';
import { opposites } from './opposites.js';
import { phraseKey, synonymTable, topicPhrase, type TopicPhrase } from './phrases.js';
import { createPostings, type Postings } from './postings.js';
import { soundOf } from './sound.js';
import { createSpeller, type Speller } from './spelling.js';
import { questionWords } from './grammar.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';
import { stopWords } from './words.js';

export interface TopicEntry {
  readonly id: string;
  /** Its place among the pack's. */
  readonly place: number;
  readonly nearest: readonly string[];
}

export interface TopicTrigger {
  readonly topic: TopicEntry;
  readonly phrase: TopicPhrase;
}

export interface LanguageIndex {
  /** The stems of a text's title; a pack names its subject itself. */
  readonly title: ReadonlySet<string>;
  readonly language: Language;
  readonly analyser: Analyser;
  readonly entries: readonly Entry[];
  /** Which passages have a stem, by their places in `entries`. */
  readonly postings: Postings;
  readonly questions: readonly Question[];
  /** The words and phrases that show that a question is about an unsaid topic, by the stem that each begins with. */
  readonly topics: ReadonlyMap<string, readonly TopicTrigger[]>;
  /** MiniSearch’s scores of the passages that have a stem. */
  readonly stemScores: ReturnType<typeof createStemScores>;
  readonly grams: GramIndex;
  readonly speller: Speller;
  /** Every phrase of a passage's or a topic's words, as `phraseKey` writes it. */
  readonly phrases: ReadonlySet<string>;
  /** The stem that each of them begins with. */
  readonly phraseStarts: ReadonlySet<string>;
  /** Stems that mean the same as a stem, itself left out. */
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a pack says by which words its passages are asked for. */
  readonly curated: boolean;
  /** Stems of the names in a pack's texts. */
  readonly names: ReadonlySet<string>;
  /** The general list's synonyms; none beside a pack's own. */
  readonly everyday: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems of which each is the opposite of the stem. */
  readonly opposite: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every token of the passages, the questions and the unsaid topics. */
  readonly vocabulary: Pick<ReadonlySet<string>, 'has'>;
  /** Inverse document frequency of a stem among the passages; the highest for one that no passage has. */
  idf(stem: string): number;
}

/** @param article The loaded article. @param language The language whose texts are indexed. @param known Its vocabulary. */
export function createIndex(
  article: Article,
  language: Language,
  known: Vocabulary = createVocabulary(article, language),
): LanguageIndex {
  const { analyser: plainAnalyser, tally } = known;
  const analyser = remembering(plainAnalyser);
  const curated = isCurated(article, language);
  const stems = (text: string): string[] => analyser.terms(text).map((term) => term.stem);

  const texts = article.passages.map((passage) => textsOf(passage, language));
  const entries = createEntries(article, language, analyser);

  const postings = createPostings(entries.map((entry) => entry.stems));

  const topics = new Map<string, TopicTrigger[]>();
  const phrases = new Set(article.passages.flatMap((passage) => keysOf(passage, language, analyser)));
  for (const [place, { id, nearest, words }] of article.unsaid.entries()) {
    const topic = { id, place, nearest };
    for (const entry of words[language]) {
      const phrase = topicPhrase(entry, analyser, language, postings);
      if (!phrase) continue;
      const [first = ''] = phrase.needs;
      const list = topics.get(first);
      if (list) list.push({ topic, phrase });
      else topics.set(first, [{ topic, phrase }]);
      if (!phrase.whole) for (const key of phraseKey(entry, analyser, language) ?? []) phrases.add(key);
    }
  }
  const plain = new Set([...stopWords[language], ...questionWords[language].keys()]);

  return {
    title: new Set(curated ? [] : stems(article.source.title.replaceAll('_', ' '))),
    language,
    analyser: plainAnalyser,
    entries,
    postings,
    questions: article.questions,
    topics,
    stemScores: createStemScores(createMini(article, language, stems)),
    grams: createGramIndex(
      texts.map((parts) => parts.flatMap((part) => analyser.terms(part).map((term) => term.token))),
    ),
    speller: createSpeller(tally, plain, soundOf(language), !curated),
    phrases,
    phraseStarts: new Set([...phrases].map((phrase) => phrase.slice(0, phrase.indexOf(' ')))),
    synonyms: synonymTable(article.synonyms[language], analyser),
    everyday: curated ? new Map() : synonymTable(everydayWords[language], plainAnalyser),
    opposite: synonymTable(opposites[language], plainAnalyser),
    curated,
    names: new Set(curated ? article.passages.flatMap(({ text }) => namesIn(text[language], analyser)) : []),
    vocabulary: tally,
    idf: rarity(postings, entries.length),
  };
}

/** A word that is capitalised within a sentence. */
const nameWord = /(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}\p{M}]+/gu;

const namesIn = (text: string, analyser: Analyser): string[] =>
  (text.match(nameWord) ?? []).flatMap((word) => analyser.split(word)).map((token) => analyser.stem(token));

// Made apart: what is made within createIndex keeps all of its variables, and so every text that was cut, for good.
function rarity(postings: Postings, passages: number): LanguageIndex['idf'] {
  const known = new Map<string, number>();
  const of = (df: number): number => Math.log(1 + (passages - df + 0.5) / (df + 0.5));
  const highest = of(0);
  return (stem) => {
    if (!postings.has(stem)) return highest;
    const before = known.get(stem);
    if (before !== undefined) return before;
    const made = of(postings.frequency(stem));
    known.set(stem, made);
    return made;
  };
}

/** Cuts each text once while the index is built, which asks for the same phrases again and again. */
function remembering(analyser: Analyser): Analyser {
  const words = once((text) => analyser.words(text));
  const terms = once((text): Term[] => words(text).flatMap((word) => analyser.term(word) ?? []));
  return { ...analyser, words, terms };
}

function once<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
}
