// Reads a text file that an operator named, with plain words for what can be wrong. Called by load.ts, plain.ts and
// scripts/article-check.ts.
import { readFileSync, statSync } from 'node:fs';
import { PackError } from './problem.js';

/** A pack or an article is larger than this only by mistake. In bytes. */
const maxSize = 2 * 1024 * 1024;

/**
 * @param path The file.
 * @returns Its text, without a byte-order mark.
 * @throws PackError when it cannot be read, is no file, is larger than 2 MiB, holds no UTF-8 text or nothing at all.
 */
export function readText(path: string): string {
  const fail = (message: string): PackError => new PackError([{ file: path, line: 1, message }]);
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw fail('this is no file; give the path of a text file');
    if (stat.size > maxSize) throw fail('the file is larger than 2 MiB; give a smaller one');
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw fail(`the file cannot be read (${reasonOf(error)}); check its name and its rights`);
  }
  if (bytes.includes(0)) throw fail('this is no text file; give one that an editor can open');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fail('the text is not in UTF-8; save it again as UTF-8');
  }
  if (text.trim() === '') throw fail('the file is empty; write something into it or give another');
  return text;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is none of this name';
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed';
  return typeof code === 'string' ? code : 'unknown reason';
}
