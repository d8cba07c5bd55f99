// The invented pack and its invented article, and edits of the pack that break it. Used by the tests of src/article.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePack } from '../../src/article/load.js';
import { PackError, type Problem } from '../../src/article/problem.js';

export const packPath = fileURLToPath(new URL('../fixtures/lighthouse.yaml', import.meta.url));
export const copyPath = fileURLToPath(new URL('../fixtures/lighthouse.txt', import.meta.url));
export const packText = readFileSync(packPath, 'utf8');
export const copyText = readFileSync(copyPath, 'utf8');

/** The pack with one change; the words to change must stand in it exactly once. */
export function edited(from: string, to: string): string {
  if (packText.split(from).length !== 2) throw new Error(`“${from}” does not stand once in the pack`);
  return packText.replace(from, () => to);
}

/** The line, from 1, on which some words first stand in a text. */
export const lineOf = (text: string, words: string): number =>
  text.slice(0, text.indexOf(words)).split('\n').length;

/** What a pack's loading complains about; nothing where it loads. */
export function problemsIn(text: string): readonly Problem[] {
  try {
    parsePack(text, 'pack.yaml');
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
}
