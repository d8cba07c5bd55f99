// The terminal: its arguments, its JSON and its stream of questions, and the built program as a user runs it.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { readArguments } from '../../src/edges/terminal/args.js';
import { answerBatch } from '../../src/edges/terminal/batch.js';
import { createSearch } from '../../src/search/answer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const article = loadPack(`${root}data/cecot.yaml`);
const search = createSearch(article);

/** Runs the built program; `input` goes to its standard input. */
function ask(args: readonly string[], input = '') {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'src/edges/terminal/main.js', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, ARTICLE_FILE: '', PACK_FILE: '' },
  });
}

describe('the arguments', () => {
  it('several words without quotes make one question', () => {
    expect(readArguments(['how', 'many', 'people', '--lang', 'es'])).toMatchObject({
      question: 'how many people',
      language: 'es',
    });
  });

  it.each([
    [[], 'There is no question. Try: npm run ask -- "How many people can it hold?"'],
    [['hi', '--lang', 'fr'], '--lang is en or es, not "fr".'],
    [['--batch', 'hi'], '--batch reads its questions from standard input; leave out the question.'],
    [['--nope'], "Unknown option '--nope'. See npm run ask -- --help"],
  ])('%j is told as wrong use', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});

async function batch(lines: string, language?: 'en' | 'es'): Promise<{ objects: unknown[]; broken: number }> {
  const output = new PassThrough();
  const broken = await answerBatch({ article, search }, { input: Readable.from([lines]), output, language });
  output.end();
  const text = (await output.toArray()).map(String).join('');
  return {
    objects: text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
    broken,
  };
}

describe('the stream of questions', () => {
  it('answers in order, and a broken line yields its number and error while the rest goes on', async () => {
    const { objects, broken } = await batch(
      '{"id":"a","q":"When did it open?"}\nnot json\n\n{"id":7,"q":"¿Cuántas personas caben?"}\n{"q":"no id"}\n',
    );
    expect(broken).toBe(2);
    expect(objects).toMatchObject([
      { id: 'a', outcome: 'answered', language: 'en', passages: [{ id: 'opening' }, {}, {}, {}, {}] },
      { line: 2, error: expect.stringContaining('not valid JSON') as string },
      { id: 7, outcome: 'answered', language: 'es', passages: [{ id: 'capacity' }, {}, {}, {}, {}] },
      { line: 5, error: expect.stringContaining('id') as string },
    ]);
  });

  it('a line separator within a text ends no line', async () => {
    const { objects, broken } = await batch('{"id":1,"q":"When did\u2028it open?"}\r\n{"id":2,"q":"prison"}');
    expect([broken, objects.length]).toEqual([0, 2]);
    expect(objects[0]).toMatchObject({ id: 1, outcome: 'answered' });
  });

  it('an answer leaves as soon as its line has come', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const done = answerBatch({ article, search }, { input, output, language: undefined });
    input.write('{"id":1,"q":"When did it open?"}\n');
    const [first] = (await once(output, 'data')) as [Buffer];
    expect(JSON.parse(String(first))).toMatchObject({ id: 1, outcome: 'answered' });
    input.end();
    expect(await done).toBe(0);
  });
});

describe('the program', () => {
  it('answers with code 0, the source beside the summary, and no colour codes in a pipe (ASKED 37)', () => {
    const run = ask(['How many people can it hold?']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('as many as 40,000');
    expect(run.stdout).toContain('“built to hold up to 40,000 inmates”');
    expect(run.stdout).toContain('#:~:text=built%20to%20hold');
    expect(run.stdout).not.toContain('\u001b');
  });

  it('prints accents as UTF-8', () => {
    expect(ask(['¿Cuándo se inauguró la cárcel?']).stdout).toContain('se inauguró oficialmente en 2023');
  });

  it('says with code 3 that the article does not say', () => {
    const run = ask(['What do prisoners eat?']);
    expect(run.status).toBe(3);
    expect(run.stdout).toContain('The article does not say anything about what prisoners eat and drink.');
  });

  it('quotes, cites, dates and checks, each with its exit code, in the language of the words', () => {
    const quoted = ask(['--quote', '¿Cuántas personas caben?']);
    expect([quoted.status, quoted.stdout]).toEqual([
      0,
      expect.stringContaining('“built to hold up to 40,000 inmates”'),
    ]);
    expect(quoted.stdout).toContain('En resumen:');
    expect(ask(['--quote', 'recipe for banana bread']).status).toBe(3);
    expect(ask(['--cite', 'mla']).stdout).toContain('Accessed 23 Nov. 2026.');
    expect(ask(['--cite', 'bibtex', 'lights']).stdout).toContain('  @incollection{');
    expect(ask(['--cite', 'pencil'])).toMatchObject({ status: 2, stdout: '' });
    expect(ask(['--timeline', '--lang', 'es']).stdout).toContain('Marzo de 2025:');
    const checked = ask(['--check', 'It was built in 2022. I like pizza.']);
    expect([checked.status, checked.stdout]).toEqual([
      0,
      expect.stringContaining('Claim 1: It was built in 2022.'),
    ]);
    expect(ask(['--check', 'I like pizza.']).status).toBe(3);
    expect(ask(['--quote', 'x', '--timeline'])).toMatchObject({ status: 2 });
  });

  it('prints one JSON object with the fields that others rely on', () => {
    const run = ask(['--json', 'Who ordered it to be built?']);
    expect(run.status).toBe(0);
    const object = JSON.parse(run.stdout) as { passages: object[] };
    expect(Object.keys(object)).toEqual(['outcome', 'confidence', 'language', 'passages']);
    expect(Object.keys(object.passages[0] ?? {})).toEqual(
      'id section paragraph sentence text excerpt kind attribution score shown url'.split(' '),
    );
  });

  it('tells in the object what the question asks for as well and is not said', () => {
    const run = ask(['--json', 'When did it open and how much did it cost?']);
    expect(run.status).toBe(0);
    const object = JSON.parse(run.stdout) as object;
    expect(Object.keys(object)).toEqual(['outcome', 'confidence', 'language', 'passages', 'unsaid']);
    expect(object).toMatchObject({ outcome: 'answered', unsaid: expect.stringContaining('cost') as string });
  });

  it('ends with code 2 and one line for wrong use', () => {
    const run = ask(['--lang', 'xx', 'hello']);
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: '--lang is en or es, not "xx".\n' });
  });

  it('answers from another text, its paragraphs numbered from 1', () => {
    const run = ask(['--json', '--article', 'tests/fixtures/lighthouse.txt', 'lighthouse']);
    expect([0, 3]).toContain(run.status);
    const { passages } = JSON.parse(run.stdout) as { passages: object[] };
    expect(passages[0]).toMatchObject({ kind: 'verbatim', paragraph: 1, sentence: 1 });
  });

  it('ends with code 1 and one line for a file that is not there', () => {
    const run = ask(['--article', 'no/such/file.txt', 'hello']);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^no\/such\/file\.txt:1: the file cannot be read .*\n$/u);
  });
});
