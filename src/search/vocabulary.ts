// What one language of the article knows of words, which both languages of a question are held against before it is known
// which it is in. Called by answer.ts; part of the index.
import type { Article } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { createAnalyser, type Analyser } from './analyse.js';
import { textsOf } from './entries.js';
import { gramsOf } from './grams.js';

export interface Vocabulary {
  readonly analyser: Analyser;
  /** Every token of the passages, the questions and the unsaid topics, with how often it occurs. */
  readonly tally: ReadonlyMap<string, number>;
  /** How much of a word's 4-grams the vocabulary has, below 1; 1 for a word that it has. */
  familiar(word: string): number;
}

/** @param article The loaded article. @param language The language whose texts are read. */
export function createVocabulary(article: Article, language: Language): Vocabulary {
  const analyser = createAnalyser(article, language);
  const tally = new Map<string, number>();
  const everything = [
    ...article.passages.flatMap((passage) => textsOf(passage, language)),
    ...article.questions.map((question) => question.text[language]),
    ...article.unsaid.flatMap((topic) => topic.words[language]),
    ...article.synonyms[language].flat(),
    ...article.subject[language],
  ];
  for (const word of everything.flatMap((text) => analyser.words(text)))
    tally.set(word, (tally.get(word) ?? 0) + 1);
  return { analyser, tally, familiar: familiarity(tally) };
}

/** So many words beside the article's are remembered, if they are no longer than this. */
const maxKnown = 2000;
const maxWord = 32;
/** The most that a word counts whose 4-grams are all known and which is not. */
const maxShare = 0.9;

// Made apart: what is made within createVocabulary keeps all of its variables, and so every text that was cut, for good.
function familiarity(tally: ReadonlyMap<string, number>): Vocabulary['familiar'] {
  const grams = new Set([...tally.keys()].flatMap(gramsOf));
  const known = new Map<string, number>();
  return (word) => {
    const before = tally.has(word) ? 1 : known.get(word);
    if (before !== undefined) return before;
    const own = gramsOf(word);
    const share = (maxShare * own.filter((gram) => grams.has(gram)).length) / own.length;
    if (known.size < maxKnown && word.length <= maxWord) known.set(word, share);
    return share;
  };
}
