// The files for operators say what the program does: settings, exit codes, metrics, and what the image is made of.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { permissions } from '../commands/venue.js';
import { readConfig } from '../src/config.js';
import { needsOf } from '../src/discord/cards/access.js';
import { createMetrics } from '../src/edges/operations/metrics.js';
import { configOf } from '../scripts/replicas/nginx.js';
import { nodeFlags } from './support/node-flags.js';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const docs = read('docs/operations.md');
const units = ['deploy/cecot-bot.service', 'deploy/cecot-bot-http@.service'];

/** The names that config.ts asks the environment for. */
function settings(): string[] {
  const asked = new Set<string>();
  readConfig(
    new Proxy(
      {},
      {
        get(_, name) {
          asked.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return [...asked].sort();
}

/** The first cells of a table of the docs that are code. */
const cells = (pattern: RegExp): string[] => [...docs.matchAll(pattern)].map(([, name = '']) => name).sort();

describe('what operators read', () => {
  it('names every setting, and no other: docs/operations.md and .env.example', () => {
    expect(cells(/^\| `([A-Z_]+)` +\|/gmu)).toEqual(settings());
    const example = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gmu)]
      .map(([, name = '']) => name)
      .sort();
    expect(example).toEqual(settings());
  });

  it('names every metric of the bot with its labels, and no other', async () => {
    const metrics = createMetrics(
      () => [{ id: 0, status: 'Ready', heard: 0, ping: 1 }],
      () => 0,
    );
    const { text } = await metrics.read();
    const served = [...text.matchAll(/^# TYPE (bot_\w+)/gmu)].map(([, name = '']) => name).sort();
    expect(cells(/^\| `(bot_\w+)` +\|/gmu)).toEqual(served);
    const source = read('src/edges/operations/metrics.ts');
    const labels = [...source.matchAll(/name: '(bot_\w+)',[^}]*?labelNames: \[([^\]]*)\]/gu)];
    expect(labels.length).toBeGreaterThan(4);
    for (const [, name = '', list = ''] of labels) {
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row?.split('|')[2]?.trim().replaceAll('`', "'")).toBe(list);
    }
  });

  it('ASKED 27: the invite link of the README asks for the permissions that cards need, and for no other', () => {
    const needed = [...needsOf('post', false), ...needsOf('post', true), 'attachFiles' as const];
    const bits = [...new Set(needed)].reduce((sum, name) => sum | permissions[name], 0n);
    const links = [...read('README.md').matchAll(/scope=([\w.+]+)(?:&permissions=(\d+))?/gu)];
    expect(links.map(([, scope, asked]) => [scope, asked])).toEqual([
      ['applications.commands', undefined],
      ['bot+applications.commands', String(bits)],
    ]);
  });

  it('names the exit codes of an edge, and no other', () => {
    const [, codes = ''] = /readonly code: ([^;]+);/u.exec(read('src/edges/ending.ts')) ?? [];
    expect(cells(/^\| (\d+) +\|/gmu)).toEqual(codes.split(' | ').sort());
  });

  it.each([
    'package.json',
    'Dockerfile',
    'compose.yaml',
    'deploy/shards.mjs',
    'docs/operations.md',
    ...units,
  ])('starts the bot with the flags that it is measured with: %s', (name) => {
    // In a shell's line, or as a list of words.
    const starts = read(name).match(/--max-semi-space-size[^\n]*?--v8-pool-size=\d+/gu) ?? [];
    expect(starts.length).toBeGreaterThan(0);
    const flags = starts.map((start) => start.split(/["', ]+/u));
    expect(flags).toEqual(starts.map(() => nodeFlags));
  });

  it('points to nothing that is not there', () => {
    const named = [...docs.matchAll(/`((?:deploy|dist)\/[\w@./-]+|compose\.yaml|\.env\.example)`/gu)].map(
      ([, name = '']) => name.replace(/^dist\/(.*)\.js$/u, '$1.ts'),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name !== 'dist/' && !existsSync(path(name)))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = [...docs.matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, names = '']) =>
    names.split(' '),
  );

  it('is made of files that are there and that go to the builder', () => {
    const sent = read('.dockerignore').split('\n');
    expect(copied.length).toBeGreaterThan(8);
    expect(copied.filter((name) => !existsSync(path(name)) || !sent.includes(`!${name}`))).toEqual([]);
  });

  it('has the licences of the bundled packages, with the build that they come from', () => {
    const stages = dockerfile.split(/^FROM /mu).slice(1);
    expect(stages.at(-1)).toContain('COPY --from=build /app/dist ./dist\n');
    const removed = stages.flatMap((stage) => [...stage.matchAll(/rm -rf (\S+)|-name '([^']+)' -delete/gu)]);
    expect(removed.map(([, folder, files]) => folder ?? files)).toEqual([
      'node_modules/@types',
      'dist/tests',
      '*.map',
    ]);
    expect(existsSync(path('dist/THIRD-PARTY-LICENSES.txt'))).toBe(true);
  });

  it('leaves out what is local or secret', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    expect(ignored).toEqual(expect.arrayContaining(['data/local', '**/.env*', '**/node_modules']));
  });

  it('runs as a user without rights, on packages for production, and is asked for its health', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/mu);
    expect(last).toContain('/healthz');
    expect(last).not.toContain('RUN ');
    expect(dockerfile).toContain('npm ci --omit=dev --ignore-scripts');
    for (const [, entry = ''] of last.matchAll(/dist\/(src\/[\w-]+)\.js/gu))
      expect(existsSync(path(`${entry}.ts`))).toBe(true);
  });

  it('is run read-only, without capabilities, and with more time to end than the bot takes', () => {
    const compose = read('compose.yaml');
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true', 'env_file: .env'])
      expect(compose).toContain(line);
    expect(Number(/stop_grace_period: (\d+)s/u.exec(compose)?.[1])).toBeGreaterThan(10);
  });
});

describe.each(units)('%s', (name) => {
  const unit = read(name);

  it('starts a program that is there, as a user of its own, and gives it time to end', () => {
    const [, entry = ''] = /^ExecStart=.*dist\/(src\/[\w-]+)\.js$/mu.exec(unit) ?? [];
    expect(existsSync(path(`${entry}.ts`))).toBe(true);
    expect(unit).toMatch(/^User=cecot-bot$/mu);
    expect(Number(/^TimeoutStopSec=(\d+)$/mu.exec(unit)?.[1])).toBeGreaterThan(12);
  });

  it('is started again unless it was told to end, and never gives up', () => {
    expect(unit).toMatch(/^Restart=on-failure$/mu);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/mu);
  });
});

it('the gateway starts fewer sessions a day than Discord allows, even if each one fails at once', () => {
  const seconds = Number(/^RestartSec=(\d+)$/mu.exec(read('deploy/cecot-bot.service'))?.[1]);
  expect(86_400 / seconds).toBeLessThan(1000);
});

it('several processes start fewer sessions a day than Discord allows: all together, and those that are brought back', () => {
  const [, shards, seconds] = /deploy\/shards\.mjs (\d+)\nRestartSec=(\d+)\n/u.exec(docs) ?? [];
  expect((86_400 / Number(seconds)) * Number(shards)).toBeLessThan(1000);
  const [, ms = ''] = /BETWEEN_RESTARTS\] = \[5000, (\S+)\]/u.exec(read('deploy/shards.mjs')) ?? [];
  expect(86_400_000 / Number(ms.replace('_', ''))).toBeLessThan(1000);
});

it('the trial of replicas uses the nginx configuration that is shipped, but for its ports and certificate', () => {
  const made = configOf(read('deploy/nginx.conf'), '8000', ['4001', '4002']);
  expect(made.match(/^ *server .*;$/gmu)).toEqual([
    '  server 127.0.0.1:4001 max_fails=1 fail_timeout=1s;',
    '  server 127.0.0.1:4002 max_fails=1 fail_timeout=1s;',
  ]);
  expect(made).toContain('listen 127.0.0.1:8000;');
  expect(made).not.toContain('ssl');
  expect(made).toContain('proxy_next_upstream error non_idempotent;');
});

it.each(['18.20.8', '20.18.3'])(
  'ASKED 34: Node %s is refused in one line, before anything is loaded',
  (version) => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const parts = [
      `--import=data:text/javascript,${encodeURIComponent(older)}`,
      'scripts/run.mjs',
      'src/main.js',
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, parts, {
      cwd: path('.'),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^This program needs Node\.js 20\.19 or newer; this is v[\d.]+\.\n$/u);
  },
);
