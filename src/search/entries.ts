// The passages as the index sees them. Called by index.ts; read by the features and decide.ts.
import type { Article, Passage } from '../article/model.js';
import type { Language } from '../article/schema.js';
import type { Analyser } from './analyse.js';
import { phraseKey } from './phrases.js';
import { sequencesOf, type SequenceWord } from './sequence.js';

export interface Entry {
  readonly passage: Passage;
  /**
   * Every stem of its text, title, attribution and words, and every phrase of its words, with how much it counts: 1, or
   * less for one that it has only within phrases of its words.
   */
  readonly stems: ReadonlyMap<string, number>;
  /** Stems of all passages about its sentence, itself among them. */
  readonly sentence: ReadonlySet<string>;
  /** Its text's words in their order. */
  readonly sequence: readonly SequenceWord[];
  /** The places of the sentences before and after it in its paragraph; a summary needs neither. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** How much a stem counts that a passage has only within phrases of its words. */
const looseShare = 0.5;

/** All that is said of a passage. A sentence's title is only its beginning. */
export const textsOf = ({ kind, text, title, by, words }: Passage, language: Language): string[] => [
  text[language],
  ...(kind === 'verbatim' ? [] : [title[language]]),
  by?.[language] ?? '',
  ...words[language],
];

/** @param analyser The analyser of the language. */
export function createEntries(article: Article, language: Language, analyser: Analyser): Entry[] {
  const stems = (text: string): string[] => analyser.terms(text).map((term) => term.stem);
  const { passages } = article;
  const all = passages.map(
    (passage) =>
      new Set([...textsOf(passage, language).flatMap(stems), ...keysOf(passage, language, analyser)]),
  );
  const sequences = sequencesOf(
    passages.map((passage) => passage.text[language]),
    analyser,
  );
  const bySentence = united(all, passages, ({ at }) => `${at.paragraph} ${at.sentence}`);
  const beside = (at: number, step: number): number | undefined => {
    const [passage, other] = [passages[at], passages[at + step]];
    const near = passage?.kind === 'verbatim' && passage.at.paragraph === other?.at.paragraph;
    return near ? at + step : undefined;
  };
  return passages.map((passage, at): Entry => {
    const words = passage.words[language].filter(
      (entry) => phraseKey(entry, analyser, language) === undefined,
    );
    const firm = new Set([
      ...[...textsOf({ ...passage, words: { en: [], es: [] } }, language), ...words].flatMap(stems),
      ...keysOf(passage, language, analyser),
    ]);
    return {
      passage,
      stems: new Map([...(all[at] ?? [])].map((stem) => [stem, firm.has(stem) ? 1 : looseShare])),
      sentence: bySentence[at] ?? firm,
      sequence: sequences[at] ?? [],
      before: beside(at, -1),
      after: beside(at, 1),
    };
  });
}

/** The phrases of a passage's words. */
export const keysOf = ({ words }: Passage, language: Language, analyser: Analyser): string[] =>
  words[language].flatMap((entry) => phraseKey(entry, analyser, language) ?? []);

/** For each passage the stems of all that share its key. */
function united(
  all: readonly ReadonlySet<string>[],
  passages: readonly Passage[],
  key: (passage: Passage) => string,
): ReadonlySet<string>[] {
  const sets = new Map<string, Set<string>>();
  passages.forEach((passage, at) => {
    const set = sets.get(key(passage)) ?? new Set<string>();
    for (const stem of all[at] ?? []) set.add(stem);
    sets.set(key(passage), set);
  });
  return passages.map((passage) => sets.get(key(passage)) ?? new Set());
}
