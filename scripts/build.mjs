// Compiles src/, commands/ and scripts/ to dist/, bundles the bot and the preview's page, gathers the licences of what is
// bundled, keeps the pack and makes the pictures, when a source is newer than the last build. Used by `npm run build`,
// `npm test` and run.mjs; writes to standard error only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundlePage, bundlePageReader, bundlePrograms } from './bundle.mjs';
import { writeLicences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const watched = [
  'src',
  'commands',
  'scripts',
  'tests/support',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];

/** The newest change, in ms since the epoch, of a file or of anything in a folder (deletions count). */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The place of a development dependency, or undefined in an installation without them. */
function installed(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** Keeps the program's own pack beside the program; without that, a start parses it. */
function keepPack(built) {
  spawnSync(process.execPath, [join(built, 'scripts/keep.js')], { cwd: root, stdio: ['ignore', 2, 2] });
}

/**
 * Makes the pictures of the program's own pack that are not there yet. Replies do without a missing picture, so a failure
 * ends nothing.
 * @param built The folder of the compiled program; the pictures go into it.
 * @param earlier The folder of an earlier build, whose pictures are taken over.
 */
function makePictures(built, earlier) {
  const run = spawnSync(
    process.execPath,
    [join(built, 'scripts/cards.js'), '--from', join(earlier, 'pictures')],
    { cwd: root, env: { ...process.env, PACK_FILE: '' }, stdio: ['ignore', 2, 2] },
  );
  if (run.status !== 0) console.error('Not all pictures could be made; replies go without them.');
}

/** After a change of the pack alone, which needs no other build: keeps it, and makes its pictures. */
function renewData() {
  const record = join(root, 'dist/pictures/made.json');
  const last = existsSync(record) ? statSync(record).mtimeMs : 0;
  const data = join(root, 'data');
  if (!existsSync(data) || newest(data) <= last || !installed('satori')) return;
  keepPack(join(root, 'dist'));
  makePictures(join(root, 'dist'), join(root, 'dist'));
}

/** Builds if needed; ends the process with code 1 and the words of the compiler or bundler when it fails. */
export function build() {
  const started = new Date();
  const last = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = watched.map((name) => join(root, name)).filter((path) => existsSync(path));
  if (last > 0 && sources.every((path) => newest(path) <= last)) return renewData();
  const tsc = installed('typescript/bin/tsc');
  if (tsc === undefined) {
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
  const bundles =
    run.status === 0
      ? [
          bundlePage(root, join(fresh, 'preview')),
          bundlePrograms(root, join(fresh, 'src')),
          bundlePageReader(root, fresh),
        ]
      : [undefined];
  const good = !bundles.includes(undefined) && writeLicences(root, fresh, bundles);
  if (good) {
    keepPack(fresh);
    makePictures(fresh, join(root, 'dist'));
    writeFileSync(join(fresh, '.built'), '');
    utimesSync(join(fresh, '.built'), started, started);
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), replaced);
    renameSync(fresh, join(root, 'dist'));
  }
  for (const folder of [fresh, replaced]) rmSync(folder, { recursive: true, force: true });
  if (!good) process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build();
