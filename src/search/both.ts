// The two things that one sentence may ask: "where is it and who built it?", "do they pray or get visits?". Called by answer.ts,
// which asks each alone.
import type { Language } from '../article/schema.js';
import { whichWords } from './grammar.js';
import type { LanguageIndex } from './index.js';
import { readQuery } from './query.js';
import { isName } from './term.js';

/** Where a second question begins: a question word after an "and". The Spanish "que" without its accent is mostly none. */
const second: Readonly<Record<Language, RegExp>> = {
  en: /,?\s+(?:and|or|&|plus)\s+(?=(?:also\s+)?(?:(?:for|in|by|from|to|on|at|since|against|with|under)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b)/iu,
  es: /,?\s+[yeou]\s+(?=(?:(?:a|de|en|por|para|con|contra|bajo|desde|hasta)\s+)?(?:qui[eé]n(?:es)?|qué|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|c[oó]mo|cu[aá]l(?:es)?|(?<=\spara\s)que|por\s+qu[eé])(?![\p{L}]))/iu,
};

/** Where a sentence that asks for yes or no asks so again; after a question word another verb goes on with it. */
const secondVerb: Readonly<Record<Language, RegExp>> = {
  en: /,?\s+(?:and|or|&|plus)\s+(?=(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would)\s)/iu,
  es: /,?\s+[yeou]\s+(?=(?:hay|es|son|est[aá]n?|fue|fueron|puede|pueden|tiene|tienen|reciben?|ya)\s)/iu,
};
const beginsVerb: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would)\s/iu,
  es: /^[\s¿]*(?:hay|es|son|puede|pueden|tiene|tienen|reciben?|dejan|permiten)\s/iu,
};
/** In Spanish without accents, "que" after a question word and before a verb of saying or doing, or after a preposition. */
const secondQue =
  /^[\s¿]*(?:quien|cuando|donde|cuant[oa]s?|cual)\s[^¿]*?(,?\s+y\s+)(?=(?:(?:por|con|de|en)\s+que|que\s+(?:dijo|dice|dijeron|dicen|hizo|hace|propuso))(?![\p{L}]))/iu;

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
  const seam = seamOf(text, language);
  if (!seam) return [];
  const first = text.slice(0, seam.start);
  const rest = text.slice(seam.end);
  const word = rest.replace(/[^\p{L}\p{N}]+$/u, '');
  return [first, bare[language].test(word) ? `${word} ${first.replace(asked[language], '')}` : rest];
}

function seamOf(text: string, language: Language): { start: number; end: number } | undefined {
  const found =
    second[language].exec(text) ?? (beginsVerb[language].test(text) ? secondVerb[language].exec(text) : null);
  if (found) return { start: found.index, end: found.index + found[0].length };
  const que = language === 'es' ? secondQue.exec(text) : null;
  return que ? { start: que[0].length - (que[1] ?? '').length, end: que[0].length } : undefined;
}

/** Whether a half says what it is about; one that names the subject alone must ask for it ("what is it", by its name). */
function asks(half: string, index: LanguageIndex): boolean {
  const { terms, subject, words } = readQuery(half, index);
  if (terms.some(({ kind }) => kind !== 'question')) return true;
  return subject && (terms.length > 0 || words.some((word) => whichWords.has(word)));
}

const or: Readonly<Record<Language, RegExp>> = { en: /\s+(?:or|nor)\s+/iu, es: /\s+(?:[ou]|ni)\s+/iu };
/** What the second of two things that one question names begins with; what follows it belongs to both. */
const article = /^(?:an?|the|any|un[ao]?s?|el|la|los|las|alg[uú]n[ao]?)\s+/iu;
/** In words: a longer one goes on with what is asked of both ("walls or cells made of concrete"). */
const maxSide = 2;

/**
 * @param text A question that the article is known to be silent on.
 * @param index The index of its language.
 * @returns The two things that it asks for by yes or no ("do they pray or get visits"), each with what stands beside it; none
 *   where it does not, or where one says nothing but a name.
 */
export const sidesOf = (text: string, index: LanguageIndex): readonly string[] => {
  if (!beginsVerb[index.language].test(text)) return [];
  const sides = text.split(or[index.language]);
  const last = (sides[1] ?? '').replace(article, '').trim();
  const says = (side: string): boolean =>
    index.analyser.terms(side).some((term) => term.kind === 'content' && !isName(term, index));
  return sides.length === 2 && last.split(/\s+/u).length <= maxSide && sides.every(says) ? sides : [];
};
