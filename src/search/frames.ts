// What members say around a question: a greeting, an apology, thanks, a sentence about themselves. It is taken off, so that
// it neither finds nor silences anything. Called by answer.ts.
import type { Language } from '../article/schema.js';
import type { LanguageIndex } from './index.js';

const friends =
  '(?:\\s+(?:(?:to|a)\\s+)?(?:all|everyone|everybody|you\\s+all|y.?all|guys|folks|friends|there|team|bot|tod[oa]s|gente|amigos|muchachos|compas))?';

/** What opens a message, in either language. */
const openings = [
  `good\\s+(?:morning|afternoon|evening|day|night)${friends}`,
  `(?:muy\\s+)?buen[oa]?s?\\s+(?:d[ií]as?|tardes?|noches?)${friends}`,
  '(?:many\\s+)?greetings(?:\\s+from\\s+[^,.:;!?\\n]{1,30}(?=[,.:;!\\n]))?',
  '(?:un\\s+)?saludos?(?:\\s+cordial(?:es)?)?(?:\\s+desde\\s+[^,.:;!?\\n]{1,30}(?=[,.:;!\\n]))?',
  '(?:merry|happy)\\s+(?:christmas|thanksgiving|easter|holidays|new\\s+year)',
  'feliz\\s+(?:navidad|año(?:\\s+nuevo)?|pascua)',
  'dear\\s+(?:all|bot|everyone|friends|mods?|sir|madam)',
  'muy\\s+buenas|estimad[oa]s(?:\\s+tod[oa]s)?',
  '(?:excuse|pardon|forgive)\\s+(?:me|my\\s+(?:ignorance|english|question|interruption))',
  '(?:i\\s+am\\s+|i.?m\\s+)?sorry(?:\\s+to\\s+(?:bother|interrupt|ask))?(?:\\s+you)?',
  '(?:disculpen?|disculpa|perd[oó]n|perdonen?|perdona)(?:\\s+(?:la|mi|por\\s+la)\\s+(?:molestia|ignorancia|pregunta|interrupci[oó]n))?',
  '(?:a\\s+|one\\s+|just\\s+a\\s+)?(?:quick|honest|serious|genuine|dumb|stupid|random|simple)\\s+question(?:\\s+(?:though|maybe|here))?',
  '(?:una\\s+)?(?:pregunta|consulta|duda)(?:\\s+(?:seria|r[aá]pida|tonta|sincera))?(?=\\s*[,.:;])',
  '(?:help|ayuda)(?=[\\s!.?]*$)|help\\s+me(?=[\\s!.?:,]*$)|ay[uú]d(?:a|en)me(?=[\\s!.:,]*$)',
  'to\\s+be\\s+(?:fair|honest)|first\\s+of\\s+all|remind\\s+me|en\\s+primer\\s+lugar|con\\s+todo\\s+respeto',
];
const opening = new RegExp(
  `^[\\s¡¿"“,.:;!…–—-]*(?:${openings.join('|')})(?![\\p{L}\\p{N}])[\\s,.:;!…–—-]*(?:but\\s+|pero\\s+)?`,
  'iu',
);

/** What closes one. */
const closings = [
  '(?:(?:many|mil|muchas)\\s+)?(?:thanks|thank\\s+you|thx|gracias)(?:\\s+(?:so\\s+much|a\\s+lot|in\\s+advance|everyone|all|guys|de\\s+antemano|a\\s+todos))?',
  '(?:and\\s+|please\\s+|just\\s+)?be\\s+honest|in\\s+(?:one|a)\\s+sentence|in\\s+short|if\\s+any(?:one|body)\\s+knows',
  'en\\s+una\\s+frase|en\\s+resumen|en\\s+pocas\\s+palabras',
  `good\\s+night|have\\s+a\\s+(?:nice|good|great)\\s+(?:day|night|evening|weekend|one)${friends}`,
  'buenas\\s+noches|(?:que\\s+teng[ao]n?\\s+(?:un\\s+)?)?buen\\s+d[ií]a|(?:un\\s+)?saludos?|un\\s+abrazo|bendiciones',
];
const closing = new RegExp(`(?<![\\p{L}\\p{N}])(?:${closings.join('|')})[\\s,.!…]*$`, 'iu');

/** So many greetings are taken off each end. */
const maxGreetings = 3;

/** @param text A question. @returns It without the greetings, apologies and thanks around it; empty where it is nothing else. */
export function withoutGreetings(text: string): string {
  return takenOff(closing, takenOff(opening, text));
}

function takenOff(greeting: RegExp, text: string): string {
  let rest = text;
  for (let at = 0; at < maxGreetings && greeting.test(rest); at += 1) rest = rest.replace(greeting, '');
  return rest;
}

/** That a sentence is about whoever writes it. */
const first: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}\p{N}])(?:i|i['’]?m|i['’]ve|my|me|we|us|our)(?![\p{L}\p{N}])|^(?:saw|heard|read|watched)\s|\shere$/iu,
  es: /(?<![\p{L}\p{N}])(?:yo|soy|vivo|estoy|tengo|vi|leí|lei|escuché|escuche|oí|mi|mis|me|nos|nuestr[oa]s?|quiero|necesito|estábamos|estabamos)(?![\p{L}\p{N}])/iu,
};

/** Where a question begins after something else. */
const begins: Readonly<Record<Language, RegExp>> = {
  en: /[.!…:;,\n]\s{0,4}(?=(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|will)\s)/iu,
  es: /(?=¿)|[.!…:;,\n]\s{0,4}(?=(?:qué|qui[eé]n(?:es)?|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|c[oó]mo|cu[aá]l(?:es)?|por\s+qu[eé])\s)/iu,
};

/** What points back to it, so that the question says nothing without it. */
const pointsBack: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:he|she|his|her|hers|him)(?!\p{L})|(?<!\p{L})that\W*$/iu,
  es: /(?<!\p{L})(?:él|ella|ellos|ellas)(?!\p{L})|(?<!\p{L})es[eoa]s?\W*$/iu,
};

/**
 * @param text A question.
 * @param index The index of its language.
 * @returns What stands before the question, and the question, where the two have nothing to do with each other: a member
 *   speaks of themselves, or the question names the subject; undefined where nothing does, or where it points back.
 */
export function afterLeadIn(
  text: string,
  { language, analyser }: LanguageIndex,
): { readonly leadIn: string; readonly question: string } | undefined {
  const seam = begins[language].exec(text);
  if (!seam || seam.index === 0) return undefined;
  const leadIn = text.slice(0, seam.index).trim();
  const question = text.slice(seam.index + seam[0].length).trim();
  const isApart =
    first[language].test(leadIn) || analyser.terms(question).some(({ kind }) => kind === 'subject');
  return isApart && !pointsBack[language].test(question) ? { leadIn, question } : undefined;
}
