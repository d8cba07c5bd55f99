// Imports a copy of the article into one file that the bot can answer from (`npm run article:import`).
import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ArticleCopy } from '../src/article/copy.js';
import { identityOfPack, isCopyOf } from '../src/article/identity.js';
import { maxSize, tooLarge } from '../src/article/import/bytes.js';
import { importedText } from '../src/article/import/imported.js';
import { readArticle, readArticleText } from '../src/article/import/index.js';
import { PackError } from '../src/article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig } from '../src/config.js';
import { copyText } from './article/copy-text.js';
import { isReplaceable, slugOf, writeCopy } from './article/write-copy.js';

const USAGE = `Imports a copy of the article, so that the bot can show its very words.

  npm run article:import -- FILE               a saved page (.html, .mhtml), a printed page's text, text copied from
                                               the page, Markdown, or an earlier import; - for standard input
  npm run article:import -- FILE --dry-run     show what was found and write nothing
  npm run article:import -- FILE --output OUT  write to OUT instead of data/local/
  npm run article:import -- FILE --force       also take another article than the pack's, and replace any file
  npm run article:import -- --help             show this

Exit code: 0 done, 1 the copy cannot be used or written, 2 wrong use.
`;

/** Longer work tells its steps. In bytes. */
const longWork = 256 * 1024;

export interface Surroundings {
  readonly input: Readable;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The pack that the copy should be of. */
  readonly packFile: string;
  /** Where imports go. */
  readonly folder: string;
  /** Today's ISO day, for what comes on standard input. */
  readonly today: string;
}

/**
 * @param argv The arguments after the program's name.
 * @returns The exit code.
 */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { out, err } = surroundings;
  const args = readArguments(argv);
  if ('wrong' in args) {
    err(`${args.wrong}\n\n${USAGE}`);
    return 2;
  }
  if (args.help) {
    out(USAGE);
    return 0;
  }
  try {
    const copy = await read(args.file, surroundings);
    out(copyText(copy));
    const other = otherThan(copy, surroundings.packFile);
    if (other !== undefined && !args.force && !args.dryRun) {
      err(`${nameOf(args.file)}: ${other}\n`);
      return 1;
    }
    if (other !== undefined) err(`Note: ${other}\n`);
    if (args.dryRun) out('\nNothing was written (--dry-run).\n');
    else save(copy, args, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    err(error.problems.map(({ file, message }) => `${file}: ${message}\n`).join(''));
    return 1;
  }
}

interface Arguments {
  readonly file: string;
  readonly output: string | undefined;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly help: boolean;
}

function readArguments(argv: readonly string[]): Arguments | { readonly wrong: string } {
  const options = {
    output: { type: 'string' },
    'dry-run': { type: 'boolean' },
    force: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (values.help !== true && file === undefined)
      return { wrong: 'Name the file of the copy, or - for standard input.' };
    if (more.length > 0) return { wrong: 'Name one file.' };
    return {
      file: file ?? '',
      output: values.output,
      dryRun: values['dry-run'] === true,
      force: values.force === true,
      help: values.help === true,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : 'Wrong arguments.' };
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

async function read(file: string, { input, err, today }: Surroundings): Promise<ArticleCopy> {
  const progress = (size: number) =>
    size < longWork
      ? {}
      : {
          progress: (step: string) => {
            err(`${step} …\n`);
          },
        };
  if (file !== '-') return readArticle(file, progress(sizeOf(file)));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > maxSize) throw tooLarge(nameOf(file));
    chunks.push(bytes);
  }
  return readArticleText(Buffer.concat(chunks), nameOf(file), { read: today, ...progress(size) });
}

/** Nothing for a file that is not there, which its reading tells. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What to say of a copy that is not of the pack's article. */
function otherThan(copy: ArticleCopy, packFile: string): string | undefined {
  const pack = identityOfPack(packFile);
  return isCopyOf(copy, pack)
    ? undefined
    : `this is “${copy.title}”${copy.url === undefined ? '' : ` (${copy.url})`}, not “${pack.title}”, the article of ${basename(packFile)}; give its file, or --force to import this one; a pack for it is made by npm run pack:new`;
}

function save(copy: ArticleCopy, { output, force }: Arguments, { out, folder }: Surroundings): void {
  const path = output === undefined ? join(folder, `${slugOf(copy.title)}.json`) : resolve(output);
  if (!force && !isReplaceable(path))
    throw new PackError([
      {
        file: shown(path),
        line: 1,
        message: 'this file is there and is no imported article; name another, or --force to replace it',
      },
    ]);
  writeCopy(path, importedText(copy), output === undefined ? dirname(path) : undefined);
  out(`
Written to ${shown(path)}, readable by you alone.
The article’s text is its publisher’s: keep the file on this machine, and show no more of it than you have the right to.
To answer from it, put this line into .env:

ARTICLE_FILE=${shown(path)}
`);
}

/** A path as one would type it here. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit());

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { packFile = bundledPack } = readConfig(loadEnv());
    process.exitCode = await main(process.argv.slice(2), {
      input: process.stdin,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      packFile,
      folder: join(dirname(bundledPack), 'local'),
      today: new Date().toISOString().slice(0, 10),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
