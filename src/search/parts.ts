// The questions within a rambling message ("my friend says … is that so? and how many …?"), each asked by answer.ts where the
// message as a whole is not answered.
import { sentences } from '../article/sentences.js';
import type { LanguageIndex } from './index.js';
import { weakWords } from './words.js';

/** So many are asked at most, so that hostile input stays cheap. */
const maxParts = 4;
/** Words that carry evidence. One alone meets a passage by chance ("what year was that?", "is he making it up?"). */
const minWords = 2;

/** Where a sentence ends in a chat too, which goes on in small letters; `sentences` knows the rest. */
const seams = /(?<=[?!…]["”»)]?)\s+|[\n;]+/gu;

/**
 * @param text A message.
 * @param index The index of its language.
 * @returns Those of its sentences that end in a question mark, or all where none does, in order, if they say enough to be
 *   asked alone; at most 4, and none where the message is a single sentence.
 */
export function partsOf(text: string, index: LanguageIndex): string[] {
  const all = text.split(seams).flatMap(sentences);
  if (all.length < 2) return [];
  const asked = all.filter((part) => part.endsWith('?'));
  return (asked.length > 0 ? asked : all)
    .filter((part) => wordsIn(part, index) >= minWords)
    .slice(0, maxParts);
}

/** How many different words of a sentence say what it is about. */
const wordsIn = (part: string, { analyser, language }: LanguageIndex): number =>
  new Set(
    analyser
      .terms(part)
      .filter(({ kind, token }) => kind === 'content' && !weakWords[language].has(token))
      .map(({ stem }) => stem),
  ).size;
