// BibTeX, RIS and CSL-JSON to the letter, and read back by citation-js.
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/article/model.js';
import type { Language } from '../../src/article/schema.js';
import { cite, type CitationStyle } from '../../src/citation/cite.js';
import { inParagraph, offline, sourced } from './sources.js';

const url = 'https://atlas.example/lights/morro-alto-light';
const dated = { published: '2025-03-03' };

const data = (
  style: CitationStyle,
  change: Partial<Source> = {},
  paragraph?: number,
  language: Language = 'en',
) => cite(sourced(change), style, language, paragraph === undefined ? undefined : inParagraph(paragraph));

/** The one item that citation-js reads in the file; its own additions left out. */
function read(
  style: CitationStyle,
  change: Partial<Source> = {},
  paragraph?: number,
): Record<string, unknown> {
  const types = { bibtex: '@biblatex/text', ris: '@ris/file' };
  const options = style === 'bibtex' || style === 'ris' ? { forceType: types[style] } : {};
  const found = new Cite(data(style, change, paragraph).file?.content, { ...options, generateGraph: false })
    .data;
  expect(found).toHaveLength(1);
  return Object.fromEntries(Object.entries(found[0] ?? {}).filter(([name]) => name !== 'citation-key'));
}

describe('BibTeX', () => {
  it('is an @incollection with the container, the address, the day of access and n.d.', () => {
    expect(data('bibtex').reference).toEqual([
      {
        text: `@incollection{ferrer-morro-alto-light,
  author = {Ferrer, Marta L.},
  title = {{Morro Alto Light}},
  booktitle = {{Atlas of Lights}},
  publisher = {{Atlas of Lights}},
  url = {${url}},
  urldate = {2026-11-23},
  note = {n.d.},
}`,
      },
    ]);
  });

  it('has the date of a dated entry, and notes the paragraph', () => {
    expect(data('bibtex', dated, 2).reference[0]?.text).toContain(
      '  year = {2025},\n  month = mar,\n  day = {3},\n',
    );
    expect(data('bibtex', dated, 2).reference[0]?.text).toContain('  note = {para. 2},\n');
    expect(data('bibtex', {}, 2, 'es').reference[0]?.text).toContain('  note = {s. f., párr. 2},\n');
    expect(data('bibtex', dated).reference[0]?.text).not.toContain('note');
  });

  it('leaves out what there is not', () => {
    expect(data('bibtex', { ...offline, author: undefined }).reference[0]?.text).toBe(
      `@incollection{morro-alto-light,
  title = {{Morro Alto Light}},
  booktitle = {{Atlas of Lights}},
  publisher = {{Atlas of Lights}},
  note = {n.d.},
}`,
    );
  });

  it('writes special characters as LaTeX prints them', () => {
    expect(data('bibtex', { title: "{a} 50% & #1 _x_ ~ $ \\ ^ `b` -- ''" }).reference[0]?.text).toContain(
      `title = {{{\\textbraceleft}a{\\textbraceright} 50{\\%} {\\&} {\\#}1 {\\_}x{\\_} {\\textasciitilde} {\\$} {\\textbackslash} {\\textasciicircum} {\\textasciigrave}b{\\textasciigrave} -{}- '{}'}}`,
    );
  });

  it('writes names so that BibTeX finds the family name', () => {
    const author = (name: string) =>
      /author = (.*),\n/u.exec(data('bibtex', { author: name }).reference[0]?.text ?? '')?.[1];
    expect(author('Ana de la Cruz Jr.')).toBe('{de la Cruz, Jr., Ana}');
    expect(author('José Ortega y Gasset')).toBe('{{Ortega y Gasset}, José}');
    expect(author('The Editors of the Atlas')).toBe('{{The Editors of the Atlas}}');
    expect(author('A{B Smith')).toBe('{Smith, {A{\\textbraceleft}B}}');
  });

  it('is read back as it was meant', () => {
    expect(read('bibtex', dated, 2)).toEqual({
      id: 'ferrer-morro-alto-light',
      type: 'chapter',
      author: [{ family: 'Ferrer', given: 'Marta L.' }],
      title: 'Morro Alto Light',
      'container-title': 'Atlas of Lights',
      publisher: 'Atlas of Lights',
      issued: { 'date-parts': [[2025, 3, 3]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: url,
      note: 'para. 2',
    });
    expect(read('bibtex', { author: 'Ana de la Cruz Jr.' })['author']).toEqual([
      { family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
    ]);
    expect(read('bibtex', { publisher: 'Lights and Beacons' })['publisher']).toBe('Lights and Beacons');
  });
});

describe('RIS', () => {
  it('is an ENCYC record whose lines end with CR LF', () => {
    expect(data('ris', {}, 2).file).toEqual({
      name: 'ferrer-morro-alto-light.ris',
      content: [
        'TY  - ENCYC',
        'ID  - ferrer-morro-alto-light',
        'AU  - Ferrer, Marta L.',
        'TI  - Morro Alto Light',
        'T2  - Atlas of Lights',
        'PB  - Atlas of Lights',
        `UR  - ${url}`,
        'Y2  - 2026/11/23',
        'N1  - para. 2',
        'ER  - ',
        '',
      ].join('\r\n'),
    });
  });

  it('has the date of a dated entry', () => {
    expect(data('ris', dated).reference[0]?.text).toContain('\r\nPY  - 2025\r\nDA  - 2025/03/03\r\n');
  });

  it('no title can end the record', () => {
    const { content = '' } = data('ris', { title: 'A\r\nER  - \r\nTY  - BOOK' }).file ?? {};
    expect(content.split('\r\n').filter((line) => /^(?:TY|ER)/u.test(line))).toEqual([
      'TY  - ENCYC',
      'ER  - ',
    ]);
  });

  it('is read back as it was meant', () => {
    expect(read('ris', { ...dated, author: 'Ana de la Cruz Jr.' }, 0)).toEqual({
      id: 'de-la-cruz-morro-alto-light',
      type: 'entry-encyclopedia',
      author: [{ family: 'de la Cruz', given: 'Ana', suffix: 'Jr.' }],
      title: 'Morro Alto Light',
      'container-title': 'Atlas of Lights',
      publisher: 'Atlas of Lights',
      issued: { 'date-parts': [[2025, 3, 3]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: url,
      note: 'header',
    });
  });
});

describe('CSL-JSON', () => {
  it('is a list of one encyclopaedia entry, read back unchanged', () => {
    const expected = {
      id: 'de-la-cruz-morro-alto-light',
      type: 'entry-encyclopedia',
      author: [{ family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la', suffix: 'Jr.' }],
      title: 'Morro Alto Light',
      'container-title': 'Atlas of Lights',
      publisher: 'Atlas of Lights',
      issued: { 'date-parts': [[2025, 3, 3]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: url,
      note: 'para. 2',
    };
    const change = { ...dated, author: 'Ana de la Cruz Jr.' };
    expect(JSON.parse(data('csl-json', change, 2).file?.content ?? '')).toEqual([expected]);
    expect(read('csl-json', change, 2)).toEqual(expected);
  });

  it('leaves out what there is not', () => {
    expect(JSON.parse(data('csl-json', { ...offline, author: 'Plato' }).reference[0]?.text ?? '')).toEqual([
      {
        id: 'plato-morro-alto-light',
        type: 'entry-encyclopedia',
        author: [{ literal: 'Plato' }],
        title: 'Morro Alto Light',
        'container-title': 'Atlas of Lights',
        publisher: 'Atlas of Lights',
      },
    ]);
  });
});

describe('a file', () => {
  it('holds what is shown, its last line ended, and is named by author and title', () => {
    for (const [style, name, end] of [
      ['bibtex', 'ferrer-morro-alto-light.bib', '\n'],
      ['ris', 'ferrer-morro-alto-light.ris', '\r\n'],
      ['csl-json', 'ferrer-morro-alto-light.json', '\n'],
    ] as const) {
      const { reference, inText, file, isData } = data(style);
      expect({ file, inText, isData }).toEqual({
        file: { name, content: `${reference[0]?.text ?? ''}${end}` },
        inText: undefined,
        isData: true,
      });
    }
    expect(data('apa')).toMatchObject({ file: undefined, isData: false });
  });

  it('has a short name of plain letters, whatever the title', () => {
    const name = (title: string) => data('bibtex', { author: undefined, title }).file?.name;
    expect(name('¿Qué es la Luz del Faro Ñandú?')).toBe('que-es-la-luz-del-faro-nandu.bib');
    expect(name('灯台')).toBe('article.bib');
    expect(name('../../etc/passwd')).toBe('etc-passwd.bib');
    expect(name(`${'lamp '.repeat(11)}lighthouse`)).toBe(`${'lamp-'.repeat(11).slice(0, -1)}.bib`);
    expect(name('x'.repeat(80))).toBe(`${'x'.repeat(60)}.bib`);
  });
});
