// Makes the pictures of the fact cards and of the timeline (`npm run cards`); the build does it for the program's own
// pack.
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPack } from '../src/article/load.js';
import { PackError } from '../src/article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig } from '../src/config.js';
import type { Output } from './article-check.js';
import type { makePictures } from './cards/make.js';

const USAGE = `Makes the pictures of the fact cards and of the timeline, in each language of the pack.

  npm run cards                      those that are missing or have changed, where the bot reads them
  npm run cards -- --out FOLDER      in another folder
  npm run cards -- --from FOLDER     first takes over what an earlier build made there
  npm run cards -- --help            show this

PACK_FILE names another pack. It needs the development dependencies (npm ci).
Exit code: 0 all are there, 1 some could not be made, 2 wrong use.
`;

/** Where the built bot reads them: dist/pictures. */
const pictures = fileURLToPath(new URL('../pictures', import.meta.url));

/**
 * @param argv The arguments after the program's name.
 * @param env The environment; of it, PACK_FILE.
 * @param output Where the help (out), and the progress and the problems (err) go.
 * @returns The exit code.
 */
export async function main(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { out, err }: Output,
): Promise<0 | 1 | 2> {
  let values;
  try {
    const options = {
      out: { type: 'string' },
      from: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch (error) {
    err(`${error instanceof Error ? error.message : 'Wrong arguments.'}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    out(USAGE);
    return 0;
  }
  const folder = values.out ?? pictures;
  const make = await loadMaker();
  if (make === undefined) {
    err('Pictures are made with the development dependencies, which are not installed: run `npm ci`.\n');
    return 1;
  }
  try {
    const article = loadPack(readConfig(env).packFile ?? bundledPack);
    const { made, kept, failed } = await make(
      article,
      { folder, earlier: values.from ?? folder },
      (count) => {
        err(`Making ${count} ${count === 1 ? 'picture' : 'pictures'}…\n`);
      },
    );
    err(failed.map(({ name, reason }) => `${name}: ${reason}\n`).join(''));
    // A build that keeps them all has nothing to tell.
    if (made.length + failed.length > 0 || values.from === undefined)
      err(`Pictures: ${made.length} made, ${kept.length} kept.\n`);
    return failed.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PackError || error instanceof ConfigError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}

/** The maker, or undefined in an installation without what it needs. */
async function loadMaker(): Promise<typeof makePictures | undefined> {
  try {
    return (await import('./cards/make.js')).makePictures;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2), loadEnv(), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
