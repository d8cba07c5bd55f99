// Makes a pack's scaffold from an article, to be filled in by a person (`npm run pack:new`).
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/article/import/index.js';
import { PackError } from '../src/article/problem.js';
import { slug } from '../src/article/scaffold/ids.js';
import { partsOf, type Parts } from '../src/article/scaffold/parts.js';
import { scaffoldText } from '../src/article/scaffold/write.js';
import { languageSchema, packSchema, type Language } from '../src/article/schema.js';
import { bundledPack } from '../src/config.js';
import type { Output } from './article-check.js';
import { writeWhole } from './article/write.js';

const USAGE = `Makes a new pack from an article, with an empty text wherever a person has to write.

  npm run pack:new -- FILE                    from a saved page, text, Markdown or an imported article
  npm run pack:new -- FILE --output PACK      where the pack goes; data/NAME.yaml unless given
  npm run pack:new -- FILE --command NAME     the slash command's name; made from the title unless given
  npm run pack:new -- FILE --languages en,es  the languages of the pack, the first is its main one; the article's unless given
  npm run pack:new -- --help                  show this

A file that is there is never overwritten. The pack holds no sentence of the article, only excerpts of at most 8 words.
Exit code: 0 the pack was written, 1 it could not be made, 2 wrong use.
`;

interface Arguments {
  readonly file: string;
  readonly output: string | undefined;
  readonly command: string | undefined;
  readonly languages: readonly Language[] | undefined;
}

/**
 * @param argv The arguments after the program's name.
 * @param output Where the report (out) and the problems (err) go.
 * @returns The exit code.
 */
export function main(argv: readonly string[], { out, err }: Output): 0 | 1 | 2 {
  let wish: Arguments | 'help';
  try {
    wish = readArguments(argv);
  } catch (error) {
    err(`${error instanceof Error ? error.message : 'Wrong arguments.'}\n\n${USAGE}`);
    return 2;
  }
  if (wish === 'help') {
    out(USAGE);
    return 0;
  }
  try {
    const { path, parts } = make(wish);
    out(report(path, wish.file, parts));
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown reason';
    err(`${error instanceof PackError ? message : `The pack could not be written: ${message}`}\n`);
    return 1;
  }
}

function readArguments(argv: readonly string[]): Arguments | 'help' {
  const text = { type: 'string' } as const;
  const options = {
    output: text,
    command: text,
    languages: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  if (values.help) return 'help';
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error('Name one article.');
  const command = packSchema.shape.command.optional().safeParse(values.command);
  if (!command.success)
    throw new Error(`--command ${values.command ?? ''} ${command.error.issues[0]?.message ?? ''}.`);
  const languages = languageSchema.array().min(1).optional().safeParse(values.languages?.split(','));
  if (!languages.success) throw new Error('--languages takes en, es, or both: en,es.');
  return { file, output: values.output, command: command.data, languages: languages.data };
}

function make({ file, output, command, languages }: Arguments): { path: string; parts: Parts } {
  const copy = readArticle(file);
  const name = command ?? (slug(copy.title, 26) || 'article');
  const path = output ?? relative(process.cwd(), join(bundledPack, '..', `${name}.yaml`));
  if (existsSync(path)) throw new Error(`${path} is there already; name another file with --output.`);
  const parts = partsOf(copy);
  const schema = join(bundledPack, '..', 'cecot.schema.json');
  mkdirSync(dirname(path), { recursive: true });
  const seen = relative(dirname(path), schema).replaceAll('\\', '/');
  const text = scaffoldText(copy, parts, {
    command: name,
    languages: languages ?? [copy.language ?? 'en'],
    schema: seen.startsWith('.') ? seen : `./${seen}`,
    file: path,
  });
  writeWhole(path, text);
  return { path, parts };
}

function report(
  path: string,
  file: string,
  { sections, passages, questions, quotations, events }: Parts,
): string {
  const counts = Object.entries({ sections, passages, questions, quotations, events }).map(
    ([kind, list]) => `${list.length} ${list.length === 1 ? kind.slice(0, -1) : kind}`,
  );
  return [
    `${path} was written: ${counts.join(', ')}.`,
    '',
    'Next:',
    `  1. Fill in its empty texts ('') in an editor; the list at its top and data/README.md say how.`,
    `  2. npm run article:check -- ${path}           what is still missing`,
    `  3. npm run article:check -- ${path} --against ${file}           whether it agrees with the article`,
    `  4. PACK_FILE=${path} npm run cards            its pictures`,
    `  5. PACK_FILE=${path} npm run ask -- "…"       an answer of it`,
    `  6. PACK_FILE=${path} npm start                the bot with it`,
    '',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
