// The pack's phrases, topic triggers and synonym groups as stems. Called by index.ts while it is built.
import type { Language } from '../article/schema.js';
import type { Analyser } from './analyse.js';
import { grammarWords, questionWords } from './grammar.js';

export interface TopicPhrase {
  /** The stems that a question must have: all but grammar. */
  readonly needs: readonly string[];
  /** A phrase that shows little without its grammar ("at what time", "that one") must stand as it is. */
  readonly whole: boolean;
  /** A phrase with a question word ("how many cells") must stand unbroken but for grammar. */
  readonly unbroken: boolean;
  /** What a passage must have to be about it as well: the word, or the phrase as a whole. */
  readonly shown: readonly string[];
  /** Those of them that carry evidence. */
  readonly evidence: readonly string[];
}

/** The longest phrase that is looked for as one, in words without grammar. */
export const maxPhrase = 4;

/** A phrase of two to four words without grammar ("which country") as one stem; none for a single word. */
export const phraseKey = (entry: string, analyser: Analyser, language: Language): string[] | undefined =>
  keyOf(saidIn(analyser.words(entry), language), analyser);

const saidIn = (words: readonly string[], language: Language): string[] =>
  words.filter((word) => !grammarWords[language].has(word));

function keyOf(said: readonly string[], analyser: Analyser): string[] | undefined {
  if (said.length < 2 || said.length > maxPhrase) return undefined;
  return [said.map((word) => analyser.term(word)?.stem ?? word).join(' ')];
}

/**
 * A phrase of stop words ("of which"), or of one word with grammar where a passage has that word ("been paid"), counts only
 * as it stands.
 * @returns Nothing for a lone stop word or a word for the subject.
 */
export function topicPhrase(
  phrase: string,
  analyser: Analyser,
  language: Language,
  known: { has(stem: string): boolean },
): TopicPhrase | undefined {
  const words = analyser.words(phrase);
  const said = saidIn(words, language);
  const terms = words.flatMap((word) => analyser.term(word) ?? []);
  const lone = said.length === 1 && words.length > 1 && known.has(analyser.stem(said[0] ?? ''));
  const whole = lone || (said.length < 3 && !terms.some((term) => term.kind === 'content'));
  if (whole && words.length < 2) return undefined;
  const key = keyOf(said, analyser);
  const stems = terms.filter((term) => term.kind !== 'subject').map((term) => term.stem);
  return {
    shown: key ?? terms.map((term) => term.stem),
    needs: (whole ? words : said).map((word) => analyser.term(word)?.stem ?? word),
    whole,
    unbroken: whole || said.some((word) => questionWords[language].has(word)),
    evidence: key ? stems.concat(key) : stems,
  };
}

/** A stem that names the subject stands for nothing else, so it is left out of every group. */
export function synonymTable(
  groups: readonly (readonly string[])[],
  analyser: Analyser,
): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const group of groups) {
    const terms = group.map((word) => analyser.terms(word)).filter((list) => list.length === 1);
    const stems = terms.flatMap((list) =>
      list.filter((term) => term.kind === 'content').map((term) => term.stem),
    );
    for (const stem of stems) {
      const others = table.get(stem) ?? new Set<string>();
      for (const other of stems) if (other !== stem) others.add(other);
      table.set(stem, others);
    }
  }
  return table;
}
