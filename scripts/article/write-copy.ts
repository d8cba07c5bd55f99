// Writes an import so that nobody else reads it, whole or not at all. Called by scripts/article-import.ts.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { maxSize } from '../../src/article/import/bytes.js';
import { isImported } from '../../src/article/import/imported.js';
import { PackError } from '../../src/article/problem.js';

/** In characters. */
const longestName = 80;

/** @returns A title as a file's name: a-z, 0-9 and hyphens. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/gu, '') || 'article';

/** Whether nothing is lost by writing there: there is nothing, or an earlier import. */
export function isReplaceable(path: string): boolean {
  if (!existsSync(path)) return true;
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= maxSize && isImported(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}

/**
 * Writes beside the place and renames when all is on the disk: what was there before stays until then.
 * @param path The file, which only its owner may read (mode 0600).
 * @param own A folder that is for imports alone, made where it is missing and closed to others too (mode 0700).
 * @throws PackError when it cannot be written.
 */
export function writeCopy(path: string, text: string, own: string | undefined): void {
  const beside = join(dirname(path), `.${process.pid}-${Date.now()}.tmp`);
  try {
    if (own !== undefined) {
      mkdirSync(own, { recursive: true, mode: 0o700 });
      chmodSync(own, 0o700);
    }
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message = `the import cannot be written (${code}); name another place with --output`;
    throw new PackError([{ file: path, line: 1, message }]);
  }
}
