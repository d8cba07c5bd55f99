// The guide to writing a pack (data/README.md): its snippets are put into the lighthouse's pack, in English alone, and
// checked against the lighthouse's article. So what the guide shows as good is good, and each message is the check's own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { main as check } from '../../scripts/article-check.js';
import { main as packNew } from '../../scripts/pack-new.js';
import { copyPath, packText } from './lighthouse.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const guide = readFileSync(fileURLToPath(new URL('../../data/README.md', import.meta.url)), 'utf8');

/** Every YAML snippet with its mark (stub, good, bad) and the message below it, empty where there is none. */
const snippets = Array.from(
  guide.matchAll(/^```yaml *(\S*)\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)\n```\n)?/gmu),
  ([, mark = '', yaml = '', message = '']) => ({ mark, yaml, message, first: yaml.split('\n', 2).join(' ') }),
);
const marked = (mark: string) => snippets.filter((each) => each.mark === mark);

type Entries = Record<string, unknown>;
const isList = (value: unknown): value is { id: string }[] => Array.isArray(value);

/** The lighthouse's pack with a snippet's entries in the place of those of the same id; source is filled up. */
function withSnippet(yaml: string): Entries {
  const whole = parse(packText) as Entries & { source: { aliases: { en: string[]; es: string[] } } };
  const { en, es } = whole.source.aliases;
  const source = { ...whole.source, aliases: { en: [...en, ...es] } };
  const pack: Entries = { ...whole, languages: ['en'], source };
  for (const [key, value] of Object.entries(parse(yaml) as Entries)) {
    const old = pack[key];
    if (!isList(value) || !isList(old)) pack[key] = { ...(old as object), ...(value as object) };
    else {
      expect(old.map(({ id }) => id)).toEqual(expect.arrayContaining(value.map(({ id }) => id)));
      pack[key] = old.map((entry) => value.find(({ id }) => id === entry.id) ?? entry);
    }
  }
  return pack;
}

let made = 0;
/** What the check says, without file and line. */
function messages(yaml: string): string {
  made += 1;
  const path = join(folder, `${made}.yaml`);
  writeFileSync(path, stringify(withSnippet(yaml), { lineWidth: 0 }));
  let out = '';
  const code = check([path, '--against', copyPath, '--json'], {
    out: (text) => {
      out += text;
    },
    err: () => undefined,
  });
  const { problems } = JSON.parse(out) as { problems: { message: string }[] };
  expect(code).toBe(problems.length === 0 ? 0 : 1);
  return problems.map(({ message }) => message).join('\n');
}

describe('the guide to writing a pack', () => {
  it('marks every YAML snippet as stub, good or bad', () => {
    expect(snippets.filter(({ mark }) => !['stub', 'good', 'bad'].includes(mark))).toEqual([]);
    expect(['stub', 'good', 'bad'].map((mark) => marked(mark).length > 0)).toEqual([true, true, true]);
  });

  it.each(marked('good'))('shows a good entry that is in order: $first', ({ yaml, message }) => {
    expect([message, messages(yaml)]).toEqual(['', '']);
  });

  it.each(marked('bad'))('has what the check says of the bad entry: $first', ({ yaml, message }) => {
    expect(messages(yaml)).toBe(message);
  });

  it('has a good and a bad entry for each rule of honesty', () => {
    const rules = guide.split(/^### (?=\d)/mu).slice(1);
    expect(rules.map((rule) => rule.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
    for (const rule of rules) {
      expect(rule).toContain('```yaml good\n');
      expect(rule).toContain('```yaml bad\n');
    }
  });

  it('shows the stub that a new pack has', () => {
    const path = join(folder, 'new.yaml');
    const quiet = { out: () => undefined, err: () => undefined };
    expect(packNew([copyPath, '--output', path], quiet)).toBe(0);
    const [stub] = marked('stub');
    const indented = (stub?.yaml ?? '').replace(/^(?=.)/gmu, '  ');
    expect(readFileSync(path, 'utf8')).toContain(indented);
  });

  it('names no command that there is not', () => {
    const { scripts } = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
    ) as { scripts: Record<string, string> };
    const named = [...guide.matchAll(/npm (?:run )?(start|test|[a-z]+:?[a-z]*)/gu)].map(([, name]) => name);
    expect([...new Set(named)].filter((name) => scripts[name ?? ''] === undefined)).toEqual([]);
  });
});
