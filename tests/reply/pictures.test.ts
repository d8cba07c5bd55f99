// The names, versions and alt texts of pictures, and the reading of their files.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import type { Article, Passage } from '../../src/article/model.js';
import { languages } from '../../src/article/schema.js';
import { bundledPack } from '../../src/config.js';
import {
  cardAlt,
  cardPicture,
  cardVersion,
  missingPictures,
  noPictures,
  picturesIn,
  timelineAlt,
  timelinePicture,
} from '../../src/reply/pictures.js';
import { packPath } from '../article/lighthouse.js';
import { factOf, longWord, longWords, stretched } from './longest.js';

const lighthouse = loadPack(packPath);
const steps = factOf(lighthouse, 'steps');
const bundled = loadPack(bundledPack);

/** The article with a change to the passage that bears the fact `steps`. */
const withPassage = (change: Partial<Passage>): Article => ({
  ...lighthouse,
  passages: lighthouse.passages.map((each) => (each.id === 'visitors' ? { ...each, ...change } : each)),
});
const withSource = (change: Partial<Article['source']>): Article => ({
  ...lighthouse,
  source: { ...lighthouse.source, ...change },
});
const visitors = lighthouse.passages.find(({ id }) => id === 'visitors')?.at ?? expect.fail('no passage');

const changes: readonly (readonly [string, Article])[] = [
  ['a statement', withPassage({ text: { en: 'Other.', es: 'Otra.' } })],
  ['an attribution', withPassage({ by: { en: 'others', es: 'otros' } })],
  ['the loss of an attribution', withPassage({ by: undefined })],
  ['an excerpt', withPassage({ at: { ...visitors, excerpt: 'climb its 214 steps' } })],
  ['a paragraph', withPassage({ at: { ...visitors, paragraph: 3 } })],
  ['a sentence', withPassage({ at: { ...visitors, sentence: 3 } })],
  ['the kind of a statement', withPassage({ kind: 'verbatim' })],
  ['the title', withSource({ title: 'Another' })],
  ['the author', withSource({ author: undefined })],
  ['the publisher', withSource({ publisher: 'Another' })],
  ['the address', withSource({ url: 'https://other.example/' })],
  ['the day of reading', withSource({ read: '2026-11-24' })],
];

describe('a card’s version', () => {
  it('is eight letters and digits, the same for the same card', () => {
    expect(cardVersion(lighthouse, steps, 'en')).toMatch(/^[a-z0-9]{8}$/u);
    expect(cardVersion(loadPack(packPath), steps, 'en')).toBe(cardVersion(lighthouse, steps, 'en'));
  });

  it.each(changes)('changes with %s', (_what, changed) => {
    for (const language of languages)
      expect(cardVersion(changed, steps, language)).not.toBe(cardVersion(lighthouse, steps, language));
  });

  it('changes with the headline, the label and the passages', () => {
    const label = { en: 'other', es: 'otra' };
    const others = [
      { ...steps, headline: label },
      { ...steps, label },
      { ...steps, passages: ['visitors', 'height'] },
    ];
    const versions = [steps, ...others].map((fact) => cardVersion(lighthouse, fact, 'en'));
    expect(new Set(versions).size).toBe(4);
  });

  it('stays when only the other language or another passage changes', () => {
    const spanish = { ...steps, label: { en: steps.label.en, es: 'otra' } };
    expect(cardVersion(lighthouse, spanish, 'en')).toBe(cardVersion(lighthouse, steps, 'en'));
    expect(cardVersion(lighthouse, spanish, 'es')).not.toBe(cardVersion(lighthouse, steps, 'es'));
    const other = lighthouse.passages.map((each) =>
      each.id === 'cliff' ? { ...each, text: { en: 'Other.', es: 'Otra.' } } : each,
    );
    expect(cardVersion({ ...lighthouse, passages: other }, steps, 'en')).toBe(
      cardVersion(lighthouse, steps, 'en'),
    );
  });
});

describe('the names of pictures', () => {
  it('say the fact, the language and the version', () => {
    expect(cardPicture(lighthouse, steps, 'es')).toMatch(/^steps-es-[a-z0-9]{8}\.png$/u);
    expect(timelinePicture(lighthouse, 'en')).toMatch(/^timeline-en-[a-z0-9]{8}\.png$/u);
  });

  it('of the timeline change with an event, its passage and the source', () => {
    const [first, ...rest] = lighthouse.events;
    const events = [{ ...(first ?? expect.fail('no event')), date: '1872' }, ...rest];
    const lit = lighthouse.passages.map((each) =>
      each.id === 'first-lit' ? { ...each, by: { en: 'others', es: 'otros' } } : each,
    );
    const names = [
      lighthouse,
      { ...lighthouse, events },
      { ...lighthouse, passages: lit },
      withSource({ read: '2026-11-24' }),
    ].map((article) => timelinePicture(article, 'en'));
    expect(new Set(names).size).toBe(4);
  });

  it('are all different in the bundled pack, and none is refused when read', () => {
    const names = missingPictures(bundled, noPictures);
    expect(names).toHaveLength(2 * (bundled.facts.length + 1));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9.-]+$/u.test(name))).toEqual([]);
  });
});

describe('the pictures of a folder', () => {
  const above = mkdtempSync(join(tmpdir(), 'pictures-'));
  const folder = join(above, 'pictures');
  beforeAll(() => {
    mkdirSync(join(folder, 'inner.png'), { recursive: true });
    writeFileSync(join(above, 'secret.png'), 'secret');
    writeFileSync(join(folder, 'Large.png'), 'large');
    writeFileSync(join(folder, 'a.png'), 'a');
  });
  afterAll(() => {
    rmSync(above, { recursive: true });
  });

  it('are read by name and kept, so that a later loss of the file does no harm', () => {
    const pictures = picturesIn(folder);
    writeFileSync(join(folder, 'kept.png'), 'kept');
    expect(pictures.read('kept.png')).toEqual(new TextEncoder().encode('kept'));
    rmSync(join(folder, 'kept.png'));
    expect(pictures.read('kept.png')).toEqual(new TextEncoder().encode('kept'));
  });

  it('are found once they are made, without a new start', () => {
    const pictures = picturesIn(folder);
    expect(pictures.read('later.png')).toBeUndefined();
    writeFileSync(join(folder, 'later.png'), 'later');
    expect(pictures.read('later.png')).toBeDefined();
  });

  it.each([
    '../secret.png',
    '..\\secret.png',
    `${above}/secret.png`,
    '..',
    '.',
    '',
    'Large.png',
    'a.png\0',
    'inner.png',
  ])('never yield %j', (name) => {
    expect(picturesIn(folder).read(name)).toBeUndefined();
  });

  it('are none where the folder is not there', () => {
    expect(picturesIn(join(above, 'nowhere')).read('a.png')).toBeUndefined();
    expect(noPictures.read('a.png')).toBeUndefined();
  });

  it('lack what the article wants, by name, and nothing once all is there', () => {
    const empty = picturesIn(join(above, 'wanted'));
    const wanted = missingPictures(lighthouse, empty);
    expect(wanted.map((name) => name.slice(0, -13))).toEqual(
      languages.flatMap((language) =>
        ['metres', 'sailors', 'steps', 'timeline'].map((id) => `${id}-${language}`),
      ),
    );
    mkdirSync(join(above, 'wanted'));
    for (const name of wanted.slice(1)) writeFileSync(join(above, 'wanted', name), 'png');
    expect(missingPictures(lighthouse, empty)).toEqual(wanted.slice(0, 1));
    writeFileSync(join(above, 'wanted', wanted[0] ?? ''), 'png');
    expect(missingPictures(lighthouse, empty)).toEqual([]);
  });

  it('are wanted in the languages of the pack only, and of a timeline only where there are events', () => {
    const spanish = { ...lighthouse, languages: ['es' as const], events: [] };
    expect(missingPictures(spanish, noPictures).map((name) => name.slice(0, -13))).toEqual([
      'metres-es',
      'sailors-es',
      'steps-es',
    ]);
  });
});

describe('ASKED 12: the alt text', () => {
  it('of a card says all of it', () => {
    expect(cardAlt(lighthouse, steps, 'en')).toBe(
      'Morro Alto Light: what the article says. 214 steps: climbed each year by visitors. According to local guides, over 9,000 people a year go up its 214 steps. In the article: “climb its 214 steps every year”. Paragraph 4. According to: local guides. Source: Marta L. Ferrer, “Morro Alto Light,” Atlas of Lights. As of November 23, 2026, when the article was read. Summaries in our words; in quotation marks, the article’s own.',
    );
    expect(cardAlt(lighthouse, factOf(lighthouse, 'metres'), 'es')).toBe(
      'Faro de Morro Alto: lo que dice el artículo. 43 metros: altura de la torre. La torre mide 43 metros y los barcos ven su haz desde una distancia de hasta 26 millas náuticas. En el artículo, en inglés: “The tower is 43 metres tall”. Párrafo 1. Lo afirma el propio artículo. Fuente: Marta L. Ferrer, “Morro Alto Light”, Atlas of Lights. Al 23 de noviembre de 2026, día en que se leyó el artículo. Resúmenes en nuestras palabras; entre comillas, las del artículo, en inglés.',
    );
  });

  it('of the timeline says all of it, each date in words', () => {
    expect(timelineAlt(lighthouse, 'es')).toBe(
      'Faro de Morro Alto: lo que dice el artículo. Cronología. Lo que el artículo sitúa en una fecha, en orden. 1871: El faro alumbra por primera vez. Párrafo 1. 14 de marzo de 1912: El Aurora choca con el arrecife. Párrafo 3. Mayo de 1988: Se automatiza el faro. Párrafo 4. Fuente: Marta L. Ferrer, “Morro Alto Light”, Atlas of Lights. Al 23 de noviembre de 2026, día en que se leyó el artículo. Resúmenes en nuestras palabras. Donde no se nombra a nadie, lo afirma el propio artículo.',
    );
  });

  it('of a sentence of the article shows it in quotation marks and calls it the article’s own', () => {
    const alt = cardAlt(withPassage({ kind: 'verbatim' }), steps, 'en');
    expect(alt).toContain('“According to local guides, over 9,000 people a year go up its 214 steps.”');
    expect(alt).toContain('The sentence is the article’s own.');
    expect(alt).not.toMatch(/In the article:|Summaries/u);
  });

  it.each(languages)(
    'says every headline, label, statement and excerpt of the bundled pack whole: %s',
    (language) => {
      for (const fact of bundled.facts) {
        const alt = cardAlt(bundled, fact, language);
        const passages = bundled.passages.filter(({ id }) => fact.passages.includes(id));
        const said = [
          fact.headline[language],
          fact.label[language],
          ...passages.flatMap(({ text, at, by }) => [
            text[language],
            `“${at.excerpt}”`,
            ...(by ? [by[language]] : []),
          ]),
        ];
        expect(said.filter((words) => !alt.includes(words))).toEqual([]);
        expect(alt.length).toBeLessThanOrEqual(1024);
      }
      const timeline = timelineAlt(bundled, language);
      expect(bundled.events.filter(({ text }) => !timeline.includes(text[language]))).toEqual([]);
      expect(timeline.length).toBeLessThanOrEqual(1024);
    },
  );

  describe.each([
    ['long sentences', longWords],
    ['one long word', longWord],
  ])('of %s', (_what, text) => {
    it.each(['summary', 'verbatim'] as const)(
      'has at most 1024 characters, and no cut quotation: %s',
      (kind) => {
        const article = stretched(lighthouse, text, kind);
        for (const language of languages) {
          const alts = [
            cardAlt(article, factOf(article, 'longest'), language),
            timelineAlt(article, language),
          ];
          for (const alt of alts) {
            expect(alt.length).toBeLessThanOrEqual(1024);
            expect(alt.length).toBeGreaterThan(400);
            // The one thing in quotation marks that may be cut is the title of the source, which is a name.
            expect(alt.match(/“/gu)).toHaveLength(1);
            expect(alt).toMatch(/(?:Summaries in our words|Resúmenes en nuestras palabras)\.$/u);
          }
          expect(alts[1]).toMatch(/4\d (?:later events|acontecimientos posteriores)/u);
        }
      },
    );
  });
});
