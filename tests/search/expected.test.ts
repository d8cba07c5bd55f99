// Which kind of answer a question wants, and which words could be one.
import { expect, it } from 'vitest';
import type { Language } from '../../src/article/schema.js';
import { kindsOf, wantedBy, type Kind } from '../../src/search/expected.js';

const wanted: readonly (readonly [Language, string, Kind | undefined])[] = [
  ['en', 'How many keepers lived there?', 'number'],
  ['en', 'What percentage of visitors climb it?', 'number'],
  ['en', 'In what year was it lit?', 'year'],
  ['en', 'On what date was it lit?', 'date'],
  ['en', 'when was it lit', 'date'],
  ['en', 'By whom was it designed?', 'person'],
  ['en', 'Whose lamp was it?', 'person'],
  ['en', 'In which country is it?', 'place'],
  ['en', 'Why did he leave?', 'reason'],
  ['en', 'What is the tower called?', 'name'],
  ['en', 'In what part of the country is it?', 'place'],
  ['en', 'What does the Lantern Who stand for?', undefined],
  ['en', 'Tell me Who built it', 'person'],
  ['en', 'In Which Country Is It?', 'place'],
  ['en', 'Since 1871, Who has lit it?', 'person'],
  ['en', 'What did the storms do?', undefined],
  ['es', '¿Cuántos guardianes vivían allí?', 'number'],
  ['es', '¿En qué año se encendió?', 'year'],
  ['es', '¿En qué fecha se encendió?', 'date'],
  ['es', 'cuando se encendio', 'date'],
  ['es', '¿Quiénes lo diseñaron?', 'person'],
  ['es', '¿De dónde venían?', 'place'],
  ['es', '¿Por qué se marchó?', 'reason'],
  ['es', '¿Cómo se llama la torre?', 'name'],
  ['es', '¿En qué parte del país está?', 'place'],
  ['es', 'En cuanto a la lámpara, ¿qué quemaba?', undefined],
  ['es', '¿Cuántos a favor votaron?', 'number'],
  ['es', '¿Qué parte de la población la visita?', 'number'],
  ['es', '¿Qué hicieron las tormentas?', undefined],
];

it.each(wanted)('%s “%s” wants %s', (language, question, kind) => {
  expect(wantedBy(question, language)).toBe(kind);
});

it.each([
  ['1871', '1871', false, false, ['year', 'date']],
  ['142', '142', false, false, ['number', 'date']],
  ['2100', '2100', false, false, ['number', 'year', 'date']],
  ['1990s', '1990s', false, false, ['number', 'year', 'date']],
  ['12,000', '12000', false, false, ['number', 'date']],
  ['7', '7', false, false, ['number']],
  ['six', 'six', false, false, ['number']],
  ['Marsh', 'marsh', true, false, ['person', 'place', 'name']],
  ['fog', 'fog', false, true, ['name']],
  ['because', 'because', false, false, ['reason']],
  ['siglo', 'siglo', false, false, ['date']],
  ['una', 'una', false, false, []],
  ['tower', 'tower', false, false, []],
] as const)('%s could answer for %s (name: %s, quoted: %s): %j', (raw, plain, name, quoted, kinds) => {
  expect(kindsOf(raw, plain, name, quoted)).toEqual(kinds);
});
