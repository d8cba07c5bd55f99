// What speaks against a passage as the answer: each sign alone, on an invented text, in both languages.
import { expect, it } from 'vitest';
import { articleFromText } from '../../src/article/plain.js';
import type { Language } from '../../src/article/schema.js';
import { createSearch } from '../../src/search/answer.js';
import { signalNames, type Signal } from '../../src/search/against.js';

const texts: Readonly<Record<Language, string>> = {
  en: `Gull Point
The keeper lit the lamp on 14 March 1871. Storms brought down two wooden towers.
The last keeper left the stone house. It had seven narrow rooms. The new lamp burned oil, and fishermen paid 3.5 crowns for oil.
Children enter the museum free. A guide tells of the ghost.`,
  es: `Punta Gaviota
El guardián encendió la lámpara el 14 de marzo de 1871. Las tormentas derribaron dos torres de madera.
El último guardián dejó la casa de piedra. Tenía siete cuartos estrechos. La lámpara nueva quemaba aceite, y los pescadores pagaban el aceite.
Los niños entran gratis al museo. Un guía habla del fantasma.`,
};
const articles = { en: articleFromText(texts.en, 'text'), es: articleFromText(texts.es, 'texto') };
const made = new Map<string, ReturnType<typeof createSearch>>();
function sure(language: Language, question: string, without: readonly Signal[]): number {
  const key = `${language} ${without.join(' ')}`;
  const search = made.get(key) ?? createSearch(articles[language], new Set(without));
  made.set(key, search);
  return search.ask(question, { language }).confidence;
}

const cases: readonly (readonly [Language, Signal, speaksAgainst: string, doesNot: string])[] = [
  ['en', 'number', 'Was the lamp lit in March 1875?', 'Was the lamp lit in March 1871?'],
  ['en', 'number', 'Was the lamp lit on 15 March?', 'Was the lamp lit on March 14th?'],
  [
    'en',
    'opposite',
    'Did the first keeper leave the stone house?',
    'Did the last keeper leave the stone house?',
  ],
  ['en', 'opposite', 'Were the rooms of the house wide?', 'Were the rooms of the house narrow?'],
  [
    'en',
    'denial',
    'Which towers were not brought down by storms?',
    'Which towers were brought down by storms?',
  ],
  [
    'en',
    'denial',
    'Which non wooden towers did storms bring down?',
    'Which wooden towers did storms bring down?',
  ],
  ['en', 'instead', 'Who lit the fire on 14 March?', 'Who lit the lamp on 14 March?'],
  ['en', 'year', 'In what year did storms bring down the wooden towers?', 'In what year was the lamp lit?'],
  ['en', 'apart', 'Does a guide let children enter the museum?', 'May children enter the museum?'],
  ['en', 'apart', 'Do children enter the museum of the ghost?', 'Do children enter the museum?'],
  ['es', 'number', '¿Se encendió la lámpara en marzo de 1875?', '¿Se encendió la lámpara en marzo de 1871?'],
  [
    'es',
    'opposite',
    '¿Dejó el primer guardián la casa de piedra?',
    '¿Dejó el último guardián la casa de piedra?',
  ],
  ['es', 'denial', '¿Qué torres no derribaron las tormentas?', '¿Qué torres derribaron las tormentas?'],
  ['es', 'instead', '¿Quién dejó la torre de piedra?', '¿Quién dejó la casa de piedra?'],
  ['es', 'year', '¿En qué año derribaron las tormentas las torres?', '¿En qué año se encendió la lámpara?'],
  ['es', 'apart', '¿Entran niños al museo del fantasma?', '¿Entran niños al museo?'],
];

it.each(cases)('%s, %s: “%s”, and not “%s”', (language, signal, against, same) => {
  const others = signalNames.filter((name) => name !== signal);
  expect(sure(language, against, others)).toBeLessThan(sure(language, against, signalNames));
  expect(sure(language, same, others)).toBe(sure(language, same, signalNames));
});

it('nothing that speaks against it makes a question unanswered that the text has words enough for', () => {
  const answered = (question: string) => createSearch(articles.en).ask(question, { language: 'en' }).outcome;
  expect(cases.filter(([language]) => language === 'en').map(([, , against]) => answered(against))).toEqual(
    cases.filter(([language]) => language === 'en').map(() => 'answered'),
  );
});

it('what a sentence names that begins with a pronoun may stand in the one before it', () => {
  expect(sure('en', 'How many rooms had the stone house?', ['apart'])).toBe(
    sure('en', 'How many rooms had the stone house?', []),
  );
});

it('a number of one digit is often a member’s own count', () => {
  const others = signalNames.filter((name) => name !== 'number');
  const question = 'Did storms bring down 5 wooden towers?';
  expect(sure('en', question, others)).toBe(sure('en', question, signalNames));
});
