// Speed of the search beside a plain MiniSearch over the same passages, of the escaping beside discord.js's, and of the
// whole bot beside a bare one, in the same run: `npm run bench`.
// The ratio is what counts; the machine's own speed goes out of it. The same for texts of 10, 100 and 1000 times the
// passages shows how the time grows.
import { fileURLToPath } from 'node:url';
import { escapeMarkdown } from 'discord.js';
import MiniSearch from 'minisearch';
import { loadPack } from '../src/article/load.js';
import type { Article } from '../src/article/model.js';
import { articleFromText } from '../src/article/plain.js';
import { escape } from '../src/reply/escape.js';
import { createSearch } from '../src/search/answer.js';
import { compareWithBare } from './bench/compare.js';
import { optionsOf } from './options.js';

const root = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../..' : '..', import.meta.url));
const rounds = 40;
/** For the slow baseline of the escaping. */
const fewRounds = 3;
/** How many times the passages, and in how many rounds. */
const growth = [
  [1, 20],
  [10, 10],
  [100, 2],
  [1000, 1],
] as const;
optionsOf(
  `Measures speed and size: the search beside plain MiniSearch, the bot beside a bare discord.js bot (npm run bench).
It takes about two minutes, needs Linux for the bots, and prints ratios; keep the computer quiet meanwhile.
`,
  {},
);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const article = loadPack(`${root}/data/cecot.yaml`);
const started = performance.now();
const search = createSearch(article);
for (const language of article.languages) search.suggest('', language);
const built = performance.now() - started;

const baseline = baselineOf(article);

/** In a member's own words: the answer to a top question as it stands in the list is kept. */
const questions = article.passages.flatMap(({ title }) => [title.en, title.es]);

/** Hostile inputs of 6000 characters: what costs a search most. */
const hostile: Readonly<Record<string, string>> = {
  'one word again and again': 'the '.repeat(1500),
  'words of one letter': 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(116).slice(0, 6000),
  'one long word': 'x'.repeat(6000),
  'words that nothing knows': Array.from({ length: 600 }, (_, at) => `zqx${at.toString(36)}word`)
    .join(' ')
    .slice(0, 6000),
  'near misses of known words': 'prizoners constuction deportatoins vizits lawyerz '
    .repeat(120)
    .slice(0, 6000),
  'words with many synonyms': 'deport prisoner gang evidence family hold order '.repeat(128).slice(0, 6000),
  'back quotes': '`'.repeat(6000),
  'half links': '[a]('.repeat(1500),
  'combining marks': `e${'\u0301'.repeat(5999)}`,
  'another script': 'سجن '.repeat(1500),
};

/** The time of one call over all inputs at a share of them, in ms: 0.5 is the median, 1 the slowest. */
function timeOf(
  inputs: readonly string[],
  call: (input: string) => unknown,
  count = rounds,
  share = 0.5,
): number {
  for (const input of inputs) call(input);
  const times: number[] = [];
  for (let round = 0; round < count; round += 1)
    for (const input of inputs) {
      const from = performance.now();
      call(input);
      times.push(performance.now() - from);
    }
  return times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

const plain = timeOf(questions, (question) => baseline.search(question));
const ours = timeOf(questions, (question) => search.ask(question));
print(`index of ${article.passages.length} passages in two languages: ${built.toFixed(0)} ms`);
print(
  `a question: ${ours.toFixed(3)} ms; plain MiniSearch: ${plain.toFixed(3)} ms; ratio ${(ours / plain).toFixed(1)}`,
);
print(
  `the slowest question in ${rounds} rounds: ${timeOf(questions, (question) => search.ask(question), rounds, 1).toFixed(3)} ms`,
);
print(
  `typing, a suggestion: ${timeOf(questions, (question) => search.suggest(question, 'en')).toFixed(3)} ms`,
);
for (const [name, input] of Object.entries(hostile)) {
  const one = timeOf([input], (question) => search.ask(question));
  const other = timeOf([input], (question) => baseline.search(question));
  print(
    `${name}: ${one.toFixed(3)} ms; plain MiniSearch: ${other.toFixed(3)} ms; ratio ${(one / other).toFixed(2)}`,
  );
}

/** Plain MiniSearch over a text's passages. */
function baselineOf({ passages }: Article): MiniSearch {
  const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(passages.map(({ id, text }) => ({ id, text: text.en })));
  return mini;
}

/** The pack's statements as a text without a pack, again and again. */
function textOf(times: number): Article {
  const paragraphs = new Map<number, string[]>();
  for (const { at, text } of article.passages)
    paragraphs.set(at.paragraph, [...(paragraphs.get(at.paragraph) ?? []), text.en]);
  const lines = [...paragraphs.values()].map((list) => list.join(' '));
  return articleFromText(['Title', ...Array.from({ length: times }, () => lines).flat()].join('\n'), 'text');
}

print('');
const english = article.passages.map(({ title }) => title.en);
for (const [times, count] of growth) {
  const text = textOf(times);
  const asked = createSearch(text);
  const mini = baselineOf(text);
  const one = timeOf(english, (question) => asked.ask(question, { language: 'en' }), count);
  const other = timeOf(english, (question) => mini.search(question), count);
  print(
    `a text of ${text.passages.length} passages: ${one.toFixed(3)} ms; plain MiniSearch: ${other.toFixed(3)} ms; ratio ${(one / other).toFixed(2)}`,
  );
}
print('');

for (const name of ['back quotes', 'half links']) {
  const input = hostile[name] ?? '';
  const one = timeOf([input], escape);
  const other = timeOf([input], (text) => escapeMarkdown(text), fewRounds);
  print(
    `escaping ${name}: ${one.toFixed(3)} ms; discord.js: ${other.toFixed(3)} ms; ratio ${(one / other).toFixed(4)}`,
  );
}

await compareWithBare(article, print);
