// Which language a question is in. Called by answer.ts.
import { languages, type Language } from '../article/schema.js';
import { functionWords, questionWords } from './grammar.js';
import { foreignWords, stopWords } from './words.js';

/** What a question's own words say of its language; `other` is a script or a language that we do not speak. */
export type Detected = Language | 'other' | 'unknown';

export interface Reading {
  readonly detected: Detected;
  /** Whether it has much of both languages, as those write who speak both ("is it true que los abogados no entran"). */
  readonly mixed: boolean;
}

/** From so many points on a question has much of a language; a word of grammar is one. */
const much = 1.5;
/** The language shows in so many words. */
const maxWords = 40;

const spanishMarks = /[ñ¿¡]/iu;
const letters = /\p{L}/gu;
const otherLetters = /(?!\p{sc=Latin})\p{L}/gu;

const isGrammar = (language: Language, word: string): boolean =>
  stopWords[language].has(word) || questionWords[language].has(word);

/**
 * Decides by script, marks, function words and the article's own vocabulary, in that order of weight. A name that both
 * vocabularies have tells nothing, and a function word beside one little ("tren de aragua"), unlike small talk ("hola bot").
 * @param raw The question as it was typed.
 * @param question Its normalised tokens.
 * @param familiar How much of a token the article's vocabulary in a language has, 0 to 1.
 * @returns `unknown` where nothing tells, so that the locale decides; `mixed` where the other may answer what this one cannot.
 */
export function detectLanguage(
  raw: string,
  question: readonly string[],
  familiar: (language: Language, word: string) => number,
): Reading {
  const words = question.slice(0, maxWords);
  const strange = raw.match(otherLetters)?.length ?? 0;
  if (strange > 0 && strange * 2 > (raw.match(letters)?.length ?? 0))
    return { detected: 'other', mixed: false };
  const points: Record<Language, number> = { en: 0, es: 0 };
  if (spanishMarks.test(raw)) points.es += 2;
  if (/[áéíóúÁÉÍÓÚ]/u.test(raw)) points.es += 0.5;
  const grammar: Record<Language, number> = { en: 0, es: 0 };
  const inGrammar = {
    en: words.map((word) => isGrammar('en', word)),
    es: words.map((word) => isGrammar('es', word)),
  };
  const known = {
    en: words.map((word) => familiar('en', word)),
    es: words.map((word) => familiar('es', word)),
  };
  const isName = (at: number): boolean =>
    inGrammar.en[at] === false && inGrammar.es[at] === false && known.en[at] === 1 && known.es[at] === 1;
  words.forEach((word, at) => {
    const beside = isName(at - 1) || isName(at + 1);
    for (const language of languages) {
      const other = language === 'en' ? 'es' : 'en';
      if (inGrammar[language][at])
        grammar[language] +=
          (beside && functionWords[language].has(word)) || known[other][at] === 1 ? 0.25 : 1;
      else if (!inGrammar[other][at] && !isName(at))
        points[language] += 0.6 * (known[language][at] ?? 0) ** 3;
    }
  });
  const foreign = words.filter((word) => foreignWords.has(word)).length;
  const best = Math.max(...languages.map((language) => inGrammar[language].filter((isOne) => isOne).length));
  if (foreign >= 2 && foreign > best && points.es < 2 && foreign / words.length >= 0.3)
    return { detected: 'other', mixed: false };
  const en = grammar.en + points.en;
  const es = grammar.es + points.es;
  const mixed = Math.min(en, es) >= much;
  if (Math.abs(en - es) < 0.3) return { detected: 'unknown', mixed };
  return { detected: en > es ? 'en' : 'es', mixed };
}
