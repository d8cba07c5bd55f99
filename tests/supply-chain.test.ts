// What the program is made of, and what docs/security.md says of it: no install scripts at run time, exact versions, and
// tests that are there.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(`${root}${name}`, 'utf8');

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const atRunTime = installed.filter(([, { dev }]) => dev !== true);

describe('dependencies', () => {
  it('have no install scripts at run time', () => {
    expect(atRunTime.length).toBeGreaterThan(20);
    expect(atRunTime.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('have an install script for development only where docs/security.md says so', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path]) => path.replace(/^.*node_modules\//u, ''))).toEqual(['esbuild']);
  });

  it('are locked to what they were, by their sum', () => {
    expect(
      installed.filter(([, { integrity, resolved }]) => resolved !== undefined && integrity === undefined),
    ).toEqual([]);
  });

  it('have one undici for discord.js and for our own calls', () => {
    const paths = installed.map(([path]) => path).filter((path) => path.endsWith('/undici'));
    expect(paths).toContain('node_modules/undici');
    expect(paths.filter((path) => path.includes('discord'))).toEqual([]);
  });

  it('are named by exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});

describe('docs/security.md', () => {
  const text = read('docs/security.md');

  it('names a test for everything that an attacker can reach, and each is there', () => {
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2);
    const tests = rows.map((row) => /`(tests\/[^`]+)` +\|$/u.exec(row)?.[1]);
    expect(tests.length).toBeGreaterThan(15);
    expect(tests.filter((test) => test === undefined || !existsSync(root + test))).toEqual([]);
  });

  it('counts the packages as the lock file does', () => {
    expect(text).toContain(`the bot uses ${atRunTime.length} packages`);
  });
});
