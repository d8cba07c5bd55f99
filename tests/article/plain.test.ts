// An article made of any text: its own sentences as passages.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { articleFromFile, articleFromText } from '../../src/article/plain.js';

const folder = mkdtempSync(join(tmpdir(), 'plain-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file and reads it as an article. */
function articleOf(name: string, content: string | Buffer): ReturnType<typeof articleFromFile> {
  writeFileSync(join(folder, name), content);
  return articleFromFile(join(folder, name));
}

describe('a text', () => {
  const article = articleFromText(
    'Tides\r\n\r\nThe sea rises twice a day here. Nobody knows why.\r\nA second paragraph stands alone.',
    'tides.txt',
    '2026-11-23',
  );

  it('has its first line as title, and a section for each paragraph', () => {
    expect(article.source).toMatchObject({
      title: 'Tides',
      publisher: 'tides.txt',
      url: '',
      read: '2026-11-23',
    });
    expect(article.source.paragraphs).toEqual([2, 1]);
    expect(article.sections.map(({ id, title }) => [id, title.en])).toEqual([
      ['p1', 'The sea rises twice a day here.'],
      ['p2', 'A second paragraph stands alone.'],
    ]);
  });

  it('has each sentence as a verbatim passage with its place, the same in both languages', () => {
    expect(article.passages[1]).toMatchObject({
      id: 'p1-s2',
      section: 'p1',
      at: { paragraph: 1, sentence: 2, excerpt: 'Nobody knows why.' },
      text: { en: 'Nobody knows why.', es: 'Nobody knows why.' },
      kind: 'verbatim',
      by: undefined,
    });
    expect(article.overview).toBe('p1-s1');
  });

  it('is frozen', () => {
    expect(Object.isFrozen(article.passages[0]?.at)).toBe(true);
  });

  it('of one line is a paragraph without a title', () => {
    const one = articleFromText('Only this sentence. And this.', 'one.txt');
    expect(one.source.title).toBe('one.txt');
    expect(one.passages).toHaveLength(2);
  });

  it('of any kind yields titles of 90 characters at most, excerpts of 8 words, and unique ids', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.string({ unit: 'binary', maxLength: 300 }), (words, odd) => {
        const { passages, sections } = articleFromText(`Title\n${words}.\n${odd}\n${'x'.repeat(200)}`, 'any');
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
        expect([...passages, ...sections].filter(({ title }) => title.en.length > 90)).toEqual([]);
        expect(passages.filter(({ at }) => at.excerpt.split(' ').length > 8)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file', () => {
  it('is an article as of the day of its last change', () => {
    writeFileSync(join(folder, 'old.txt'), 'Old\nIt was so.');
    utimesSync(join(folder, 'old.txt'), new Date('2020-05-06T12:00:00Z'), new Date('2020-05-06T12:00:00Z'));
    expect(articleFromFile(join(folder, 'old.txt')).source.read).toBe('2020-05-06');
  });

  it('of Markdown loses its marks, and its wrapped lines become paragraphs', () => {
    const article = articleOf(
      'notes.md',
      '# Tides\n\nThe *sea* rises\ntwice a [day](https://a.example).\n\n## Why\n\n- Nobody `knows`.\n- Some guess.\n',
    );
    expect(article.source.title).toBe('Tides');
    expect(article.passages.map(({ text }) => text.en)).toEqual([
      'The sea rises twice a day.',
      'Nobody knows.',
      'Some guess.',
    ]);
  });

  it.each([
    ['empty.txt', '  \n', 'the file is empty; write something into it or give another'],
    ['binary.txt', Buffer.from([0, 1]), 'this is no text file; give one that an editor can open'],
    [
      'page.html',
      '<p>Hello',
      'no text of an article was found in this page; save it again when all of it is shown, or copy its text into a file',
    ],
  ])('%s is refused', (name, content, message) => {
    expect(() => articleOf(name, content)).toThrow(`${join(folder, name)}:1: ${message}`);
  });
});
