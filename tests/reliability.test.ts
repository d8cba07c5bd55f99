// Holds docs/reliability.md to what it names: every file of code, every test file, and the test's name in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = readFileSync(`${root}docs/reliability.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`: '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | *\|$/gu, '').trim()));

it('the table has rows', () => {
  expect(rows.length).toBeGreaterThan(40);
});

it.each(rows)('%s', (_, code = '', test = '') => {
  for (const [, file = ''] of code.matchAll(/`([^`]+)`/gu)) expect(existsSync(root + file), file).toBe(true);
  const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/u.exec(test) ?? [];
  expect(readFileSync(root + file, 'utf8')).toContain(name);
});

it('each of the 39 wishes and faults that users of such bots reported has a test that names it', () => {
  const tests = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${root}tests/${name}`, 'utf8'))
    .join('\n');
  const named = new Set([...tests.matchAll(/\bASKED (\d+)/gu)].map(([, number]) => Number(number)));
  expect([...named].sort((a, b) => a - b)).toEqual(Array.from({ length: 39 }, (_, at) => at + 1));
});
