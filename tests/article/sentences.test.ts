// Splitting into sentences, in both languages, and reading a copy as a web page gives it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCopy, sentences } from '../../src/article/sentences.js';
import { copyText } from './lighthouse.js';

describe('a sentence goes on after', () => {
  it.each([
    ['a title', ['The orders of Pres. Tomás Arce stood.', 'Dr. Vidal and Sra. Ruiz left.']],
    ['initials', ['J. R. Roca met Donald J. Roca and P. C. Arce there.', 'They spoke.']],
    ['a country', ['U.S. Lantern Fund money came.', 'EE. UU. Lantern pagó.']],
    ['a number’s sign', ['It was light No. 5 of the art. 12 list.', 'Fin.']],
    ['a short month', ['It was lit in Mar. 1912.', 'In Dec. 14 boats came.']],
    ['an abbreviation before lower case', ['Lamps, oil, etc. were there.', 'Acme Ltd. sold them.']],
    ['a rank or a degree', ['Adm. Ruiz met Gral. Vidal.', 'La Lcda. Arce y Dña. Ana firmaron.']],
    ['what stands before a year', ['It honours Leo Roca (c. 1455–1536).', 'Ana (d. 1950) drew it.']],
    ['a month', ['It was lit on Jan. 5 of that year.', 'It went out in Dec.', 'Nobody saw it.']],
    [
      'a sign before a Roman number',
      ['Vol. II tells of the s. XIX in full.', 'Was it no.', 'I do not know.'],
    ],
    ['the era', ['El faro del siglo I a. C. era de madera.', 'Ardió en 44 d. C.', 'El puerto no.']],
    ['the v. of a lawsuit', ['In Roca v. Board of Lights it won.', 'It was 1954.']],
    ['authors before a year', ['As Gil et al. 1998 found, and Ruiz et al. (2001).', 'It shone.']],
    ['a company’s form', ['Lantern Co. Ltd. paid.', 'The town did not.']],
    ['a quotation’s question mark', ['“Who is there?” he asked.', '¿Quién vive?']],
  ])('%s', (_name, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });
});

describe('a sentence ends', () => {
  it.each([
    ['after initials when a common opener follows', ['It was sold to the U.S. ', 'The price is unknown.']],
    ['after a Roman five', ['Lo mandó Carlos V. ', 'El emperador murió en 1558.']],
    ['after authors that end it', ['It was measured by Gil et al. ', 'The lamp was not.']],
    ['after a word that only looks like an abbreviation', ['The answer was no. ', 'Nobody went.']],
    ['after a Spanish word that only looks like one', ['El faisán es un ave. ', 'Vuela poco.']],
    ['after the primes that stand for a closing mark', ['They called it ″the eye.″ ', 'It is dark.']],
    ['at Spanish marks', ['¿Quién vive? ', '¡Nadie! ', 'Así fue.']],
  ])('%s', (_name, parts) => {
    expect(sentences(parts.join(''))).toEqual(parts.map((part) => part.trim()));
  });

  it('at the same places in a text of hundreds of them', () => {
    const few = ['Dr. Vidal lit the lamp at 7 p.m. in winter.', 'It was lit on Jan. 5.', '¿Quién vive?'];
    const many = Array.from({ length: 300 }, () => few).flat();
    expect(sentences(many.join(' '))).toEqual(many);
  });

  it('nowhere in one that is longer than any other', () => {
    const long = `${'and the lamp '.repeat(2000)}burned.`;
    expect(sentences(`The end. But ${long} Nobody saw it.`)).toEqual([
      'The end.',
      `But ${long}`,
      'Nobody saw it.',
    ]);
  });

  it('nowhere in an empty text', () => {
    expect(sentences(' \n ')).toEqual([]);
  });
});

describe('a copy', () => {
  it.each([undefined, 4])('is read whether its paragraphs are counted or not (%s)', (count) => {
    const copy = readCopy(copyText, count);
    expect(copy.title).toBe('Morro Alto Light');
    expect(copy.header).toContain('Also known as: The Lantern of the Cape, Faro de Morro Alto');
    expect(copy.paragraphs.map((paragraph) => paragraph.length)).toEqual([4, 5, 3, 4]);
    expect(copy.closing).toEqual(['Marta L. Ferrer']);
  });

  it('of nothing has nothing', () => {
    expect(readCopy('')).toEqual({ title: '', header: [], paragraphs: [], closing: [] });
  });

  const real = '../shared/article/britannica-cecot.txt';
  it.skipIf(!existsSync(real))(`of the real article (${real}) has 5, 8, 4, 7 and 5 sentences`, () => {
    const text = readFileSync(real, 'utf8');
    for (const copy of [readCopy(text), readCopy(text, 5)])
      expect(copy.paragraphs.map((paragraph) => paragraph.length)).toEqual([5, 8, 4, 7, 5]);
  });
});
