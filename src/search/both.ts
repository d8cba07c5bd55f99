// The two things that one sentence may ask: "where is it and who built it?", "do they pray or get visits?". Called by answer.ts,
// which asks each alone.
import type { Language } from '../article/schema.js';
import { whichWords } from './grammar.js';
import type { LanguageIndex } from './index.js';
import { readQuery } from './query.js';
import { isName } from './term.js';

/** Where a second question begins: a question word after an "and". The Spanish "que" without its accent is mostly none. */
const second: Readonly<Record<Language, RegExp>> = {
  en: /,?\s+(?:and|or|&|plus)\s+(?=(?:also\s+)?(?:(?:for|in|by|from|to|on|at|since)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b)/iu,
  es: /,?\s+[yeou]\s+(?=(?:(?:a|de|en|por|para|con|desde|hasta)\s+)?(?:qui[eé]n(?:es)?|qué|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|c[oó]mo|cu[aá]l(?:es)?|(?<=\spara\s)que|por\s+qu[eé])(?![\p{L}]))/iu,
};

/** The same where a question asks for yes or no, or in Spanish without accents. */
const secondVerb: Readonly<Record<Language, RegExp>> = {
  en: /,?\s+(?:and|or|&|plus)\s+(?=(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would)\s)/iu,
  es: /,?\s+[yeou]\s+(?=(?:(?:por\s+|con\s+|de\s+|en\s+)?que|hay|es|son|est[aá]n?|fue|fueron|puede|pueden|tiene|tienen|reciben?|ya)\s)/iu,
};
const begins: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|had|will|would)(?:['’]?s)?\s/iu,
  es: /^(?:\s*¿|\W*(?:a\s+|de\s+|por\s+|para\s+|en\s+|con\s+)?(?:qui[eé]n(?:es)?|qu[eé]|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|c[oó]mo|cu[aá]l(?:es)?|hay|es|son|puede|pueden|tiene|tienen|reciben?)\s)/iu,
};

/** A question word alone goes on with the rest of the first question ("who ordered it and why"). */
const bare: Readonly<Record<Language, RegExp>> = {
  en: /^(?:also\s+)?(?:for\s+|since\s+|from\s+|by\s+)?(?:who|whom|when|where|why|how\s+(?:much|many|long))$/iu,
  es: /^(?:(?:a|de|en|por|para|desde)\s+)?(?:qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|cu[aá]nt[oa]s?|qu[eé])$/iu,
};
const asked: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:who|whom|what|when|where|why|how)(?:['’]?s)?\s+(?:many\s+|much\s+)?/iu,
  es: /^\W*(?:a\s+|de\s+|por\s+|para\s+|en\s+)?(?:qui[eé]n(?:es)?|qu[eé]|cu[aá]ndo|d[oó]nde|c[oó]mo|cu[aá]nt[oa]s?)\s+/iu,
};

/**
 * @param text A question.
 * @param index The index of its language.
 * @returns Its two questions, if it is made of two that each say something; else none.
 */
export function bothOf(text: string, index: LanguageIndex): readonly string[] {
  const halves = halvesOf(text, index.language);
  return halves.every((half) => asks(half, index)) ? halves : [];
}

/** @returns The first of two questions of which the second says nothing by itself ("… and when did it start?"). */
export function firstOf(text: string, index: LanguageIndex): string | undefined {
  const [first, second] = halvesOf(text, index.language);
  if (first === undefined || second === undefined) return undefined;
  return asks(first, index) && !asks(second, index) ? first : undefined;
}

function halvesOf(text: string, language: Language): string[] {
  const seam =
    second[language].exec(text) ?? (begins[language].test(text) ? secondVerb[language].exec(text) : null);
  if (!seam) return [];
  const first = text.slice(0, seam.index);
  const rest = text.slice(seam.index + seam[0].length);
  const word = rest.replace(/[^\p{L}\p{N}]+$/u, '');
  return [first, bare[language].test(word) ? `${word} ${first.replace(asked[language], '')}` : rest];
}

/** Whether a half says what it is about; one that names the subject alone must ask for it ("what is it", by its name). */
function asks(half: string, index: LanguageIndex): boolean {
  const { terms, subject, words } = readQuery(half, index);
  if (terms.some(({ kind }) => kind !== 'question')) return true;
  return subject && (terms.length > 0 || words.some((word) => whichWords.has(word)));
}

const joints: Readonly<Record<Language, RegExp>> = {
  en: /\s+(?:and|or|nor|&)\s+|\s*\/\s*/iu,
  es: /\s+(?:[yeou]|ni)\s+|\s*\/\s*/iu,
};
/** So many sides of a list are asked at most. */
const maxSides = 3;

/** @returns What is named side by side ("books or visits"), each with what stands beside it; none where nothing is. */
export const sidesOf = (text: string, index: LanguageIndex): readonly string[] => {
  const sides = text.split(joints[index.language]);
  const says = (side: string): boolean =>
    index.analyser.terms(side).some((term) => term.kind === 'content' && !isName(term, index));
  return sides.length > 1 && sides.length <= maxSides && sides.every(says) ? sides : [];
};
