// `npm run ask`: a question on the command line, the answer in the terminal. The program's entry.
import { text } from 'node:stream/consumers';
import { openArticle } from '../../article/open.js';
import { PackError } from '../../article/problem.js';
import { bundledPack, ConfigError, keptPack, loadEnv, readConfig, readVersion } from '../../config.js';
import { toText } from '../../reply/text.js';
import { answerView } from '../../reply/view.js';
import { createSearch } from '../../search/answer.js';
import { outcomeIn, viewOf } from './commands.js';
import { readArguments, usage, UsageError } from './args.js';
import { answerBatch } from './batch.js';
import { answerObject } from './json.js';

/** What the program ends with; other programs rely on these. */
const codes = { answered: 0, unreadable: 1, wrongUse: 2, notCovered: 3 } as const;

async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  if (args.help) {
    process.stdout.write(usage);
    return codes.answered;
  }
  const { packFile = bundledPack, articleFile } = readConfig(loadEnv());
  const article = openArticle({
    packFile,
    kept: keptPack,
    articleFile: args.articleFile ?? articleFile,
  });
  const search = createSearch(article);
  if (args.batch) {
    const { stdin: input, stdout: output } = process;
    await answerBatch({ article, search }, { input, output, language: args.language });
    return codes.answered;
  }
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  if (args.command !== 'ask') {
    const typed =
      args.command === 'check' && args.question === '' ? await text(process.stdin) : args.question;
    const view = viewOf({ article, search, version: readVersion() }, args, typed);
    process.stdout.write(toText(view, { article, colour }));
    return codes[outcomeIn(view)];
  }
  const answer = search.ask(args.question, { language: args.language });
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
