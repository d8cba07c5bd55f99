// Writes a file so that nobody ever finds half of it. Called by article-check.ts and pack-new.ts.
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * @param path The file; one that is there is replaced whole and keeps its rights.
 * @throws What the file system says; then the old file is as it was.
 */
export function writeWhole(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, text, existsSync(path) ? { mode: statSync(path).mode } : {});
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
