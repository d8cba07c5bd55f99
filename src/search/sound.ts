// How a word sounds: whoever writes by ear ("resivir bisitas", "Ghandi") writes a word that sounds the same. Called by
// index.ts for spelling.ts.
import type { Language } from '../article/schema.js';

type Rules = readonly (readonly [RegExp, string])[];

/**
 * Spanish as in Latin America, where c, s and z, b and v, ll and y fall together and h is silent; in this order. The rule
 * is that of the Ortografía of the Academies (2010), with seseo and yeísmo.
 */
const spanish: Rules = [
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

/** English spelling tells less of the sound, and much sounds alike (sell and cell); but an h after these is silent. */
const english: Rules = [[/(?<=[bdgkr])h/gu, '']];

/**
 * @param language The language of the word.
 * @returns A function from a normalised token to a key that words share which sound the same.
 */
export const soundOf = (language: Language): ((word: string) => string) => {
  const rules = language === 'es' ? spanish : english;
  return (word) => rules.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
};
