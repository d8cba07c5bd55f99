// data/README.md, from which a pack is written: its finished passage is one that loads, its messages are those of the check.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../scripts/article-check.js';
import { copyPath, edited, packText } from './lighthouse.js';

const guide = readFileSync('data/README.md', 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(
  ([, yaml = '']) => parse(yaml) as unknown[],
);

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the check prints about the lighthouse's pack after an edit. */
function told(from: string, to: string): string {
  const path = join(folder, 'pack.yaml');
  writeFileSync(path, edited(from, to));
  let all = '';
  const keep = (text: string): void => {
    all += text;
  };
  main([path, '--against', copyPath], { out: keep, err: keep }, undefined);
  return all;
}

it('the finished passage of the guide is a passage of the lighthouse’s pack', () => {
  const { passages } = parse(packText) as { passages: unknown[] };
  expect(blocks).toHaveLength(2);
  expect(passages).toContainEqual(blocks[1]?.[0]);
});

it.each([
  [
    'as many as six families',
    'six families share the stone house',
    '“six families share the stone house” is not in',
  ],
  ['as many as six families', 'families', 'is not 3 to 8 words long; choose other words of the sentence'],
  [
    'For five winter months, up to six families lived together in one stone house.',
    'In winter as many as six families shared the stone house beside the tower for five months.',
    'nine words of the article in a row (“in winter as many as six families shared the”); say it in other words',
  ],
])('%s → %s: the guide quotes what the check says', (from, to, message) => {
  expect(told(from, to)).toContain(message);
  expect(guide).toContain(message);
});
