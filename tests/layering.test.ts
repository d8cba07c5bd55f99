// Holds the layering and the sizes of the project: which folder may import which, and no file over 300 lines.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file under some folders of the project, as paths from its root with forward slashes. */
function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/u.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

/** From low to high; a folder imports only itself and what stands in its list. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'src/article': [],
  'src/search': ['src/article'],
  'src/citation': ['src/article'],
  'src/reply': ['src/article', 'src/search', 'src/citation'],
  commands: ['src/article', 'src/search', 'src/citation', 'src/reply'],
  'src/discord': ['src/article', 'src/search', 'src/citation', 'src/reply', 'commands', 'src/log.ts'],
  'src/edges': [
    'src/article',
    'src/search',
    'src/citation',
    'src/reply',
    'commands',
    'src/discord',
    'src/log.ts',
    'src/config.ts',
  ],
};

const layerOf = (path: string): string | undefined =>
  Object.keys(layers).find((layer) => path === layer || path.startsWith(`${layer}/`));

interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every import of the source: project files as paths from the root, packages by name. */
function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, target = '']) => target);
    return found.map((target) => ({
      file,
      target: target.startsWith('.')
        ? relative(root, resolve(root, dirname(file), target))
            .replaceAll('\\', '/')
            .replace(/\.js$/u, '.ts')
        : target,
    }));
  });
}

describe('the layering', () => {
  const imports = importsOf(filesIn('src', 'commands'));

  it('finds imports at all, so that the checks below check something', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('lower folders never import higher ones', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = layerOf(file);
      if (from === undefined || !/^(?:src|commands)\//u.test(target)) return false;
      const to = layerOf(target) ?? target;
      return to !== from && !layers[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['minisearch', /^src\/search\//u],
    ['undici', /^src\/edges\/gateway\//u],
    ['yaml', /^src\/article\//u],
    ['discord.js', /^src\/(?:edges\/gateway|discord)\//u],
  ])('only its own folder imports %s', (name, allowed) => {
    expect(imports.filter(({ file, target }) => target === name && !allowed.test(file))).toEqual([]);
  });

  it('only config.ts reads the environment', () => {
    const readers = filesIn('src', 'commands').filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('process.env'),
    );
    expect(readers).toEqual(['src/config.ts']);
  });

  it('the page of the preview takes nothing but types from outside its folder', () => {
    const folder = 'src/edges/preview/client';
    const taken = filesIn(folder).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gmu)].flatMap(
        ([, target = '']) =>
          resolve(root, dirname(file), target).startsWith(join(root, folder)) ? [] : [`${file}: ${target}`],
      );
    });
    expect(taken).toEqual([]);
  });

  it('only the gateway makes a discord.js Client', () => {
    const makers = filesIn('src', 'commands').filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('new Client('),
    );
    expect(makers.every((file) => file.startsWith('src/edges/gateway/'))).toBe(true);
    expect(makers).toHaveLength(1);
  });
});

describe('the files', () => {
  const files = filesIn('src', 'commands', 'scripts', 'tests');

  it('are no longer than 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('open by saying what they are', () => {
    const silent = files.filter(
      (file) => !/^(?:#!.*\n)?(?:\/\/|\/\*)/u.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(silent).toEqual([]);
  });

  it('carry the subject only in the pack: nothing in src or commands names it', () => {
    const naming = filesIn('src', 'commands').filter((file) =>
      /cecot|bukele|britannica|angell/iu.test(
        readFileSync(join(root, file), 'utf8').replaceAll('data/cecot.yaml', ''),
      ),
    );
    expect(naming).toEqual([]);
  });
});
