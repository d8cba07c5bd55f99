// How a Spanish word sounds in Latin America, where c, s and z, b and v, ll and y fall together and h is silent: whoever
// writes by ear ("resivir bisitas") writes a word that sounds the same. Called by index.ts for spelling.ts.
import type { Language } from '../article/schema.js';

/** In this order; the rule is that of the Ortografía of the Academies (2010), with seseo and yeísmo. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/ch/gu, '9'],
  [/qu(?=[ei])|c(?![ei])/gu, 'k'],
  [/[cz]/gu, 's'],
  [/gu(?=[ei])/gu, 'G'],
  [/g(?=[ei])/gu, 'j'],
  [/G/gu, 'g'],
  [/ll|y/gu, 'i'],
  [/[vw]/gu, 'b'],
  [/h/gu, ''],
];

/**
 * @param language The language of the word.
 * @returns A function from a normalised token to a key that words share which sound the same; the token itself in English,
 *   whose spelling tells less of its sound.
 */
export const soundOf = (language: Language): ((word: string) => string) =>
  language === 'es'
    ? (word) => rules.reduce((text, [letters, sound]) => text.replace(letters, sound), word)
    : (word) => word;
