// The pack's phrases, topic triggers and synonym groups as stems. Called by index.ts while it is built.
import type { Language } from '../article/schema.js';
import type { Analyser } from './analyse.js';
import { grammarWords, questionWords } from './grammar.js';

export interface TopicPhrase {
  /** The stems that a question must have: all but grammar. */
  readonly needs: readonly string[];
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
export function phraseKey(entry: string, analyser: Analyser, language: Language): string[] | undefined {
  const said = analyser.words(entry).filter((word) => !grammarWords[language].has(word));
  if (said.length < 2 || said.length > maxPhrase) return undefined;
  return [said.map((word) => analyser.term(word)?.stem ?? word).join(' ')];
}

/**
 * Left out are phrases that show nothing: stop words alone ("of which"), and one word with grammar where a passage has
 * that word ("been paid").
 */
export function topicPhrase(
  phrase: string,
  analyser: Analyser,
  language: Language,
  known: { has(stem: string): boolean },
): TopicPhrase[] | undefined {
  const words = analyser.words(phrase).filter((word) => !grammarWords[language].has(word));
  const [first] = words;
  if (
    first !== undefined &&
    words.length === 1 &&
    analyser.words(phrase).length > 1 &&
    known.has(analyser.stem(first))
  )
    return undefined;
  if (words.length < 3 && !analyser.terms(phrase).some((term) => term.kind === 'content')) return undefined;
  return [
    {
      shown: phraseKey(phrase, analyser, language) ?? analyser.terms(phrase).map((term) => term.stem),
      needs: words.map((word) => analyser.term(word)?.stem ?? word),
      unbroken: words.some((word) => questionWords[language].has(word)),
      evidence: [
        ...analyser.terms(phrase).flatMap((term) => (term.kind === 'subject' ? [] : [term.stem])),
        ...(phraseKey(phrase, analyser, language) ?? []),
      ],
    },
  ];
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
