// `npm run ask`: a question on the command line, the answer in the terminal. The program's entry.
import { articleFromFile } from '../../article/plain.js';
import { loadPack } from '../../article/load.js';
import type { Article } from '../../article/model.js';
import { PackError } from '../../article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig } from '../../config.js';
import { toText } from '../../reply/text.js';
import { answerView } from '../../reply/view.js';
import { createSearch } from '../../search/answer.js';
import { readArguments, usage, UsageError, type Arguments } from './args.js';
import { answerBatch } from './batch.js';
import { answerObject } from './json.js';

/** What the program ends with; other programs rely on these. */
const codes = { answered: 0, unreadable: 1, wrongUse: 2, notCovered: 3 } as const;

function openArticle(args: Arguments): Article {
  const config = readConfig(loadEnv());
  const file = args.articleFile ?? config.articleFile;
  if (file !== undefined) return articleFromFile(file);
  return loadPack(config.packFile ?? bundledPack);
}

async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  if (args.help) {
    process.stdout.write(usage);
    return codes.answered;
  }
  const article = openArticle(args);
  const search = createSearch(article);
  if (args.batch) {
    const { stdin: input, stdout: output } = process;
    await answerBatch({ article, search }, { input, output, language: args.language });
    return codes.answered;
  }
  const answer = search.ask(args.question, { language: args.language });
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  process.stdout.write(
    args.json
      ? `${JSON.stringify(answerObject(article, answer))}\n`
      : toText(answerView(article, args.question, answer), { article, colour }),
  );
  return codes[answer.outcome];
}

// A reader that has seen enough (`| head -1`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? codes.answered : codes.unreadable);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof PackError || error instanceof ConfigError))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError ? codes.wrongUse : codes.unreadable;
}
