// Loading a pack: what comes out of a good one, and what is said of a file that is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPack, parsePack } from '../../src/article/load.js';
import { edited, packPath, packText, problemsIn } from './lighthouse.js';

describe('a good pack', () => {
  const article = loadPack(packPath);

  it('becomes the article with everything that it has', () => {
    expect(article.command).toBe('faro');
    expect(article.passages).toHaveLength(18);
    expect(article.passages.every(({ kind }) => kind === 'summary')).toBe(true);
    expect(article.passages.find(({ id }) => id === 'aurora')?.at.before).toBe('struck the reef');
    expect(article.passages.find(({ id }) => id === 'oldest')).toMatchObject({
      by: undefined,
      words: { en: [], es: [] },
    });
  });

  it('is frozen in all its parts', () => {
    const open: unknown[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if (!Object.isFrozen(node)) open.push(node);
      Object.values(node).forEach(visit);
    };
    visit(article);
    expect(open).toEqual([]);
  });

  it('in one language has its texts in the place of the other, whatever else stands there', () => {
    const one = parsePack(edited('languages: [en, es]', 'languages: [es]'), 'pack.yaml');
    expect(one.languages).toEqual(['es']);
    expect(one.sections[0]?.title).toEqual({ en: 'La torre y su lugar', es: 'La torre y su lugar' });
    expect(one.synonyms.en).toEqual(one.synonyms.es);
  });

  it('in one language need not have the other', () => {
    const text = edited('{ en: 43 metres, es: 43 metros }', '{ en: 43 metres }');
    expect(problemsIn(text.replace('languages: [en, es]', 'languages: [en]'))).toEqual([]);
  });
});

describe('what is no pack', () => {
  it.each([
    ['', 1, 'the pack: must be a group of keys; correct it'],
    ['- a\n- b', 1, 'the pack: must be a group of keys; correct it'],
    [
      'a: "b',
      1,
      'this is no YAML: Missing closing "quote; check indentation, quotation marks and colons here',
    ],
    ['['.repeat(20_000), 1, 'the YAML is nested too deep; a pack has at most six levels'],
    [
      `a: &a [x, x]\n${Array.from({ length: 60 }, (_, at) => `b${at}: *a`).join('\n')}`,
      1,
      'the YAML’s aliases (*name) cannot be resolved; write the values out',
    ],
  ])('%#', (text, line, message) => {
    expect(problemsIn(text)[0]).toEqual({ file: 'pack.yaml', line, message });
  });
});

describe('a file that cannot be a pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'pack.yaml');

  it.each<[string, string | Buffer, string]>([
    ['empty', ' \n', 'the file is empty; write something into it or give another'],
    ['binary', Buffer.from([1, 0, 2]), 'this is no text file; give one that an editor can open'],
    [
      'in another encoding',
      Buffer.from([0x61, 0xf1, 0x61]),
      'the text is not in UTF-8; save it again as UTF-8',
    ],
    ['too large', 'x'.repeat(2 * 1024 * 1024 + 1), 'the file is larger than 2 MiB; give a smaller one'],
  ])('is %s', (_name, content, message) => {
    writeFileSync(path, content);
    expect(() => loadPack(path)).toThrow(`${path}:1: ${message}`);
  });

  it('is missing, or a folder', () => {
    const none = join(folder, 'none.yaml');
    expect(() => loadPack(none)).toThrow(
      `${none}:1: the file cannot be read (there is none of this name); check its name and its rights`,
    );
    expect(() => loadPack(folder)).toThrow(`${folder}:1: this is no file; give the path of a text file`);
  });

  it('begins with a byte-order mark and is read all the same', () => {
    writeFileSync(path, `\uFEFF${packText}`);
    expect(loadPack(path).command).toBe('faro');
  });
});
