// Which kind of answer a question wants, and which words of a passage could be one. Called by query.ts and sequence.ts.
// The kinds are those of question answering by types (Voorhees, TREC-8): a person, a number, a day, a year, a place, a name, a reason.
import type { Language } from '../article/schema.js';
import { normalize, tokens } from './normalize.js';

export const kinds = ['person', 'number', 'date', 'year', 'place', 'name', 'reason'] as const;
export type Kind = (typeof kinds)[number];

/** Patterns over a question's normalised words, one blank between them; the first that matches tells. */
const questions: Readonly<Record<Language, readonly (readonly [Kind, RegExp])[]>> = {
  en: [
    ['number', /\bhow (?:many|much|old|long|far|tall|large|big|often|few|high|deep|fast)\b/u],
    [
      'number',
      /\b(?:what|which) (?:percent|percentage|number|amount|fraction|proportion|portion|age|population|size)\b/u,
    ],
    ['year', /\b(?:what|which) years?\b/u],
    ['date', /\bwhen\b|\b(?:what|which) (?:date|day|month|decade|century|time|era|period)\b/u],
    ['person', /\bwho(?:m|se)?\b/u],
    [
      'place',
      /\bwhere\b|\bin (?:what|which) part\b|\b(?:what|which) (?:city|country|state|place|region|area|town|location|county|continent|street|river|island)\b/u,
    ],
    ['reason', /\bwhy\b|\bfor what reason\b|\bwhat (?:caused|causes|cause)\b/u],
    [
      'name',
      /\bwhat (?:is|was|are|were)\b.*\b(?:name|called|term|title)\b|\bwhat\b.*\b(?:called|named|known as)\b/u,
    ],
  ],
  es: [
    ['place', /\ben (?:que|cual) parte\b/u],
    ['number', /\b(?!cuanto a\b)cuant[oa]s?\b/u],
    [
      'number',
      /\b(?:que|cuale?s?) (?:(?:es|fue|era) (?:la|el) )?(?:porcentaje|numero|cantidad|fraccion|proporcion|edad|poblacion|tamano|parte)\b/u,
    ],
    ['year', /\b(?:que|cual) anos?\b/u],
    ['date', /\bcuando\b|\b(?:que|cual) (?:fecha|dia|mes|decada|siglo|momento|epoca|periodo)\b/u],
    ['person', /\bquien(?:es)?\b/u],
    [
      'place',
      /\b(?:a|de)?donde\b|\b(?:que|cual) (?:ciudad|pais|estado|lugar|region|zona|area|pueblo|condado|continente|calle|rio|isla)\b/u,
    ],
    ['reason', /\bpor ?que\b/u],
    ['name', /\b(?:llama|llamaba|llamo|nombre|termino|conoce|denomina)\b/u],
  ],
};

/** A capitalised one within a sentence, beside one that asks, is part of a name, as in "Doctor Who". */
const named = /(?<=[\p{L}\p{N}] )(?:Who|What|When|Where|Why|How|Which)(?!\p{L})/gu;
const asks = /\b(?:who(?:m|se)?|what|when|where|why|how|which)\b/iu;

/** @param question As it was typed. @returns Undefined where a question does not tell, as most that ask what. */
export function wantedBy(question: string, language: Language): Kind | undefined {
  const nameless = question.replace(named, ' ');
  const plain = tokens(normalize(asks.test(nameless) ? nameless : question)).join(' ');
  return questions[language].find(([, pattern]) => pattern.test(plain))?.[0];
}

const numberWords = new Set(
  `two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousand
  thousands million millions billion dozen dozens half third quarter percent first second twice once one both several
  dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta cien ciento cientos
  mil miles millon millones mitad tercio cuarto ninguno ambos ambas varios varias doble`.split(/\s+/u),
);
const dateWords = new Set(
  `january february march april may june july august september october november december century centuries decade decades
  during before after since until
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre siglo siglos decada decadas
  durante antes despues desde`.split(/\s+/u),
);
const reasonWords = new Set(
  `because due since cause caused causes led result results reason reasons so order
  porque debido causa motivo razon razones ya para permite resultado`.split(/\s+/u),
);

/**
 * @param raw A word as it is printed. @param plain The same, normalised.
 * @param name Whether it is a proper name. @param quoted Whether it stands in quotation marks.
 * @returns The kinds of answer that the word could be or begin.
 */
export function kindsOf(raw: string, plain: string, name: boolean, quoted: boolean): Kind[] {
  const found: Kind[] = [];
  const year = /^(?:1\d|20)\d\d$/u.test(raw);
  const digits = /\d/u.test(raw);
  if ((digits && !year) || numberWords.has(plain)) found.push('number');
  if (/^(?:1\d|2[01])\d\ds?$/u.test(raw)) found.push('year');
  if (year || dateWords.has(plain) || (digits && raw.length >= 2)) found.push('date');
  if (name) found.push('person', 'place');
  if (name || quoted) found.push('name');
  if (reasonWords.has(plain)) found.push('reason');
  return found;
}
