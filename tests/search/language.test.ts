// Which language a question is in, and that a forced one is the reply's alone.
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/search/language.js';
import { search } from './real.js';

describe.each([
  ['en', 'es', ['lawyers?', 'who runs the show', 'relatives papers', 'lights always on', 'un torture guy']],
  [
    'es',
    'en',
    [
      'abogados',
      'quien manda',
      'antecedentes penales',
      'luces prendidas',
      'régimen',
      'visita familiar',
      'q onda con las celdas',
      'hola bot',
      'gracias bot',
    ],
  ],
] as const)('%s', (language, locale, questions) => {
  it.each(questions)('“%s”', (question) => {
    expect(search.ask(question, { locale }).language).toBe(language);
  });
});

describe('neither', () => {
  it.each([
    'combien de prisonniers sont dans cette prison',
    'quantas pessoas estão na prisão',
    'كم عدد السجناء',
    'Πόσοι;',
  ])('“%s”', (question) => {
    expect(search.ask(question)).toMatchObject({ outcome: 'notCovered', reason: 'language' });
  });
});

it('names that both languages have make no question one of both', () => {
  const names = new Set(['tren', 'aragua', 'bukele', 'trump', 'tecoluca']);
  const read = (text: string): boolean =>
    detectLanguage(text, text.split(' '), (_, word) => (names.has(word) ? 1 : 0)).mixed;
  expect(read('quien manda en tren aragua bukele trump tecoluca')).toBe(false);
  expect(read('quien manda en the prison and why')).toBe(true);
});

describe('both at once', () => {
  it.each([
    ['is it true que los abogados no entran', 'no-lawyers'],
    ['is this real que les apagan las luces nunca', 'lights'],
    ['did they say que mandaron 250 en los aviones', 'deportees-250'],
  ])('“%s” is answered by the language that can', (question, first) => {
    const { outcome, language, passages } = search.ask(question, { locale: 'en' });
    expect([outcome, language, passages[0]?.id]).toEqual(['answered', 'es', first]);
  });

  it.each(['has anyone died en ese penal', 'what do they eat en la carcel'])(
    '“%s” is not answered by chance',
    (question) => {
      expect(search.ask(question, { locale: 'en' }).outcome).toBe('notCovered');
    },
  );
});

describe('a forced language is the reply’s: the question is read in its own', () => {
  it.each([
    ['How many people can it hold?', 'es'],
    ['When did it open?', 'es'],
    ['Do they see a lawyer?', 'es'],
    ['¿Cuántas personas caben?', 'en'],
    ['¿Cuándo se inauguró?', 'en'],
    ['luces prendidas', 'en'],
  ] as const)('“%s” in %s', (question, language) => {
    const own = search.ask(question);
    expect(own).toMatchObject({ outcome: 'answered', language: language === 'en' ? 'es' : 'en' });
    expect(search.ask(question, { language })).toEqual({ ...own, language });
  });

  it('also where the article does not say', () => {
    const question = 'Is there a cafeteria with pizza?';
    const own = search.ask(question);
    expect(own).toMatchObject({ outcome: 'notCovered', language: 'en' });
    expect(search.ask(question, { language: 'es' })).toEqual({ ...own, language: 'es' });
  });

  it('a question in neither is told so in it', () => {
    for (const language of ['en', 'es'] as const)
      expect(search.ask('combien de prisonniers sont dans cette prison', { language })).toMatchObject({
        outcome: 'notCovered',
        reason: 'language',
        language,
      });
  });
});

it('what is told as not said in its own language is not asked in the other one', () => {
  expect(search.ask('Which president signed the Alien Enemies Act into law?')).toMatchObject({
    outcome: 'notCovered',
    topic: 'act-passage',
    language: 'en',
  });
});
