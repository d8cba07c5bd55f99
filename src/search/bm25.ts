// MiniSearch's index of the passages and its scores. Called by index.ts, held.ts and features.ts.
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Article } from '../article/model.js';
import type { Language } from '../article/schema.js';
import type { LanguageIndex } from './index.js';
import type { Query } from './query.js';

interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly words: string;
  readonly title: string;
  readonly section: string;
}
export type Mini = MiniSearch<IndexedPassage>;

// Outside of the function that makes the index: made there, they would keep what cuts the texts, and all that it knows.
const tokenize = (text: string): string[] => text.split(' ');
const processTerm = (term: string): string | null => (term === '' ? null : term);

/**
 * @param stems Cuts a text of the language into stems.
 * @returns An index in which a sentence's beginning, which is its title, counts beside the whole: it says what it is about.
 */
export function createMini(article: Article, language: Language, stems: (text: string) => string[]): Mini {
  const sections = new Map(article.sections.map((section) => [section.id, section.title[language]]));
  const mini: Mini = new MiniSearch<IndexedPassage>({
    fields: ['text', 'words', 'title', 'section'],
    tokenize,
    processTerm,
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
  return mini;
}

/** A question word in a passage says less than any other. */
const questionBoost = 0.5;

/** What MiniSearch says of one stem: the places that have it, and the score of each. Two lists of numbers take least room. */
interface StemScores {
  readonly places: readonly number[];
  readonly scores: readonly number[];
}

/** @returns What MiniSearch says of a stem that a passage has, asked once. */
export function createStemScores(mini: Mini): (stem: string) => StemScores {
  const known = new Map<string, StemScores>();
  return (stem) => {
    const found = known.get(stem) ?? scoresOf(mini.search(stem));
    known.set(stem, found);
    return found;
  };
}

const scoresOf = (results: readonly SearchResult[]): StemScores => ({
  places: results.map(({ id }) => id as number),
  scores: results.map(({ score }) => score),
});

/**
 * MiniSearch's own sum for a query of several terms, of scores that it gave for each: a passage's scores, each by its
 * stem's weight, times how many of the stems it has (MiniSearch, `search`). It makes objects for every stem of every
 * passage, which was a third of a question's time.
 * @returns Its score of each place; 0 where it has none of the query's stems.
 */
export function searchMini(query: Query, index: LanguageIndex): Float64Array {
  const boosts = new Map<string, number>();
  for (const term of query.terms) {
    // MiniSearch knows single stems; a phrase's own are asked for already.
    if (term.kind === 'phrase') continue;
    const kind = term.kind === 'question' ? questionBoost : 1;
    for (const [stem, share] of term.stems)
      if (index.postings.has(stem)) boosts.set(stem, Math.max(boosts.get(stem) ?? 0, share * kind));
  }
  const scores = new Float64Array(index.entries.length);
  const stems = new Uint16Array(index.entries.length);
  for (const [stem, boost] of boosts) {
    const found = index.stemScores(stem);
    found.places.forEach((place, at) => {
      scores[place] = (scores[place] ?? 0) + boost * (found.scores[at] ?? 0);
      stems[place] = (stems[place] ?? 0) + 1;
    });
  }
  return scores.map((score, place) => score * (stems[place] ?? 0));
}
