// The five text styles in Spanish, to the letter: words and marks in Spanish, titles and names as printed.
import { describe, expect, it } from 'vitest';
import type { CitationStyle } from '../../src/citation/cite.js';
import { inText, offline, reference } from './sources.js';

const url = 'https://atlas.example/lights/morro-alto-light';
const day = '23 de noviembre de 2026';
const dated = { published: '2025-03-03' };
const unsigned = { author: undefined };
const work = 'Atlas of Lights [Internet]. [lugar desconocido]: Atlas of Lights';

it.each<[CitationStyle, string]>([
  ['apa', `Ferrer, M. L. (s. f.). Morro Alto Light. En *Atlas of Lights*. Recuperado el ${day}, de ${url}`],
  ['mla', `Ferrer, Marta L. “Morro Alto Light”. *Atlas of Lights*, ${url}. Consultado el ${day}.`],
  ['chicago', `Ferrer, Marta L. “Morro Alto Light”. En *Atlas of Lights*. Consultado el ${day}. ${url}.`],
  [
    'harvard',
    `Ferrer, M.L. (sin fecha) “Morro Alto Light”, *Atlas of Lights*. Disponible en: ${url} (Consultado: ${day}).`,
  ],
  [
    'vancouver',
    `Ferrer ML. Morro Alto Light. En: ${work}; [fecha desconocida] [citado 2026 nov 23]. Disponible en: ${url}`,
  ],
])('%s cites an undated entry', (style, expected) => {
  expect(reference(style, 'es')).toBe(expected);
});

it.each<[CitationStyle, string]>([
  ['apa', `Ferrer, M. L. (2025). Morro Alto Light. En *Atlas of Lights*. ${url}`],
  ['mla', `Ferrer, Marta L. “Morro Alto Light”. *Atlas of Lights*, 3 de marzo de 2025, ${url}.`],
  ['chicago', `Ferrer, Marta L. “Morro Alto Light”. En *Atlas of Lights*. 3 de marzo de 2025. ${url}.`],
  [
    'harvard',
    `Ferrer, M.L. (2025) “Morro Alto Light”, *Atlas of Lights*. Disponible en: ${url} (Consultado: ${day}).`,
  ],
  [
    'vancouver',
    `Ferrer ML. Morro Alto Light. En: ${work}; 2025 mar 3 [citado 2026 nov 23]. Disponible en: ${url}`,
  ],
])('%s cites a dated entry', (style, expected) => {
  expect(reference(style, 'es', dated)).toBe(expected);
});

it.each<[CitationStyle, string]>([
  ['apa', `Morro Alto Light. (s. f.). En *Atlas of Lights*. Recuperado el ${day}, de ${url}`],
  ['mla', `“Morro Alto Light”. *Atlas of Lights*, ${url}. Consultado el ${day}.`],
  ['chicago', `*Atlas of Lights*, s. v. “Morro Alto Light”. Consultado el ${day}. ${url}.`],
  [
    'harvard',
    `“Morro Alto Light” (sin fecha) *Atlas of Lights*. Disponible en: ${url} (Consultado: ${day}).`,
  ],
  [
    'vancouver',
    `Morro Alto Light. En: ${work}; [fecha desconocida] [citado 2026 nov 23]. Disponible en: ${url}`,
  ],
])('%s cites an unsigned entry', (style, expected) => {
  expect(reference(style, 'es', unsigned)).toBe(expected);
});

it.each<[CitationStyle, string]>([
  ['apa', 'Ferrer, M. L. (s. f.). Morro Alto Light. En *Atlas of Lights*.'],
  ['mla', 'Ferrer, Marta L. “Morro Alto Light”. *Atlas of Lights*.'],
  ['chicago', 'Ferrer, Marta L. “Morro Alto Light”. En *Atlas of Lights*. S. f.'],
  ['harvard', 'Ferrer, M.L. (sin fecha) “Morro Alto Light”, *Atlas of Lights*.'],
  [
    'vancouver',
    'Ferrer ML. Morro Alto Light. En: Atlas of Lights. [lugar desconocido]: Atlas of Lights; [fecha desconocida].',
  ],
])('%s cites a text without an address', (style, expected) => {
  expect(reference(style, 'es', offline)).toBe(expected);
});

describe('in the text', () => {
  it.each<[CitationStyle, string, string, string]>([
    [
      'apa',
      '(Ferrer, s. f., párr. 2)',
      '(Ferrer, s. f., encabezado)',
      '(“Morro Alto Light”, s. f., párr. 2)',
    ],
    ['mla', '(Ferrer, párr. 2)', '(Ferrer, encabezado)', '(“Morro Alto Light”, párr. 2)'],
    [
      'chicago',
      `Marta L. Ferrer, “Morro Alto Light”, en *Atlas of Lights*, párr. 2, consultado el ${day}, ${url}.`,
      `Marta L. Ferrer, “Morro Alto Light”, en *Atlas of Lights*, encabezado, consultado el ${day}, ${url}.`,
      `*Atlas of Lights*, s. v. “Morro Alto Light”, párr. 2, consultado el ${day}, ${url}.`,
    ],
    [
      'harvard',
      '(Ferrer, sin fecha, párr. 2)',
      '(Ferrer, sin fecha, encabezado)',
      '(“Morro Alto Light”, sin fecha, párr. 2)',
    ],
    ['vancouver', '(1, párr. 2)', '(1, encabezado)', '(1, párr. 2)'],
  ])('%s names the paragraph, or the header', (style, paragraph, header, title) => {
    expect(inText(style, 'es', 2)).toBe(paragraph);
    expect(inText(style, 'es', 0)).toBe(header);
    expect(inText(style, 'es', 2, unsigned)).toBe(title);
  });
});
