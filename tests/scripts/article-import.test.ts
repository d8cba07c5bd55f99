// `npm run article:import`: what it shows before it writes, what it writes and where, and that nothing existing is lost.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/article-import.js';
import { readArticle } from '../../src/article/import/index.js';

const root = mkdtempSync(join(tmpdir(), 'article-import-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const page = 'tests/fixtures/pages/lighthouse.html';
const packFile = 'tests/fixtures/lighthouse.yaml';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Where this run's imports go. */
  readonly folder: string;
}

let runs = 0;
async function run(argv: readonly string[], input: Buffer | string = '', into?: string): Promise<Run> {
  runs += 1;
  const folder = into ?? join(root, `run-${runs}`);
  let [out, err] = ['', ''];
  const code = await main(argv, {
    input: Readable.from([Buffer.from(input)]),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    packFile,
    folder,
    today: '2026-11-25',
  });
  return { code, out, err, folder };
}
const file = (name: string, content: Buffer | string): string => {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
};

describe('an import', () => {
  it('shows what was found, writes one file for its owner alone, and speaks of rights', async () => {
    const { code, out, err, folder } = await run([page]);
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'title          Morro Alto Light',
        'author         Marta L. Ferrer',
        'publisher      Atlas of Lights',
        'published      2024-02-10',
        'updated        2026-10-02',
        'headings       Life on the cape',
        'paragraphs     4, of 4, 5, 3, 4 sentences',
        'sentences      16',
        'top questions  What is Morro Alto Light?',
      ]),
    );
    expect(out).toContain('first: Morro Alto Light, granite lighthouse');
    expect(out).toContain('The article’s text is its publisher’s: keep the file on this machine');
    expect(readdirSync(folder)).toEqual(['morro-alto-light.json']);
    const written = join(folder, 'morro-alto-light.json');
    expect([statSync(folder).mode & 0o777, statSync(written).mode & 0o777]).toEqual([0o700, 0o600]);
    expect({ ...readArticle(written) }).toEqual({ ...readArticle(page), read: readArticle(written).read });
  });

  it('takes standard input', async () => {
    const { code, out, folder } = await run(['-'], readFileSync('tests/fixtures/lighthouse.txt'));
    expect([code, readdirSync(folder)]).toEqual([0, ['morro-alto-light.json']]);
    expect(out).toContain('copy of        2026-11-25');
  });

  it('writes nothing on a dry run', async () => {
    const { code, out, folder } = await run([page, '--dry-run']);
    expect([code, existsSync(folder)]).toEqual([0, false]);
    expect(out).toContain('Nothing was written (--dry-run).');
  });

  it('writes to another place, which keeps its folder’s rights', async () => {
    const place = mkdtempSync(join(root, 'shared-'));
    chmodSync(place, 0o755);
    const path = join(place, 'copy.json');
    expect((await run([page, '--output', path])).code).toBe(0);
    expect([statSync(place).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o755, 0o600]);
  });

  it('tells its steps on long work only', async () => {
    const filler = `<!-- ${'x'.repeat(300_000)} -->`;
    const long = file('long.html', readFileSync(page, 'utf8').replace('</body>', `${filler}</body>`));
    expect((await run([long, '--dry-run'])).err.split('\n')).toEqual([
      'reading its text …',
      'looking for the article in the page …',
      'counting its sentences …',
      '',
    ]);
  });

  it('prints no code that steers a terminal', async () => {
    const hostile = file(
      'hostile.txt',
      'Morro Alto Light\n\nIt is \u001B[31mred\u001B]0;x\u0007 and 43 metres tall. It was lit in 1871.\n',
    );
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect((await run([hostile, '--dry-run'])).out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/u);
  });
});

describe('nothing existing is lost', () => {
  it('replaces an earlier import, and another file only by force', async () => {
    const path = file('notes.json', '{"mine": true}\n');
    const refused = await run([page, '--output', path]);
    expect(refused).toMatchObject({
      code: 1,
      err: `${path}: this file is there and is no imported article; name another, or --force to replace it\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe('{"mine": true}\n');
    expect((await run([page, '--output', path, '--force'])).code).toBe(0);
    expect((await run([page, '--output', path])).code).toBe(0);
    expect(readArticle(path).title).toBe('Morro Alto Light');
  });

  it('refuses the copy’s own file as its place', async () => {
    const own = file('own.html', readFileSync(page));
    expect((await run([own, '--output', own])).code).toBe(1);
    expect(readFileSync(own)).toEqual(readFileSync(page));
  });

  it.each([
    ['empty', 'empty.txt', '', 'the file is empty; write something into it or give another'],
    [
      'broken',
      'broken.json',
      '{"format": "article-copy", "ver',
      'the JSON cannot be read; import the article again (npm run article:import -- FILE)',
    ],
    [
      'a zip',
      'page.zip',
      Buffer.from('504b03041400', 'hex'),
      'this is a zip archive or an office document; unpack it, or save what it shows as text',
    ],
  ])('by a copy that is %s', async (_what, name, content, message) => {
    const folder = join(root, 'kept');
    await run([page], '', folder);
    const before = readFileSync(join(folder, 'morro-alto-light.json'));
    const path = file(name, content);
    expect(await run([path], '', folder)).toMatchObject({ code: 1, out: '', err: `${path}: ${message}\n` });
    expect(readFileSync(join(folder, 'morro-alto-light.json'))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['morro-alto-light.json']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const missing = join(root, 'missing', 'copy.json');
    expect(await run([page, '--output', missing])).toMatchObject({
      code: 1,
      err: `${missing}: the import cannot be written (ENOENT); name another place with --output\n`,
    });
    expect(existsSync(join(root, 'missing'))).toBe(false);
  });
});

describe('another article than the pack’s', () => {
  const harbour = 'A Harbour\n\nThe quay is 300 metres long. It has two cranes.\n\nIt was built in 1904.\n';

  it('is shown and refused', async () => {
    const { code, err, folder } = await run(['-'], harbour);
    expect([code, existsSync(folder)]).toEqual([1, false]);
    expect(err).toBe(
      'standard input: this is “A Harbour”, not “Morro Alto Light”, the article of lighthouse.yaml; give its file, or --force to import this one; a pack for it is made by npm run pack:new\n',
    );
  });

  it('is imported by force', async () => {
    const { code, folder } = await run(['-', '--force'], harbour);
    expect([code, readdirSync(folder)]).toEqual([0, ['a-harbour.json']]);
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'Name the file of the copy, or - for standard input.'],
    [['a', 'b'], 'Name one file.'],
    [['a', '--nope'], 'Unknown option'],
  ])('%j is told with the help', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Exit code: 0 done, 1 the copy cannot be used or written, 2 wrong use.');
  });

  it('help is no error', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});
