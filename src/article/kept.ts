// The article of a pack as the build has kept it, so that a start need not parse and check YAML that has not changed.
// Written by scripts/keep.ts, read by load.ts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freeze } from './freeze.js';
import type { Article } from './model.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * @param text The pack's YAML.
 * @param article What it was parsed to.
 * @returns What a file has to hold for `readKept`: the hash of the YAML on a line, and the article as JSON.
 */
export const writeKept = (text: string, article: Article): string =>
  `${hash(text)}\n${JSON.stringify(article)}\n`;

/**
 * @param text The pack's YAML as it is now.
 * @param file The file that holds what was kept; it need not be there.
 * @returns The article, deeply frozen, or undefined where nothing fit was kept of this very text.
 */
export function readKept(text: string, file: string): Article | undefined {
  try {
    const kept = readFileSync(file, 'utf8');
    const end = kept.indexOf('\n');
    if (kept.slice(0, end) !== hash(text)) return undefined;
    return freeze(JSON.parse(kept.slice(end)) as Article);
  } catch {
    // Whatever the reason, the pack itself is there to be read.
    return undefined;
  }
}
