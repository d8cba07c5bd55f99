// Finding the phrases that say whose claim a sentence is, in both languages.
import { describe, expect, it } from 'vitest';
import { attributionsIn } from '../../../src/article/drift/attributions.js';

const phrasesIn = (text: string): string[] => attributionsIn(text).map(({ words }) => words);

describe('an attribution phrase', () => {
  it.each([
    ['According to the U.S. office, the lamp was dark.', ['According to the U.S. office']],
    ['The lamp was dark, according to the harbour office.', ['according to the harbour office']],
    ['Critics of the port have described it as a trap.', ['Critics of the port have described']],
    ['In this case, the ministry stated that it had paid.', ['the ministry stated that']],
    ['The lamp was dark, officials say.', ['officials say']],
    ['Ana Ruiz, the last keeper, called it lonely.', ['Ana Ruiz', 'called']],
    ['As Ana Ruiz, a former judge, put it, nothing works.', ['Ana Ruiz', 'put it']],
    ['"Go home," said the old keeper, and left.', ['said the old keeper']],
    ['It was described by the mayor as a ruin.', ['was described by the mayor']],
    ['Experts doubt it, noting that the rock is soft.', ['noting that']],
    ['The captain allegedly slept.', ['allegedly']],
    ['Crates believed to be lost were found.', ['believed']],
    ['Según la oficina del puerto, la lámpara estaba apagada.', ['Según la oficina del puerto']],
    ['El ministerio afirmó que había pagado.', ['El ministerio afirmó que']],
    ['Los críticos sostienen que es inútil.', ['Los críticos sostienen que']],
  ])('in “%s”', (text, expected) => {
    expect(phrasesIn(text)).toEqual(expected);
  });

  it.each([
    'The United States paid for it.',
    'The keepers were denied all visits.',
    'Citizens accused of theft were held there.',
    'The states of the north and their claims.',
    'So far nobody has announced a repair.',
    'The port shipped crates of confirmed antiques.',
  ])('is in none of “%s”', (text) => {
    expect(phrasesIn(text)).toEqual([]);
  });
});
