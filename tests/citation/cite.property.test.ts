// Whatever stands in a pack: one line in the text styles, readable files in the data formats, and nothing lost on the way.
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../src/article/schema.js';
import { cite, citationStyles, type CitationStyle } from '../../src/citation/cite.js';
import { inParagraph, sourced } from './sources.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '{',
          '}',
          '\\',
          '~',
          '^',
          '`',
          '&',
          '%',
          '$',
          '#',
          '_',
          '"',
          "'",
          '@',
          ',',
          '-',
          '=',
          '<',
          '  - ',
          '\r\n',
        ],
        ...[
          '\nER  - \n',
          ' and ',
          'de ',
          'y ',
          'Jr.',
          ' Light',
          'Ana ',
          '.',
          '?',
          '“',
          '”',
          '\u2028',
          '\uD800',
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const source = fc.record({
  title: hostile,
  author: fc.option(hostile, { nil: undefined }),
  publisher: hostile,
  url: fc.oneof(fc.constant(''), fc.webUrl(), hostile),
  published: fc.constantFrom(undefined, '2025-03-03', ''),
  read: fc.constantFrom('', '2026-11-23'),
});
const cited = fc.record({
  source,
  language: fc.constantFrom(...languages),
  passage: fc.constantFrom(undefined, inParagraph(0), inParagraph(2)),
});
const dataStyles: readonly CitationStyle[] = ['bibtex', 'ris', 'csl-json'];
const types: Partial<Record<CitationStyle, string>> = { bibtex: '@biblatex/text', ris: '@ris/file' };

/** One line without control characters: how a text of the pack is cited. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

it('text styles are non-empty spans on one line, with title and publisher as they are', () => {
  fc.assert(
    fc.property(cited, ({ source: change, language, passage }) => {
      for (const style of citationStyles.filter((each) => !dataStyles.includes(each))) {
        const { reference, inText } = cite(sourced(change), style, language, passage);
        for (const spans of [reference, inText ?? []]) {
          expect(spans.every(({ text }) => text !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text))).toBe(
            true,
          );
          // Neighbours of one face are one span.
          expect(spans.some(({ italic }, at) => at > 0 && spans[at - 1]?.italic === italic)).toBe(false);
        }
        const text = reference.map((span) => span.text).join('');
        expect(text).toContain(plain(change.publisher));
        if (!/["“”]/u.test(change.title)) expect(text).toContain(plain(change.title));
      }
    }),
  );
});

it('data formats are one span and a file of one record that citation-js reads', () => {
  fc.assert(
    fc.property(cited, fc.constantFrom(...dataStyles), ({ source: change, language, passage }, style) => {
      const { reference, file } = cite(sourced(change), style, language, passage);
      expect(reference).toHaveLength(1);
      expect(file?.name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:bib|ris|json)$/u);
      const type = types[style];
      const { data } = new Cite(file?.content, {
        ...(type ? { forceType: type } : {}),
        generateGraph: false,
      });
      expect(data).toHaveLength(1);
      expect(data[0]?.['title'] ?? '').toBe(plain(change.title));
      expect(data[0]?.['container-title'] ?? '').toBe(plain(change.publisher));
    }),
    { numRuns: 300 },
  );
});

it('the braces of a BibTeX entry are balanced as BibTeX counts them, escaped or not', () => {
  fc.assert(
    fc.property(cited, ({ source: change, language, passage }) => {
      const text = cite(sourced(change), 'bibtex', language, passage).reference[0]?.text ?? '';
      let depth = 0;
      const depths = text.match(/[{}]/gu)?.map((brace) => (depth += brace === '{' ? 1 : -1)) ?? [];
      // Only the last brace closes the entry.
      expect(depths.indexOf(0)).toBe(depths.length - 1);
    }),
  );
});
