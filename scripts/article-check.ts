// Checks a pack, alone or against a copy of its article, and prints what it covers (`npm run article:check`).
import { relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from '../src/article/compare.js';
import { coverageOf, type Coverage } from '../src/article/coverage.js';
import { readText } from '../src/article/file.js';
import { problemsOf } from '../src/article/issues.js';
import { readYaml } from '../src/article/lines.js';
import { parsePack } from '../src/article/load.js';
import { PackError, type Problem } from '../src/article/problem.js';
import { bundledPack } from '../src/config.js';

const USAGE = `Checks the pack and prints how much of the article it covers.

  npm run article:check                       the pack of this program
  npm run article:check -- FILE               another pack
  npm run article:check -- --against FILE     also against a text copy of the article: excerpts, quotations, copied runs
  npm run article:check -- --json             one JSON object instead of the table
  npm run article:check -- --help             show this

Exit code: 0 all is well, 1 something is wrong or a sentence has no passage, 2 wrong use.
`;

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Result {
  readonly pack: string;
  readonly problems: readonly Problem[];
  readonly coverage: Coverage | null;
}

/**
 * @param argv The arguments after the program's name.
 * @param output Where the table (or the JSON) and the problems go.
 * @returns The exit code.
 */
export function main(argv: readonly string[], { out, err }: Output): 0 | 1 | 2 {
  const options = {
    against: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (parsed.positionals.length > 1) throw new Error('Name one pack at most.');
  } catch (error) {
    err(`${error instanceof Error ? error.message : 'Wrong arguments.'}\n\n${USAGE}`);
    return 2;
  }
  const { against, json, help } = parsed.values;
  if (help) {
    out(USAGE);
    return 0;
  }
  const result = check(parsed.positionals[0] ?? relative(process.cwd(), bundledPack), against);
  if (json) out(`${JSON.stringify({ ok: result.problems.length === 0, ...result })}\n`);
  else {
    if (result.coverage) out(table(result.coverage));
    if (result.problems.length > 0)
      err(result.problems.map(({ file, line, message }) => `${file}:${line}: ${message}\n`).join(''));
    if (result.problems.length === 0)
      out(`${result.pack} is in order${against ? ` and agrees with ${against}` : ''}.\n`);
  }
  return result.problems.length === 0 ? 0 : 1;
}

function check(pack: string, against: string | undefined): Result {
  try {
    const text = readText(pack);
    const article = parsePack(text, pack);
    const { lineOf } = readYaml(text, pack);
    const coverage = coverageOf(article);
    const uncovered = coverage.paragraphs.flatMap(({ paragraph, uncovered: numbers }) =>
      numbers.map((sentence) => ({
        path: ['source', 'paragraphs', paragraph - 1],
        message: `sentence ${sentence} of paragraph ${paragraph} has no passage; write one`,
      })),
    );
    const different = against === undefined ? [] : compare(article, readText(against));
    return { pack, coverage, problems: problemsOf(pack, lineOf, [...uncovered, ...different]) };
  } catch (error) {
    if (error instanceof PackError) return { pack, coverage: null, problems: error.problems };
    throw error;
  }
}

function table({ languages, counts, paragraphs }: Coverage): string {
  const rows = paragraphs.map(({ paragraph, sentences, uncovered, passages }) => [
    paragraph === 0 ? 'header' : String(paragraph),
    sentences === undefined ? '-' : String(sentences),
    sentences === undefined ? '-' : String(sentences - uncovered.length),
    String(passages),
    uncovered.join(', '),
  ]);
  const all = [['paragraph', 'sentences', 'covered', 'passages', 'without a passage'], ...rows];
  const width = (column: number): number => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const lines = all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(width(at)))
      .join('  ')
      .trimEnd(),
  );
  const numbers = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  return `${lines.join('\n')}\n\nlanguages: ${languages.join(', ')}\n${numbers.join(', ')}\n\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
