// `npm run ask`: a question on the command line, the answer in the terminal. The program's entry.
import { text } from 'node:stream/consumers';
import { openArticle } from '../../article/open.js';
import { PackError } from '../../article/problem.js';
import { bundledPack, ConfigError, keptPack, loadEnv, readConfig, readVersion } from '../../config.js';
import { createSearch } from '../../search/answer.js';
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
  const article = await openArticle({
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
  if (args.json) {
    const answer = search.ask(args.question, { language: args.language });
    process.stdout.write(`${JSON.stringify(answerObject(article, answer))}\n`);
    return codes[answer.outcome];
  }
  // Loaded only here: programs that read JSON wait for no texts and none of Discord's forms.
  const { outcomeIn, viewOf } = await import('./commands.js');
  const { toText } = await import('../../reply/text.js');
  const typed = args.command === 'check' && args.question === '' ? await text(process.stdin) : args.question;
  const view = viewOf({ article, search, version: readVersion() }, args, typed);
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  process.stdout.write(toText(view, { article, colour }));
  return codes[outcomeIn(view)];
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
