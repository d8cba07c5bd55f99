// The surface of the loader: packs in YAML with alias bombs, tags, huge scalars, deep nesting, double and prototype keys.
// Whatever loads makes commands and replies that Discord takes.
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { surface } from '../../scripts/fuzz/surface.js';
import { definitions } from '../../commands/index.js';
import { parsePack } from '../../src/article/load.js';
import type { Article } from '../../src/article/model.js';
import { PackError } from '../../src/article/problem.js';
import { createSearch } from '../../src/search/answer.js';
import { packText } from '../article/lighthouse.js';
import { routerOf } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { callbackProblems, commandListProblems } from '../support/spec.js';
import { mutated } from './json.js';
import { must } from './replies.js';
import { canary, hostileText } from './texts.js';

type Entry = Readonly<Record<string, unknown>>;
const whole = parse(packText) as Readonly<Record<string, readonly Entry[]>> & { readonly overview: string };
const list = (key: string): readonly Entry[] => whole[key] ?? [];

/** A pack with the fewest entries that still has one of everything. */
const passages = list('passages').filter(({ id }, at) => at < 2 || id === whole.overview);
const ids = passages.map(({ id }) => id);
const within = (key: string, of: (entry: Entry) => unknown): Entry[] =>
  list(key)
    .filter((entry) => [of(entry)].flat().every((id) => ids.includes(id)))
    .slice(0, 1);
const small: Entry = {
  ...whole,
  sections: list('sections').filter(({ id }) => passages.some(({ section }) => section === id)),
  passages,
  questions: within('questions', (it) => it['passages']),
  quotations: within('quotations', (it) => it['passage']),
  facts: within('facts', (it) => it['passages']),
  events: within('events', (it) => it['passage']),
  unsaid: within('unsaid', (it) => it['nearest']),
};
const smallText = stringify(small);

/** Ten levels of ten: written out, ten thousand million entries. */
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x,x]',
  ...'bcdefghij'
    .split('')
    .map(
      (name, at) =>
        `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefghij'[at] ?? 'a'}`).join(',')}]`,
    ),
].join('\n');

const oddYaml = fc.constantFrom(
  bomb,
  `${bomb}\npassages: *j`,
  'a: &a [*a]',
  'a: &a {b: *a}',
  '&a [*a, *a]',
  'x: *nobody',
  '<<: *a',
  'a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a',
  'a: !!js/function "function(){}"',
  'a: !!python/object/apply:os.system ["true"]',
  'a: !!binary "!!!"',
  'a: !<tag:evil> x',
  '!!set {a, b}',
  '%YAML 9.9\n---\na',
  '%TAG ! tag:evil,2000:\n---\n!x a',
  '---\na: 1\n---\nb: 2',
  '...',
  '---',
  '? [a, b]\n: c',
  '? {a: 1}\n: c',
  'a: 1\na: 2',
  '__proto__: {polluted: true}',
  'constructor: {prototype: {polluted: true}}',
  'a: |\n  x',
  'a: >-9\n x',
  'a: "\\uD800"',
  'a: "\\x00"',
  'a: \u0000',
  '\uFEFFa: 1',
  'a:\tb',
  '\ta: 1',
  'a: 0x1F',
  'a: 1e999',
  'a: .inf',
  'a: 0o777777777777777777777',
  'a: 2026-02-30',
  'a: ~',
  '- - - - a',
  '`a',
  '@a',
  'a: *',
  'a: &',
  "a: 'x",
  'a: "x',
  '{',
  '[',
  '{a: [}',
  '#',
  '\r',
  '\u2028a: 1',
);

const nested = fc
  .tuple(fc.constantFrom('[', '{a: ', '- ', 'a:\n ', '? '), fc.constantFrom(10, 200, 1000))
  .map(([part, depth]) => part.repeat(depth));
const huge = fc
  .tuple(
    fc.constantFrom('command', 'source', 'passages', 'x'),
    fc.constantFrom('a', '"', 'é', '9', '&a ', '\\', '- a\n', '# '),
  )
  .map(([key, part]) => `${key}: ${part.repeat(5000)}`);

/** The small pack with one line lost, doubled or replaced. */
const broken = fc
  .tuple(fc.nat(), fc.constantFrom('lose', 'double', 'replace', 'append'), fc.oneof(oddYaml, hostileText))
  .map(([at, how, by]) => {
    const lines = smallText.split('\n');
    const index = at % lines.length;
    const line = lines[index] ?? '';
    return lines
      .toSpliced(index, 1, ...{ lose: [], double: [line, line], replace: [by], append: [line + by] }[how])
      .join('\n');
  });

const yaml = fc.oneof(
  { weight: 8, arbitrary: mutated(fc.constant(small), 3).map((value) => stringify(value)) },
  { weight: 5, arbitrary: broken },
  { weight: 4, arbitrary: oddYaml },
  {
    weight: 2,
    arbitrary: fc.tuple(oddYaml, fc.constantFrom('\n', '')).map(([odd, end]) => `${smallText}\n${odd}${end}`),
  },
  { weight: 2, arbitrary: hostileText },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: huge },
);

function load(text: string): Article | PackError {
  try {
    return parsePack(text, 'pack.yaml');
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
}

/** What loads is fit for Discord: its commands, and a reply of each kind. */
function holdArticle(article: Article): void {
  must(commandListProblems(definitions(article)), 'the commands');
  const handle = routerOf({ name: '', article, search: createSearch(article) });
  const asks = [
    { sub: 'about' },
    { sub: 'questions' },
    { sub: 'timeline' },
    { sub: 'cite' },
    { sub: 'read', options: { section: article.sections[0]?.id } },
    { sub: 'ask', options: { question: article.passages[0]?.title.en } },
    { sub: 'ask', options: { question: canary } },
    { sub: 'quote', options: { what: article.passages[0]?.id, style: 'plain' } },
  ];
  for (const ask of asks) {
    const { response, outcome } = handle(command({ name: article.command, ...ask }));
    must(
      [...callbackProblems(response), ...(outcome.outcome === 'failed' ? [`${ask.sub} failed`] : [])],
      response,
    );
  }
}

export const packs = surface({
  name: 'packs in YAML',
  share: 20,
  inputs: yaml,
  hold: (text) => {
    const loaded = load(text);
    if (({} as Record<string, unknown>)['polluted'] !== undefined)
      throw new Error('Object.prototype was changed');
    if (!(loaded instanceof PackError)) {
      holdArticle(loaded);
      return;
    }
    const last = text.split('\n').length;
    const wrong = loaded.problems.filter(
      ({ line, message }) => line < 1 || line > last || message.trim() === '' || message.length > 2000,
    );
    must(
      loaded.problems.length === 0
        ? ['no problem is named']
        : wrong.map(({ line, message }) => `line ${line}: ${message}`),
      text.slice(0, 500),
    );
  },
});
