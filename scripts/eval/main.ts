// Measures the search and fails below its floors: `npm run eval`. The question sets are not part of the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../src/article/load.js';
import { createSearch } from '../../src/search/answer.js';
import type { Named } from '../../src/search/model.js';
import { ablationLines } from './ablate.js';
import { measureArticle, type ArticleResult } from './article.js';
import { optionsOf } from '../options.js';
import { below, floors } from './floors.js';
import { measureTexts } from './measure.js';
import { figureLines, missLines } from './table.js';
import { parts, readTexts } from './texts.js';

const root = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../..' : '../..', import.meta.url),
);
const shared = `${root}/../shared`;
const files = {
  questions: `${shared}/eval/cecot-open.json`,
  texts: `${shared}/eval/qa-open.json`,
  article: `${shared}/article/britannica-cecot.txt`,
};

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit());

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const usage = `Measures the search on the open question sets in ../shared/eval.

  npm run eval                     every figure beside its floor
  npm run eval -- --part a|b       half of the texts, without floors
  npm run eval -- --misses         what went wrong as well
  npm run eval -- --ablate         what each measure loses without each feature and signal
  npm run eval -- --set FILE       other questions about our own article, without floors

Exit code: 0 no figure is below its floor, 1 one is, 2 wrong use.
`;

const values = optionsOf(usage, {
  part: { type: 'string' },
  misses: { type: 'boolean' },
  ablate: { type: 'boolean' },
  set: { type: 'string' },
});

function ownArticle(without: ReadonlySet<Named>): ArticleResult {
  const article = loadPack(`${root}/data/cecot.yaml`);
  return measureArticle(
    values.set ?? files.questions,
    files.article,
    article,
    createSearch(article, without),
  );
}

function run(): void {
  const part = parts.find((each) => each === values.part);
  if (values.part !== undefined && part === undefined) {
    print([`--part must be ${parts.join(' or ')}`]);
    process.exitCode = 2;
    return;
  }
  if (values.set !== undefined) {
    const { figures, misses } = ownArticle(new Set());
    print(figureLines(figures, {}));
    if (values.misses) print(missLines(misses));
    return;
  }
  const sets = readTexts(files.texts, part);
  if (values.ablate) {
    print(ablationLines(sets, (without) => ownArticle(without).figures));
    return;
  }
  const own = ownArticle(new Set());
  const texts = measureTexts(sets);
  const figures = new Map([...own.figures, ...texts.figures]);
  // The floors are those of all texts; a part may be harder.
  print(figureLines(figures, part === undefined ? floors : {}));
  if (values.misses) print(missLines([...own.misses, ...texts.misses]));
  const failed = part === undefined ? below(figures) : [];
  if (failed.length === 0) return;
  print(failed.map((name) => `BELOW ITS FLOOR: ${name}`));
  process.exitCode = 1;
}

const missing = Object.entries(files).filter(([, path]) => !existsSync(path));
if (missing.length > 0)
  print([
    `Skipped: the question sets are not here (${missing.map(([name]) => name).join(', ')} in ../shared).`,
  ]);
else run();
