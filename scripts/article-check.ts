// Checks a pack, alone or against a copy of its article, and prints what it covers (`npm run article:check`).
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from '../src/article/compare.js';
import type { ArticleCopy } from '../src/article/copy.js';
import { coverageOf, type Coverage } from '../src/article/coverage.js';
import { driftOf, hasDrift, type Drift } from '../src/article/drift/drift.js';
import { fingerprintsOf } from '../src/article/drift/mark.js';
import { patched, patchOf, type Patch } from '../src/article/drift/patch.js';
import { staleFigures, type Stale } from '../src/article/drift/stale.js';
import { readText } from '../src/article/file.js';
import { readArticle } from '../src/article/import/index.js';
import { problemsOf } from '../src/article/issues.js';
import { readYaml } from '../src/article/lines.js';
import { parsePack } from '../src/article/load.js';
import type { Article } from '../src/article/model.js';
import { PackError, type Problem } from '../src/article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig, type Config } from '../src/config.js';
import { driftJson } from './article/drift-json.js';
import { byHandText, driftText, patchText } from './article/drift-text.js';
import { gathered } from './article/gathered.js';
import { inColumns } from './article/table.js';
import { writeWhole } from './article/write.js';

const USAGE = `Checks the pack and prints how much of the article it covers.

  npm run article:check                       the pack of this program, or the one that PACK_FILE names
  npm run article:check -- FILE               another pack
  npm run article:check -- --against FILE     also against a copy of the article (a saved page, text, Markdown, an import):
                                              how the article has changed since, and excerpts, quotations, copied runs
  npm run article:check -- --against FILE --from OLDER
                                              with the copy from which the pack was written: all old words are known then
  npm run article:check -- --against FILE --write
                                              shows the new locators and writes them into the pack, and nothing else
  npm run article:check -- --against FILE --write --accept
                                              also takes reworded sentences as read: after you have mended their passages
  npm run article:check -- --json             one JSON object instead of the tables
  npm run article:check -- --help             show this

A pack has no text of the article, only a fingerprint of each sentence (source.fingerprints; --write makes them). So it
knows every sentence that changed, moved, came or went, whether figures, attributions or other words changed, and the new
words; of the old words it knows its excerpts and the figures of its summaries. With --from, or with ARTICLE_FILE when that
is the copy from which the pack was written, it knows all. A pack without fingerprints sees only what its excerpts, figures
and speakers show. Punctuation, capitals and the form of quotation marks are no change.

Exit code: 0 all is well, 1 something is wrong, has changed or has no passage, 2 wrong use.
`;

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Wish {
  readonly pack: string;
  readonly against: string | undefined;
  readonly from: string | undefined;
  readonly write: boolean;
  readonly accept: boolean;
}

/** How a pack and a copy of its article differ, and what was made of it. */
interface Found {
  readonly article: Article;
  readonly drift: Drift;
  readonly patch: Patch;
  readonly stale: readonly Stale[];
  /** What came of `--write`; undefined without it. */
  readonly written: string | undefined;
}

interface Result {
  readonly problems: readonly Problem[];
  readonly coverage: Coverage | null;
  readonly found: Found | undefined;
}

/**
 * @param argv The arguments after the program's name.
 * @param output Where the table (or the JSON) and the problems go.
 * @param env The environment; of it, ARTICLE_FILE, and PACK_FILE where `argv` names no pack.
 * @returns The exit code.
 */
export function main(
  argv: readonly string[],
  { out, err }: Output,
  env: Readonly<Record<string, string | undefined>> = {},
): 0 | 1 | 2 {
  const flag = { type: 'boolean' } as const;
  const file = { type: 'string' } as const;
  const options = {
    against: file,
    from: file,
    write: flag,
    accept: flag,
    json: flag,
    help: { ...flag, short: 'h' },
  } as const;
  let parsed;
  let config: Config;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
    const { against, from, write = false, accept = false } = parsed.values;
    if (parsed.positionals.length > 1) throw new Error('Name one pack at most.');
    if (against === undefined && (from !== undefined || write))
      throw new Error('--from and --write go with --against.');
    if (accept && !write) throw new Error('--accept goes with --write.');
    const { ARTICLE_FILE, PACK_FILE } = env;
    config = readConfig({ ARTICLE_FILE, ...(parsed.positionals.length === 0 && { PACK_FILE }) });
  } catch (error) {
    if (error instanceof ConfigError) {
      err(`${error.message}\n`);
      return 2;
    }
    err(`${error instanceof Error ? error.message : 'Wrong arguments.'}\n\n${USAGE}`);
    return 2;
  }
  const { against, from, write = false, accept = false, json, help } = parsed.values;
  if (help) {
    out(USAGE);
    return 0;
  }
  const pack = parsed.positionals[0] ?? config.packFile ?? relative(process.cwd(), bundledPack);
  const result = check({ pack, against, from, write, accept }, config.articleFile);
  const ok = result.problems.length === 0 && !(result.found && hasDrift(result.found.drift));
  if (json) out(`${JSON.stringify(asJson(pack, ok, result))}\n`);
  else print(pack, against, ok, result, { out, err });
  return ok ? 0 : 1;
}

function asJson(pack: string, ok: boolean, { problems, coverage, found }: Result): object {
  const drift = found && driftJson(found.article, found.drift, found.patch, found.stale);
  return {
    ok,
    pack,
    problems,
    coverage,
    ...(found && { drift }),
    ...(found?.written !== undefined && { written: found.written }),
  };
}

function print(
  pack: string,
  against: string | undefined,
  ok: boolean,
  { problems, coverage, found }: Result,
  { out, err }: Output,
): void {
  if (found) {
    const { article, drift, patch, stale, written } = found;
    out(driftText(drift, against ?? '') + byHandText(drift, patch, stale) + patchText(article, patch, pack));
    if (written !== undefined) out(`${written}\n\n`);
  }
  if (coverage) out(table(coverage));
  err(
    gathered(problems)
      .map((line) => `${line}\n`)
      .join(''),
  );
  if (ok) out(`${pack} is in order${against ? ` and agrees with ${against}` : ''}.\n`);
}

function check(wish: Wish, articleFile: string | undefined): Result {
  const { pack, against } = wish;
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
    if (against === undefined)
      return { coverage, problems: problemsOf(pack, lineOf, uncovered), found: undefined };
    const copy = readArticle(against, { title: article.source.title });
    const drift = driftOf(article, copy, olderCopy(article, wish, articleFile));
    const problems = problemsOf(pack, lineOf, [...uncovered, ...compare(article, copy, drift)]);
    return { coverage, problems, found: hold(text, article, copy, drift, wish) };
  } catch (error) {
    if (error instanceof PackError) return { coverage: null, problems: error.problems, found: undefined };
    throw error;
  }
}

/** The copy from which the pack was written: the one that was named, or ARTICLE_FILE if its fingerprints are the pack's. */
function olderCopy(
  article: Article,
  { against, from }: Wish,
  articleFile: string | undefined,
): ArticleCopy | undefined {
  const { title } = article.source;
  if (from !== undefined) return readArticle(from, { title });
  if (articleFile === undefined || against === undefined || resolve(articleFile) === resolve(against))
    return undefined;
  try {
    const copy = readArticle(articleFile, { title });
    const same = fingerprintsOf(copy.paragraphs).join() === article.source.fingerprints?.join();
    return same ? copy : undefined;
  } catch {
    return undefined;
  }
}

function hold(
  text: string,
  article: Article,
  copy: ArticleCopy,
  drift: Drift,
  { pack, write, accept }: Wish,
): Found {
  const patch = patchOf(article, copy, drift, accept);
  const stale = staleFigures(article, drift);
  const written = write ? writePatch(text, article, patch, pack) : undefined;
  return { article, drift, patch, stale, written };
}

/** @returns What was done, in a sentence. */
function writePatch(text: string, article: Article, patch: Patch, pack: string): string {
  if (patch.gone.length > 0)
    return `${pack} was not written: take out the passages whose sentences are gone first.`;
  try {
    const fresh = patched(text, pack, article, patch);
    if (fresh === text) return `Nothing to write in ${pack}.`;
    writeWhole(pack, fresh);
    return `${pack} was written. Set source.read to the day of the new copy once you have read it.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return `${pack} was not written, for it would not be in order:\n${reason}`;
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
  const numbers = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  return `${inColumns(all)}\nlanguages: ${languages.join(', ')}\n${numbers.join(', ')}\n\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(
    process.argv.slice(2),
    {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
    },
    loadEnv(),
  );
