// `npm run pack:new`: what a new pack takes from its article, and that it is in order as soon as it is filled in.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/pack-new.js';
import { compare } from '../../src/article/compare.js';
import { coverageOf } from '../../src/article/coverage.js';
import { driftOf, hasDrift } from '../../src/article/drift/drift.js';
import { readArticle } from '../../src/article/import/index.js';
import { loadPack, parsePack } from '../../src/article/load.js';
import { copyPath } from '../article/lighthouse.js';

const folder = mkdtempSync(join(tmpdir(), 'pack-new-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const tramway = fileURLToPath(new URL('../fixtures/tramway.md', import.meta.url));

function run(...argv: string[]): { code: number; out: string; err: string } {
  let [out, err] = ['', ''];
  const code = main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

let made = 0;
/** The scaffold of an article. */
function scaffold(article: string, ...more: string[]): { text: string; path: string; out: string } {
  made += 1;
  const path = join(folder, `pack-${made}.yaml`);
  const { code, out, err } = run(article, '--output', path, ...more);
  expect([code, err]).toEqual([0, '']);
  return { text: readFileSync(path, 'utf8'), path, out };
}

/** Every empty text filled in, as a person would. */
const filled = (text: string): string =>
  text.replace(/^( {2}url: )''$/mu, '$1https://atlas.example/lights').replaceAll("''", 'Filled in');

describe('a scaffold', () => {
  it.each([
    ['in the article’s language', copyPath, []],
    ['in two languages', copyPath, ['--languages', 'en,es']],
    ['in another language', copyPath, ['--languages', 'es']],
    ['of an article with headings', tramway, []],
  ])(
    'is in order when its empty texts are filled in, and agrees with its article (%s)',
    (_what, article, more) => {
      const { text, path } = scaffold(article, ...more);
      const pack = parsePack(filled(text), path);
      const copy = readArticle(article);
      const drift = driftOf(pack, copy);
      expect([hasDrift(drift), compare(pack, copy, drift)]).toEqual([false, []]);
      expect(coverageOf(pack).paragraphs.flatMap(({ uncovered }) => uncovered)).toEqual([]);
    },
  );

  it('is not in order before', () => {
    const { text, path } = scaffold(copyPath);
    expect(() => parsePack(text, path)).toThrow('is empty; write something or take it out');
  });

  it('is written as this project formats YAML', async () => {
    const { text, path } = scaffold(tramway, '--languages', 'en,es');
    const config = await resolveConfig(
      fileURLToPath(new URL('../fixtures/lighthouse.yaml', import.meta.url)),
    );
    expect(await format(text, { ...config, filepath: path })).toBe(text);
  });

  it('holds no sentence of the article', () => {
    const { text } = scaffold(copyPath, '--languages', 'en,es');
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set(words.slice(8).map((_, at) => words.slice(at, at + 9).join(' ')));
    const article = readArticle(copyPath)
      .paragraphs.flatMap(({ sentences }) => sentences)
      .join(' ');
    const own = article.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(own.slice(8).filter((_, at) => runs.has(own.slice(at, at + 9).join(' ')))).toEqual([]);
  });

  it('takes the sections from the headings, or has one', () => {
    expect(
      parsePack(filled(scaffold(tramway).text), 'pack.yaml').sections.map(({ id, title }) => [id, title.en]),
    ).toEqual([
      ['quill-street-tramway', 'Filled in'],
      ['construction-and-cost', 'Construction and cost'],
      ['the-two-cars', 'The two cars'],
      ['today', 'Today'],
    ]);
    expect(parsePack(filled(scaffold(copyPath).text), 'pack.yaml').sections.map(({ id }) => id)).toEqual([
      'morro-alto-light',
    ]);
  });

  it('takes questions, quotations and dates, and leaves open what a person must say', () => {
    const { text } = scaffold(copyPath);
    const pack = parsePack(filled(text), 'pack.yaml');
    expect(pack.questions.map(({ origin, text: asked }) => [origin, asked.en])).toEqual([
      ['article', 'What is Morro Alto Light?'],
      ['article', 'Why is the wreck of the Aurora disputed?'],
    ]);
    expect(pack.quotations).toMatchObject([
      { words: 'the loneliest chair in the republic', speaker: { en: 'Filled in' } },
    ]);
    expect(pack.events.map(({ date, text: said }) => [date, said.en])).toEqual([
      ['1871', 'Filled in'],
      ['1912-03-14', 'Filled in'],
      ['1988-05', 'Filled in'],
    ]);
    expect(pack.source).toMatchObject({
      title: 'Morro Alto Light',
      author: 'Marta L. Ferrer',
      paragraphs: [4, 5, 3, 4],
    });
    expect(text).toContain(
      "# whose claim? by: { en: '' } (the sentence has: “According to the harbour office”)",
    );
    expect(text).toContain('#  1. source: publisher, url (https).\n');
  });

  it('offers each question the passage with its telling words, not the one with “when” and the subject', () => {
    const article = join(folder, 'puente.txt');
    writeFileSync(
      article,
      `Puente de las Golondrinas

Preguntas frecuentes

¿Cuándo se inauguró el puente?

Puente de las Golondrinas, puente colgante sobre el río Tolva, en la provincia de Almendra. Lo proyectó la ingeniera Rosa Quiroga y se inauguró el 3 de mayo de 1934.

El peaje se suprimió en 1988 después de muchas quejas de los vecinos. El puente cierra cuando el viento supera los 90 kilómetros por hora.
`,
    );
    const pack = parsePack(filled(scaffold(article).text), 'pack.yaml');
    const opened = pack.passages.find(({ at }) => at.paragraph === 1 && at.sentence === 2);
    expect(pack.questions.map(({ passages }) => passages)).toEqual([[opened?.id]]);
  });

  it('says what it has found and what comes next', () => {
    const { out, path } = scaffold(tramway);
    expect(out).toBe(
      [
        `${path} was written: 4 sections, 16 passages, 0 questions, 1 quotation, 5 events.`,
        '',
        'Next:',
        "  1. Fill in its empty texts ('') in an editor; the list at its top and data/README.md say how.",
        `  2. npm run article:check -- ${path}           what is still missing`,
        `  3. npm run article:check -- ${path} --against ${tramway}           whether it agrees with the article`,
        `  4. PACK_FILE=${path} npm run cards            its pictures`,
        `  5. PACK_FILE=${path} npm run ask -- "…"       an answer of it`,
        `  6. PACK_FILE=${path} npm start                the bot with it`,
        '',
      ].join('\n'),
    );
  });

  it('has the command that was asked for, or one made from the title', () => {
    expect(scaffold(tramway, '--command', 'tram').text).toContain('\ncommand: tram\n');
    expect(scaffold(tramway).text).toContain('\ncommand: quill-street-tramway\n');
  });
});

describe('the command line', () => {
  it('never overwrites a file', () => {
    const path = join(folder, 'there.yaml');
    writeFileSync(path, 'mine');
    expect(run(copyPath, '--output', path)).toEqual({
      code: 1,
      out: '',
      err: `The pack could not be written: ${path} is there already; name another file with --output.\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('tells what is wrong with an article', () => {
    const { code, err } = run(join(folder, 'none.txt'), '--output', join(folder, 'none.yaml'));
    expect([code, existsSync(join(folder, 'none.yaml'))]).toEqual([1, false]);
    expect(err).toContain('the file cannot be read (there is none of this name)');
  });

  it.each([
    [[], 'Name one article.'],
    [['a.txt', 'b.txt'], 'Name one article.'],
    [['a.txt', '--command', 'Not A Name'], '--command Not A Name is no command name'],
    [['a.txt', '--languages', 'en,fr'], '--languages takes en, es, or both: en,es.'],
    [['a.txt', '--outptu', 'x'], 'outptu'],
  ])('refuses %j', (argv, message) => {
    const { code, out, err } = run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Exit code: 0 the pack was written');
  });

  it('shows its help', () => {
    expect(run('--help')).toMatchObject({ code: 0, err: '' });
  });
});

describe('the invented pack in English only', () => {
  it('agrees with its article', () => {
    const pack = loadPack(tramway.replace(/md$/u, 'yaml'));
    const copy = readArticle(tramway);
    const drift = driftOf(pack, copy);
    expect([hasDrift(drift), compare(pack, copy, drift), pack.languages]).toEqual([false, [], ['en']]);
  });
});
