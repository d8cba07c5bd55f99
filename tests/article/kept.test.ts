// What the build keeps of a pack: the same article, and only of the very same text.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKept, writeKept } from '../../src/article/kept.js';
import { loadPack, parsePack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const text = readFileSync(bundledPack, 'utf8');
const article = parsePack(text, 'pack.yaml');

function keep(content: string): string {
  const file = join(folder, 'pack.json');
  writeFileSync(file, content);
  return file;
}

describe('what is kept of a pack', () => {
  it('is its article, frozen', () => {
    const kept = readKept(text, keep(writeKept(text, article)));
    expect(kept).toEqual(article);
    expect([Object.isFrozen(kept), Object.isFrozen(kept?.passages[0]?.text)]).toEqual([true, true]);
  });

  it('spares a start the reading of the YAML', () => {
    const other = { ...article, command: 'kept' };
    expect(loadPack(bundledPack, keep(writeKept(text, other))).command).toBe('kept');
  });

  it.each([
    ['of a text that has changed since', writeKept(`${text} `, { ...article, command: 'kept' })],
    ['cut off', writeKept(text, { ...article, command: 'kept' }).slice(0, -100)],
    ['empty', ''],
  ])('is not used when it is %s', (_, content) => {
    expect(loadPack(bundledPack, keep(content))).toEqual(article);
  });

  it('need not be there', () => {
    expect(loadPack(bundledPack, join(folder, 'missing.json'))).toEqual(article);
  });
});
