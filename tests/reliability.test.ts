// Holds docs/reliability.md to what it names: every file of code, every test file, and the test's name in it.
import { existsSync, readFileSync } from 'node:fs';
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
