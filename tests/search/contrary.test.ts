// Signs that a passage speaks of the contrary.
import { expect, it } from 'vitest';
import type { Language } from '../../src/article/schema.js';
import { hasOpposite, onlyAsked } from '../../src/search/contrary.js';

const denials: readonly (readonly [Language, question: string, passage: string, only: boolean])[] = [
  ['en', 'Which keeper did not leave?', 'The last keeper left in 1962.', true],
  ['en', 'Which keeper didn’t leave?', 'The last keeper left in 1962.', true],
  ['en', 'Which non-wooden towers fell?', 'Two wooden towers fell.', true],
  ['en', 'Which non-wooden towers fell?', 'Two non-wooden towers fell.', false],
  ['en', 'Which keeper didnt leave?', 'The last keeper left in 1962.', true],
  ['en', 'Which keeper did not leave?', 'The last keeper never left.', false],
  ['en', 'Isn’t the tower a museum?', 'The tower is a museum.', false],
  ['en', 'The tower is a museum, no?', 'The tower is a museum.', false],
  ['es', '¿Qué guardián no se marchó?', 'El último guardián se marchó.', true],
  ['es', '¿Qué guardián jamás se marchó?', 'El último guardián se marchó.', true],
  ['es', '¿Qué guardián no se marchó?', 'Ningún guardián se marchó.', false],
  ['es', '¿No es un museo la torre?', 'La torre es un museo.', false],
  ['es', 'La torre es un museo, ¿no?', 'La torre es un museo.', false],
];

it.each(denials)('%s “%s” beside “%s”: denies alone: %s', (language, question, passage, only) => {
  expect(onlyAsked(question, passage, language)).toBe(only);
});

it.each([
  ['first', ['last', 'keeper'], true],
  ['first', ['keeper'], false],
  ['unlit', ['unlit', 'keeper'], false],
  ['unknown', ['known'], true],
  ['known', ['unknown'], true],
  ['input', ['put'], false],
])('%s is the opposite of one of %j: %s', (stem, stems, opposite) => {
  const table = new Map([['first', new Set(['last'])]]);
  expect(hasOpposite(stem, new Set(stems), table, 'en')).toBe(opposite);
});
