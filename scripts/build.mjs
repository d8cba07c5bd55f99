// Compiles src/, commands/ and scripts/ to dist/, and bundles the preview's page, when a source is newer than the last
// build. Used by `npm run build`, `npm test` and run.mjs; writes to standard error only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const watched = ['src', 'commands', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];

/** The newest change, in ms since the epoch, of a file or of anything in a folder (deletions count). */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds if needed; ends the process with code 1 and the words of the compiler or bundler when it fails. */
export function build() {
  const started = new Date();
  const last = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = watched.map((name) => join(root, name)).filter((path) => existsSync(path));
  if (last > 0 && sources.every((path) => newest(path) <= last)) return;
  let tsc;
  try {
    tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    // An installation without development dependencies runs what was built before it was shipped.
    if (last > 0) return;
    console.error('There is no build and no TypeScript here: run `npm ci` and then `npm run build`.');
    process.exit(1);
  }
  // Built beside dist/ and put in its place whole, so that a program that is starting never sees half of it.
  const fresh = join(root, `dist-${process.pid}`);
  const replaced = `${fresh}-old`;
  const run = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const good = run.status === 0 && bundle(root, join(fresh, 'preview'));
  if (good) {
    writeFileSync(join(fresh, '.built'), '');
    utimesSync(join(fresh, '.built'), started, started);
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), replaced);
    renameSync(fresh, join(root, 'dist'));
  }
  for (const folder of [fresh, replaced]) rmSync(folder, { recursive: true, force: true });
  if (!good) process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build();
