// Speed of the search beside a plain MiniSearch over the same passages, and of the escaping beside discord.js's, in the same run: `npm run bench`.
// The ratio is what counts; the machine's own speed goes out of it.
import { fileURLToPath } from 'node:url';
import { escapeMarkdown } from 'discord.js';
import MiniSearch from 'minisearch';
import { loadPack } from '../src/article/load.js';
import { escape } from '../src/reply/escape.js';
import { createSearch } from '../src/search/answer.js';

const root = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../..' : '..', import.meta.url));
const rounds = 40;
/** For the slow baseline of the escaping. */
const fewRounds = 3;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const article = loadPack(`${root}/data/cecot.yaml`);
const started = performance.now();
const search = createSearch(article);
const built = performance.now() - started;

const baseline = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
baseline.addAll(article.passages.map(({ id, text }) => ({ id, text: text.en })));

const questions = article.questions.flatMap(({ text }) => [text.en, text.es]);

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

/** The median time of one call over all inputs, in ms. */
function median(inputs: readonly string[], call: (input: string) => unknown, count = rounds): number {
  for (const input of inputs) call(input);
  const times: number[] = [];
  for (let round = 0; round < count; round += 1)
    for (const input of inputs) {
      const from = performance.now();
      call(input);
      times.push(performance.now() - from);
    }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const plain = median(questions, (question) => baseline.search(question));
const ours = median(questions, (question) => search.ask(question));
print(`index of ${article.passages.length} passages in two languages: ${built.toFixed(0)} ms`);
print(
  `a question: ${ours.toFixed(3)} ms; plain MiniSearch: ${plain.toFixed(3)} ms; ratio ${(ours / plain).toFixed(1)}`,
);
print(
  `typing, a suggestion: ${median(questions, (question) => search.suggest(question, 'en')).toFixed(3)} ms`,
);
for (const [name, input] of Object.entries(hostile)) {
  const one = median([input], (question) => search.ask(question));
  const other = median([input], (question) => baseline.search(question));
  print(
    `${name}: ${one.toFixed(3)} ms; plain MiniSearch: ${other.toFixed(3)} ms; ratio ${(one / other).toFixed(2)}`,
  );
}

for (const name of ['back quotes', 'half links']) {
  const input = hostile[name] ?? '';
  const one = median([input], escape);
  const other = median([input], (text) => escapeMarkdown(text), fewRounds);
  print(
    `escaping ${name}: ${one.toFixed(3)} ms; discord.js: ${other.toFixed(3)} ms; ratio ${(one / other).toFixed(4)}`,
  );
}
