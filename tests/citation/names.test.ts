// Names and titles that are not plain: particles, suffixes, organisations, quotation marks, marks at the end, hostile text.
import { describe, expect, it } from 'vitest';
import { cite, citationStyles } from '../../src/citation/cite.js';
import { article, inParagraph, inText, reference, sourced } from './sources.js';

const first = (text: string): string => text.split(/ \(no date\)| \(n\.d\.\)/u)[0] ?? '';
const vancouver = (author: string): string =>
  reference('vancouver', 'en', { author }).split('. Morro')[0] ?? '';
const chicago = (author: string): string => reference('chicago', 'en', { author }).split(' “')[0] ?? '';
const note = (author: string): string => inText('chicago', 'en', undefined, { author }).split(', “')[0] ?? '';

describe('an author', () => {
  it.each([
    // as printed, APA, Harvard, Vancouver, Chicago, note
    ['Ana de la Cruz', 'de la Cruz, A.', 'de la Cruz, A.', 'de la Cruz A', 'de la Cruz, Ana.', undefined],
    ['Vincent van Dyke', 'van Dyke, V.', 'van Dyke, V.', 'van Dyke V', 'van Dyke, Vincent.', undefined],
    ['Dick Van Dyke', 'Van Dyke, D.', 'Van Dyke, D.', 'Van Dyke D', 'Van Dyke, Dick.', undefined],
    ['Al Smith', 'Smith, A.', 'Smith, A.', 'Smith A', 'Smith, Al.', undefined],
    [
      'José Ortega y Gasset',
      'Ortega y Gasset, J.',
      'Ortega y Gasset, J.',
      'Ortega y Gasset J',
      'Ortega y Gasset, José.',
      undefined,
    ],
    [
      'García Márquez, Gabriel',
      'García Márquez, G.',
      'García Márquez, G.',
      'García Márquez G',
      'García Márquez, Gabriel.',
      'Gabriel García Márquez',
    ],
    [
      'Jean-Paul Marie Noël',
      'Noël, J.-P. M.',
      'Noël, J.-P.M.',
      'Noël JP',
      'Noël, Jean-Paul Marie.',
      undefined,
    ],
    ['J.R.R. Stone', 'Stone, J. R. R.', 'Stone, J.R.R.', 'Stone JR', 'Stone, J.R.R.', undefined],
    ['bell lamps', 'lamps, b.', 'lamps, b.', 'lamps b', 'lamps, bell.', undefined],
    ['Óscar Ñáñez', 'Ñáñez, Ó.', 'Ñáñez, Ó.', 'Ñáñez Ó', 'Ñáñez, Óscar.', undefined],
    ['Sam Reed Jr.', 'Reed, S., Jr.', 'Reed, S., Jr.', 'Reed S Jr', 'Reed, Sam, Jr.', undefined],
    ['Sam Reed, III', 'Reed, S., III', 'Reed, S., III', 'Reed S III', 'Reed, Sam, III.', 'Sam Reed III'],
    ['Reed, Sam, Jr.', 'Reed, S., Jr.', 'Reed, S., Jr.', 'Reed S Jr', 'Reed, Sam, Jr.', 'Sam Reed Jr.'],
    ['Plato', 'Plato.', 'Plato', 'Plato', 'Plato.', undefined],
    [
      'The Editors of the Atlas',
      'The Editors of the Atlas.',
      'The Editors of the Atlas',
      'The Editors of the Atlas',
      'The Editors of the Atlas.',
      undefined,
    ],
    [
      'Lee, Roe & Sons',
      'Lee, Roe & Sons.',
      'Lee, Roe & Sons',
      'Lee, Roe & Sons',
      'Lee, Roe & Sons.',
      undefined,
    ],
    ['Ana y Pedro', 'Ana y Pedro.', 'Ana y Pedro', 'Ana y Pedro', 'Ana y Pedro.', undefined],
  ])('“%s”', (author, apa, harvard, nlm, bibliography, noted = author) => {
    expect(first(reference('apa', 'en', { author }))).toBe(apa.endsWith('.') ? apa : `${apa}.`);
    expect(first(reference('harvard', 'en', { author }))).toBe(harvard);
    expect(vancouver(author)).toBe(nlm);
    expect(chicago(author)).toBe(bibliography);
    expect(note(author)).toBe(noted);
  });

  it('keeps the particle in the text', () => {
    expect(inText('apa', 'en', 2, { author: 'Ana de la Cruz' })).toBe('(de la Cruz, n.d., para. 2)');
    expect(inText('harvard', 'en', 2, { author: 'The Editors of the Atlas' })).toBe(
      '(The Editors of the Atlas, no date, para. 2)',
    );
  });

  it('of nothing but space is none', () => {
    expect(reference('apa', 'en', { author: ' \n ' })).toMatch(/^Morro Alto Light\. \(n\.d\.\)/u);
  });
});

describe('a title', () => {
  it('takes no full stop after its own mark', () => {
    const title = 'What Is a Light?';
    expect(reference('apa', 'en', { title })).toContain(' What Is a Light? In *Atlas');
    expect(reference('mla', 'en', { title })).toContain(' “What Is a Light?” *Atlas');
    expect(reference('mla', 'es', { title: '¿Qué es un faro?' })).toContain(' “¿Qué es un faro?”. *Atlas');
    expect(reference('vancouver', 'en', { title })).toContain(' What Is a Light? In: Atlas');
  });

  it('has single quotation marks within double ones', () => {
    const title = 'The “Old” and the "New" Light';
    expect(reference('mla', 'en', { title })).toContain('“The ‘Old’ and the ‘New’ Light.”');
    expect(reference('chicago', 'es', { title })).toContain('“The ‘Old’ and the ‘New’ Light”.');
    expect(reference('harvard', 'en', { title })).toContain('‘The “Old” and the "New" Light’,');
    expect(reference('apa', 'en', { title })).toContain(' The “Old” and the "New" Light. In');
  });

  it('keeps its capitals, braces and backticks, on one line', () => {
    const title = ' The {LIGHT}\r\n`of`\u2028Morro\u0007Alto ';
    expect(reference('apa', 'en', { title })).toContain('(n.d.). The {LIGHT} `of` Morro Alto. In');
  });
});

it('a publisher that ends in a full stop takes no second one', () => {
  const publisher = 'Lights Inc.';
  expect(reference('apa', 'en', { publisher })).toContain('In *Lights Inc.* Retrieved');
  expect(reference('mla', 'en', { publisher })).toContain('*Lights Inc.*, https');
  expect(reference('chicago', 'en', { publisher })).toContain('In *Lights Inc.* Accessed');
});

it('an address holds nothing that would end it early', () => {
  const url = 'https://atlas.example/a b"<c>{d}\\`|^';
  expect(reference('apa', 'en', { url })).toMatch(
    /from https:\/\/atlas\.example\/a%20b%22%3Cc%3E%7Bd%7D%5C%60%7C%5E$/u,
  );
});

it('a passage’s citation has the plain address of the article', () => {
  for (const style of citationStyles) {
    const { reference: spans, inText: note } = cite(article, style, 'en', inParagraph(2));
    const text = [...spans, ...(note ?? [])].map((span) => span.text).join(' ');
    expect(text).toContain(article.source.url);
    expect(text).not.toContain('#');
  }
});

it('a date that is none is no date', () => {
  expect(reference('apa', 'en', { published: '2025-13-40' })).toContain('(n.d.)');
  expect(cite(sourced({ published: 'soon' }), 'ris', 'en').reference[0]?.text).not.toContain('PY');
});
