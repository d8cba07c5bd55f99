// Whether a passage says the contrary of what a question takes for granted: one of them denies, or has the opposite of the
// other's word. Called by against.ts, for which it is a sign that the article does not answer.
import type { Language } from '../article/schema.js';
import { normalize } from './normalize.js';

/** Over normalised text. A word that begins the question ("Isn't it…", "¿No es…?") denies nothing, nor does a tag. */
const asksDenial: Readonly<Record<Language, RegExp>> = {
  en: /[a-z\d] +(?:(?:not|never|no|non|without|none|nobody|neither|nor|cannot)|(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n['’]?t)\b(?=[ -]+[a-z\d])/u,
  es: /[a-z\d] +(?:no|nunca|jamas|sin|ningun[oa]?|nadie|tampoco)\b(?= +[a-z\d])/u,
};

/** Anywhere in a passage. */
const denies: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|non|without|none|nobody|neither|nor|cannot)\b|n['’]t\b/u,
  es: /\b(?:no|nunca|jamas|sin|ningun[oa]?|nadie|tampoco|ni)\b/u,
};

/** @returns Whether the question denies something and the passage's text nothing. */
export const onlyAsked = (question: string, passage: string, language: Language): boolean =>
  asksDenial[language].test(normalize(question)) && !denies[language].test(normalize(passage));

/** With one of these before it a word is its own opposite. */
const prefixes: Readonly<Record<Language, readonly string[]>> = {
  en: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'],
  es: ['in', 'im', 'i', 'des', 'dis'],
};
/** In characters: what is shorter after a prefix is mostly no word ("in-put"). */
const minRest = 4;

/**
 * @param stem A word of the question that the passage lacks.
 * @param stems The passage's.
 * @param opposite The table of `opposites`, by stems.
 * @returns Whether the passage has the opposite of the word.
 */
export const hasOpposite = (
  stem: string,
  stems: Pick<ReadonlySet<string>, 'has'>,
  opposite: ReadonlyMap<string, ReadonlySet<string>>,
  language: Language,
): boolean =>
  [...(opposite.get(stem) ?? [])].some((other) => stems.has(other)) ||
  prefixes[language].some((prefix) => {
    const rest = stem.startsWith(prefix) ? stem.slice(prefix.length) : '';
    return (
      (rest.length >= minRest && stems.has(rest)) || (stem.length >= minRest && stems.has(prefix + stem))
    );
  });
