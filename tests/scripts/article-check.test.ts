// `npm run article:check`: what it prints and its exit codes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/article-check.js';
import { copyPath, edited, lineOf, packPath } from '../article/lighthouse.js';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the check and keeps what it prints. */
function run(...argv: string[]): { code: number; out: string; err: string } {
  let out = '';
  let err = '';
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

/** A file that holds an edited pack. */
function file(text: string): string {
  const path = join(folder, 'pack.yaml');
  writeFileSync(path, text);
  return path;
}

describe('a pack in order', () => {
  it('is told with a table of what it covers', () => {
    expect(run(packPath, '--against', copyPath)).toEqual({
      code: 0,
      out: [
        'paragraph  sentences  covered  passages  without a passage',
        'header     -          -        1',
        '1          4          4        5',
        '2          5          5        5',
        '3          3          3        3',
        '4          4          4        4',
        '',
        'languages: en, es',
        '4 sections, 18 passages, 5 questions, 1 quotations, 3 facts, 3 events, 6 unsaid, 18 locators',
        '',
        `${packPath} is in order and agrees with ${copyPath}.`,
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('is told as JSON', () => {
    const { code, out } = run('--json', packPath);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      pack: packPath,
      problems: [],
      coverage: { languages: ['en', 'es'], counts: { passages: 18 } },
    });
  });

  it('is the program’s own where none is named', () => {
    expect(run().code).toBe(0);
  });
});

describe('what is wrong ends with 1 and is told with its line', () => {
  it('for a sentence without a passage', () => {
    const text = edited(
      'sentence: 4, excerpt: No repair has been announced',
      'sentence: 3, excerpt: No repair has',
    );
    const path = file(text);
    const { code, out, err } = run(path);
    expect(code).toBe(1);
    expect(out).toContain('4          4          3        4         4\n');
    expect(err).toBe(
      `${path}:${lineOf(text, 'paragraphs:')}: source.paragraphs[3]: sentence 4 of paragraph 4 has no passage; write one\n`,
    );
  });

  it('for a difference from the copy', () => {
    const text = edited('excerpt: Visits were forbidden', 'excerpt: Visits were banned');
    const path = file(text);
    expect(run(path).code).toBe(0);
    expect(run(path, '--against', copyPath)).toMatchObject({
      code: 1,
      err: `${path}:${lineOf(text, 'Visits were banned')}: passages[8].at.excerpt: “Visits were banned” is not in paragraph 2, sentence 3 of the copy; copy the words exactly\n`,
    });
  });

  it('for a pack that does not load, also as JSON', () => {
    const path = file(edited('command: faro', 'command: FARO'));
    expect(run(path)).toMatchObject({ code: 1, out: '' });
    const { code, out } = run(path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, coverage: null, problems: [{ file: path, line: 2 }] });
  });

  it('for a copy that is not there', () => {
    const { code, err } = run(packPath, '--against', join(folder, 'none.txt'));
    expect(code).toBe(1);
    expect(err).toContain('the file cannot be read (there is none of this name)');
  });
});

describe('the command line', () => {
  it('shows its help', () => {
    const { code, out } = run('--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run article:check -- --against FILE');
  });

  it.each([[['--agianst', 'x']], [['a.yaml', 'b.yaml']], [['--against']]])('refuses %j', (argv) => {
    const { code, out, err } = run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Exit code: 0 all is well');
  });
});
