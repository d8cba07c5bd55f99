// Pages as sites build them, with invented text (an encyclopaedia, a wiki, a newspaper, a blog, one in Spanish), saved by
// Chromium as a page and as one file, copied as text, and printed to PDF and read by pdftotext: the article's paragraphs
// are found under their headings and nothing else is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readArticle } from '../../../src/article/import/index.js';

const expectedSchema = z.object({
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.string(),
  updated: z.string().nullable(),
  questions: z.array(z.string()),
  aliases: z.array(z.string()).nullish(),
  paragraphs: z.array(z.object({ heading: z.string().nullable(), text: z.string() })),
});
const folder = 'tests/fixtures/pages';
const expectedOf = (name: string) =>
  expectedSchema.parse(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
const paragraphsOf = (file: string) =>
  readArticle(`${folder}/${file}`).paragraphs.map(({ heading, sentences }) => ({
    heading: heading ?? null,
    text: sentences.join(' '),
  }));

describe('a saved page', () => {
  it.each(['encyclopaedia', 'wiki', 'news', 'blog', 'canal'])(
    '(%s) is read whole, without what is around it',
    (name) => {
      const { paragraphs, aliases, updated, ...facts } = expectedOf(name);
      const copy = readArticle(`${folder}/${name}.html`);
      expect(paragraphsOf(`${name}.html`)).toEqual(paragraphs);
      expect(copy).toMatchObject({ ...facts, ...(aliases ? { aliases } : {}) });
      expect(copy.updated ?? null).toBe(updated);
    },
  );
});

describe('another form of the page', () => {
  it.each([
    ['encyclopaedia', 'mhtml', []],
    ['encyclopaedia', 'copied.txt', []],
    // The browser printed a missing picture's description.
    ['encyclopaedia', 'plain.txt', ['Tolva Bridge at dusk, seen from the east bank.']],
    ['encyclopaedia', 'layout.txt', ['Tolva Bridge at dusk, seen from the east bank.']],
    ['canal', 'mhtml', []],
    // Nothing tells a caption from a paragraph in a text without marks.
    ['canal', 'copied.txt', ['Una barca en la esclusa de Villa Roca, hacia 1910. Archivo municipal.']],
    [
      'wiki',
      'copied.txt',
      [
        'A salt train on the brushwood embankment near Heron Stage, about 1905. Photograph by an unknown traveller.',
      ],
    ],
  ])('(%s.%s) yields the same paragraphs, title and questions', (name, form, captions) => {
    const { paragraphs, title, questions } = expectedOf(name);
    const copy = readArticle(`${folder}/${name}.${form}`);
    expect(paragraphsOf(`${name}.${form}`).filter(({ text }) => !captions.includes(text))).toEqual(
      paragraphs,
    );
    expect(copy).toMatchObject({ title, questions });
  });

  it('tells the author and the days where it prints them', () => {
    for (const form of ['mhtml', 'copied.txt', 'plain.txt', 'layout.txt'])
      expect(readArticle(`${folder}/encyclopaedia.${form}`)).toMatchObject({
        author: 'Nora Beltrán',
        updated: '2026-08-30',
        aliases: ['Grey Harp', 'Puente del Tolva'],
      });
  });
});
