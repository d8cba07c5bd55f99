// `npm run article:check`: what it prints and its exit codes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/article-check.js';
import { copyPath, copyText, edited, lineOf, packPath, packText } from '../article/lighthouse.js';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the check and keeps what it prints. */
const run = (...argv: string[]): { code: number; out: string; err: string } => runWith({}, ...argv);

/** The same, with an environment. */
function runWith(
  env: Readonly<Record<string, string>>,
  ...argv: string[]
): { code: number; out: string; err: string } {
  let out = '';
  let err = '';
  const output = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = main(argv, output, env);
  return { code, out, err };
}

/** A file that holds an edited pack, or a copy of the article. */
function file(text: string, name = 'pack.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('PACK_FILE names the pack where the command line names none', () => {
  expect(runWith({ PACK_FILE: packPath }).out).toContain(`${packPath} is in order.`);
  const broken = file(edited('command: faro', 'command: El Faro'));
  expect(runWith({ PACK_FILE: broken }).err).toContain(`${broken}:`);
  expect(runWith({ PACK_FILE: broken }, packPath)).toMatchObject({ code: 0, err: '' });
});

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

/** Only what comes behind the table of what the pack covers. */
const beforeTable = (out: string): string => out.slice(0, out.indexOf('paragraph  sentences'));

const moved = copyText
  .replace('Visits were forbidden, and letters went unanswered until spring. ', '')
  .replace('No repair has', 'Visits were forbidden, and letters went unanswered until spring. No repair has');

describe('a newer copy', () => {
  it('is told with each change, the new locators, and what is left to a person', () => {
    const copy = file(
      moved
        .replace('214 steps', '241 steps')
        .replace('It is one of the oldest working lights in the republic.', '')
        .replace('no boat could land', 'no ship could land')
        .replace('According to the harbour office', 'According to the navy')
        .replace('The keepers led', 'A new museum tells of it. The keepers led'),
      'newer.txt',
    );
    const { code, out, err } = run(packPath, '--against', copy);
    expect([code, err]).toEqual([1, '']);
    expect(beforeTable(out)).toBe(
      [
        `${copy} differs from the article that the pack was written from (places are paragraph.sentence):`,
        '1 figure, 1 gone, 1 reworded, 1 moved, 1 new, 1 attribution.',
        '',
        'change       was at  is at  what',
        'figure       4.2     4.2    “214” → “241” [visitors]',
        'gone         1.4     -      [oldest]',
        'reworded     2.4     2.4    outside its excerpts; now: “Supplies came by a mule track because no ship could land.” [supplies]',
        'moved        2.3     4.4    [no-visits]',
        'new          -       2.1    “A new museum tells of it.”',
        'attribution  3.2     3.2    whose claim the pack says it is: the harbour office → “According to the navy” [dark-lamp]',
        '',
        'Only the numbers of these follow from it:',
        '',
        'was at  is at',
        '2.1–2   2.2–3  2 passages',
        '4.4     4.5    1 passage',
        '',
        '10 passages unchanged. The pack knows every sentence by its fingerprint: each one that changed is told, with the words that its excerpts and summaries hold. Give the older copy (--from FILE) to see all old words.',
        '',
        'By hand:',
        '  the sentence no longer has “214”; correct: visitors, steps',
        '  their sentences are gone; take these passages out, also where they are named: oldest',
        '  read their sentences again, mend their texts, then --write --accept: visitors, supplies, dark-lamp',
        '  write passages for the new sentences: 2.1',
        '',
        `Proposed for ${packPath} (--write makes it so):`,
        '  hard-life: sentence 1 → 2',
        '  six-families: sentence 2 → 3',
        '  no-visits: paragraph 2 → 4, sentence 3 → 4',
        '  visitors: excerpt “climb its 214 steps every year” → “climb its 241 steps every year”',
        '  no-repair: sentence 4 → 5',
        '  no-visits: section → today',
        '  source.paragraphs: 4, 5, 3, 4 → 3, 5, 3, 5',
        '  source.fingerprints: those of the new copy',
        '',
        '',
      ].join('\n'),
    );
  });

  it('is told as JSON', () => {
    const { code, out } = run(packPath, '--json', '--against', file(moved, 'moved.txt'));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [],
      drift: {
        basis: 'fingerprints',
        changes: [
          {
            kind: 'moved',
            from: { paragraph: 2, sentence: 3, count: 1 },
            to: { paragraph: 4, sentence: 4, count: 1 },
            passages: ['no-visits'],
          },
        ],
        unchanged: 14,
        passages: [
          {
            id: 'no-visits',
            changes: ['moved'],
            from: { paragraph: 2, sentence: 3 },
            to: { paragraph: 4, sentence: 4 },
          },
          { id: 'supplies', changes: ['renumbered'] },
          { id: 'loneliest-chair', changes: ['renumbered'] },
          { id: 'no-repair', changes: ['renumbered'] },
        ],
        proposed: { paragraphs: [4, 4, 3, 5], sections: { 'no-visits': 'today' } },
        byHand: { gone: [], excerpt: [], figures: [] },
      },
    });
  });

  it('is told with all old words where the older one is named, or set as ARTICLE_FILE', () => {
    const copy = file(copyText.replace('no boat could land', 'no ship could land'), 'newer.txt');
    const line = 'reworded  2.4     2.4    91 % alike; “boat” → “ship” [supplies]';
    expect(run(packPath, '--against', copy, '--from', copyPath).out).toContain(line);
    expect(runWith({ ARTICLE_FILE: copyPath }, packPath, '--against', copy).out).toContain(line);
    expect(runWith({ ARTICLE_FILE: copy }, packPath, '--against', copy).out).not.toContain('“boat”');
  });

  it('is not compared with an ARTICLE_FILE that the pack was not written from', () => {
    const other = file(copyText.replace('no boat', 'no raft'), 'other.txt');
    const copy = file(copyText.replace('no boat', 'no ship'), 'newer.txt');
    expect(runWith({ ARTICLE_FILE: other }, packPath, '--against', copy).out).not.toContain('“raft”');
  });
});

describe('--write', () => {
  it('writes the new locators into the pack, which then agrees', () => {
    const pack = file(packText);
    const copy = file(moved, 'moved.txt');
    const { code, out } = run(pack, '--against', copy, '--write');
    expect([code, out.includes(`${pack} was written.`)]).toEqual([1, true]);
    expect(run(pack, '--against', copy)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes nothing while a passage’s sentence is gone, or where nothing differs', () => {
    const pack = file(packText);
    const copy = file(copyText.replace('No repair has been announced so far.', ''), 'shorter.txt');
    expect(run(pack, '--against', copy, '--write').out).toContain(
      `${pack} was not written: take out the passages whose sentences are gone first.\n`,
    );
    expect(run(pack, '--against', copyPath, '--write')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(pack, 'utf8')).toBe(packText);
  });

  it('gives a pack its first fingerprints', () => {
    const bare = packText.replace(/ {2}fingerprints:\n(?: {4}- .*\n)+/u, '');
    const pack = file(bare);
    expect(run(pack, '--against', copyPath, '--write').out).toContain(
      'source.fingerprints: written for the first time',
    );
    expect(readFileSync(pack, 'utf8')).toBe(packText);
  });

  it('takes reworded sentences as read with --accept', () => {
    const pack = file(packText);
    const copy = file(copyText.replace('no boat could land', 'no ship could land'), 'newer.txt');
    run(pack, '--against', copy, '--write');
    expect(run(pack, '--against', copy).code).toBe(1);
    run(pack, '--against', copy, '--write', '--accept');
    expect(run(pack, '--against', copy).code).toBe(0);
  });
});

describe('the command line', () => {
  it('shows its help', () => {
    const { code, out } = run('--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run article:check -- --against FILE');
  });

  it.each([
    [['--agianst', 'x']],
    [['a.yaml', 'b.yaml']],
    [['--against']],
    [['--write']],
    [['--from', 'x']],
    [['--against', 'x', '--accept']],
  ])('refuses %j', (argv) => {
    const { code, out, err } = run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Exit code: 0 all is well');
  });
});
