// The file of licences beside the built program: every package whose code is bundled is in it with its text, and a
// package without a text ends the build by its name.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type BuildOptions, type Metafile } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeLicences } from '../../scripts/licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parse = (file: string): { readonly name?: string; readonly version?: string } =>
  JSON.parse(readFileSync(file, 'utf8')) as object;

/** The folders of the packages in a bundle: from each file up to a package.json that has a version. */
function packagesOf(options: BuildOptions): string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    outdir: 'none',
    logLevel: 'error',
    ...options,
  });
  const folders = Object.keys(metafile?.inputs ?? {}).map((input) => {
    let folder = dirname(join(root, input));
    const inside = (): string => join(folder, 'package.json');
    while (!existsSync(inside()) || parse(inside()).version === undefined) folder = dirname(folder);
    return folder;
  });
  return [...new Set(folders)].filter((folder) => join(folder, '.') !== join(root, '.'));
}

const client = 'src/edges/preview/client';
const page = packagesOf({ entryPoints: [`${client}/main.tsx`], tsconfig: `${client}/tsconfig.json` });
const programs = packagesOf({
  entryPoints: ['src/main.ts', 'src/main-http.ts', 'src/edges/terminal/main.ts'],
  platform: 'node',
  splitting: true,
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack'],
});
const reader = packagesOf({ entryPoints: ['cheerio/slim'], platform: 'node' });

describe('the licences beside the built program', () => {
  const sections = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8').split(/\n={80}\n/u);
  const sectionOf = (folder: string): string => {
    const { name = '', version = '' } = parse(join(folder, 'package.json'));
    return sections.find((section) => section.includes(`\n${name} ${version} (`)) ?? '';
  };

  it.each([
    ['page', page, ['preact']],
    ['programs', programs, ['discord.js', 'hono', 'minisearch', '@sapphire/snowflake']],
    ['reader of pages', reader, ['cheerio', 'boolbase']],
  ])('have every package of the %s with its text', (_, folders, some) => {
    const names = folders.map((folder) => parse(join(folder, 'package.json')).name);
    expect(names).toEqual(expect.arrayContaining(some));
    for (const folder of folders) {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
      // Those that ship none have one that allows and disclaims.
      const text = file === undefined ? 'THE SOFTWARE IS PROVIDED' : readFileSync(join(folder, file), 'utf8');
      expect(sectionOf(folder), folder).toContain(text.trim());
    }
  });

  it('have the notices of code that packages took from others, in place of files beside each bundle', () => {
    expect(sections.at(-1)).toContain('formdata-polyfill. MIT License.');
    const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.LEGAL.txt'))).toEqual([]);
  });
});

describe('a bundled package', () => {
  let folder: string;
  const said = vi.fn();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licences-'));
    vi.spyOn(console, 'error').mockImplementation(said.mockReset());
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  /** Puts packages in place. @returns A metafile with one file of each. */
  function bundled(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): Metafile {
    for (const [name, files] of Object.entries(packages)) {
      const place = join(folder, 'node_modules', name);
      mkdirSync(place, { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
    }
    const inputs = Object.keys(packages).map((name) => [
      `node_modules/${name}/lib/x.js`,
      { bytes: 1, imports: [] },
    ]);
    return { inputs: Object.fromEntries(inputs) as Metafile['inputs'], outputs: {} };
  }
  const json = (name: string): string => JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  const written = 'THIRD-PARTY-LICENSES.txt';

  it('without a text ends the build by its name, also where it has a notice', () => {
    const metafile = bundled({
      '@some/bare': { 'package.json': json('@some/bare'), NOTICE: 'Of somebody.' },
      good: { 'package.json': json('good'), LICENSE: 'Do what you like.' },
    });
    expect(writeLicences(folder, folder, [metafile])).toBe(false);
    expect(said.mock.calls).toEqual([
      [
        'No licence text in a bundled package: @some/bare 1.2.3 (MIT). scripts/licences.mjs can name one for it.',
      ],
    ]);
    expect(existsSync(join(folder, written))).toBe(false);
  });

  it('stands with another of the same text, has its notices, and is itself where it lies in another', () => {
    const metafile = bundled({
      b: { 'package.json': json('b'), 'LICENCE.md': 'Do what you like.\n' },
      a: { 'package.json': json('a'), LICENSE: 'Do what you like.', 'other.txt': 'No.' },
      'a/node_modules/c': { 'package.json': json('c'), COPYING: 'Copy it.', NOTICE: 'Of somebody.' },
    });
    metafile.inputs['(disabled):node_modules/d/x.js'] = { bytes: 0, imports: [] };
    expect(writeLicences(folder, folder, [metafile])).toBe(true);
    const [, ...sections] = readFileSync(join(folder, written), 'utf8').split(/\n\n={80}\n\n/u);
    expect(sections).toEqual([
      'a 1.2.3 (MIT)\nb 1.2.3 (MIT)\n\nDo what you like.',
      'c 1.2.3 (MIT)\n\nCopy it.\n\nOf somebody.\n',
    ]);
    expect(said).not.toHaveBeenCalled();
  });
});
