// Which language a question is in.
import { describe, expect, it } from 'vitest';
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
