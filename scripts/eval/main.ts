// Measures the search and fails below its floors: `npm run eval`. The question sets are not part of the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../src/article/load.js';
import { createSearch } from '../../src/search/answer.js';
import { measureArticle, type ArticleFigures } from './article.js';
import { measureTexts } from './texts.js';

const root = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../..' : '../..', import.meta.url),
);
const shared = `${root}/../shared`;
const files = {
  questions: `${shared}/eval/cecot-open.json`,
  texts: `${shared}/eval/qa-open.json`,
  article: `${shared}/article/britannica-cecot.txt`,
};

/** In hundredths: what the search reaches on the open set, less what one or two questions make. */
const floors: Readonly<Record<string, Partial<ArticleFigures>>> = {
  en: { paragraph1: 96, sentence1: 92, language: 97 },
  es: { paragraph1: 95, sentence1: 90, language: 97 },
};
const minSilence = 90;
const maxLeft = 3.5;

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit());

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function evaluateArticle(): boolean {
  const article = loadPack(`${root}/data/cecot.yaml`);
  const result = measureArticle(files.questions, files.article, article, createSearch(article));
  print('The article: share of questions, in hundredths');
  print('language   n  paragraph@1  sentence@1  sentence@2  language right');
  let good = true;
  for (const [language, figures] of Object.entries(result.byLanguage)) {
    const { n, paragraph1, sentence1, sentence2, language: right } = figures;
    print(
      `${language.padEnd(8)} ${String(n).padStart(3)}  ${show(paragraph1, 11)}  ${show(sentence1, 10)}  ${show(sentence2, 10)}  ${show(right, 14)}`,
    );
    for (const [name, floor] of Object.entries(floors[language] ?? {})) {
      const value = figures[name as keyof ArticleFigures];
      if (value >= floor) continue;
      good = false;
      print(`BELOW ITS FLOOR: ${language} ${name} is ${value.toFixed(1)}, floor ${floor}`);
    }
  }
  print(
    `silent on what is not covered: ${result.silence.toFixed(1)}; answerable but left: ${result.left.toFixed(1)}`,
  );
  if (result.silence < minSilence || result.left > maxLeft) {
    good = false;
    print(`BELOW ITS FLOOR: silence at least ${minSilence}, left at most ${maxLeft}`);
  }
  return good;
}

const show = (value: number, width: number): string => value.toFixed(1).padStart(width);

function evaluateTexts(): void {
  print('');
  print('Other texts (XQuAD, five paragraphs each): sentences as passages, no pack');
  print('language     n  paragraph@1  sentence@1  sentence@3');
  for (const { language, n, paragraph1, sentence1, sentence3 } of measureTexts(files.texts))
    print(
      `${language.padEnd(8)} ${String(n).padStart(5)}  ${show(paragraph1, 11)}  ${show(sentence1, 10)}  ${show(sentence3, 10)}`,
    );
}

const missing = Object.entries(files).filter(([, path]) => !existsSync(path));
if (missing.length > 0) {
  print(
    `Skipped: the question sets are not here (${missing.map(([name]) => name).join(', ')} in ../shared).`,
  );
} else {
  const good = evaluateArticle();
  evaluateTexts();
  if (!good) process.exitCode = 1;
}
