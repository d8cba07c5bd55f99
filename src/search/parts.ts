// The questions within a message: those of a rambling one ("my friend says … is that so? and how many …?"), each asked by
// answer.ts where the message as a whole is not answered, and the two that one sentence may hold ("where is it and who
// built it?"), of which each has its answer.
import { sentences } from '../article/sentences.js';
import type { Language } from '../article/schema.js';
import { whichWords } from './grammar.js';
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

/**
 * Where the second question of a sentence begins: an "and" before a question word. The Spanish "que" without its accent
 * is mostly none.
 */
const second: Readonly<Record<Language, RegExp>> = {
  en: /,?\s+(?:and|or|&|plus)\s+(?=(?:also\s+)?(?:(?:for|in|by|from|to|on|at|since)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b)/iu,
  es: /,?\s+[yeou]\s+(?=(?:(?:a|de|en|por|para|con|desde|hasta)\s+)?(?:qui[eé]n(?:es)?|qué|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|c[oó]mo|cu[aá]l(?:es)?|(?<=\spara\s)que)(?![\p{L}]))/iu,
};

/**
 * @param text A question.
 * @param index The index of its language.
 * @returns Its two questions, if it is made of two that each say something; else none.
 */
export function bothOf(text: string, index: LanguageIndex): readonly string[] {
  const seam = second[index.language].exec(text);
  if (!seam) return [];
  const both = [text.slice(0, seam.index), text.slice(seam.index + seam[0].length)];
  return both.every((half) => asks(half, index)) ? both : [];
}

/** Whether a half says what it is about; one that names the subject alone must ask for it ("what is it", by its name). */
function asks(half: string, { analyser }: LanguageIndex): boolean {
  const kinds = new Set(analyser.terms(half).map(({ kind }) => kind));
  if (kinds.has('content')) return true;
  const isQuestion = kinds.has('question') || analyser.words(half).some((word) => whichWords.has(word));
  return kinds.has('subject') && isQuestion;
}
