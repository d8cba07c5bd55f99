// Runs the bot for a long time under mixed use, with faults coming and going (`npm run soak`). What is sent, and how the
// bot is watched, stands in tests/soak/.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { createViteServer } from 'vitest/node';
import { optionsOf } from './options.js';

const usage = `Runs the bot as a process at a stand-in of Discord, with mixed commands at a steady rate and faults.

  npm run soak -- --minutes 10         80 interactions a second for so long
  npm run soak -- --interactions N     so many interactions, 80 a second or over the minutes given
  npm run soak -- --http               the HTTP endpoint instead of the gateway
  npm run soak -- --help               show this

Exit code: 0 nothing was lost and nothing grew, 1 something was or did, 2 wrong use.
`;

/** Interactions a second. */
const RATE = 80;
/** The folder of package.json; this file runs from dist/scripts/. */
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Arguments {
  readonly edge: 'gateway' | 'http';
  readonly interactions: number;
  readonly rate: number;
}

/** @throws Error where a number is wrong. */
function readArguments(): Arguments {
  const { minutes, interactions, http } = optionsOf(usage, {
    minutes: { type: 'string' },
    interactions: { type: 'string' },
    http: { type: 'boolean' },
  });
  const number = (name: string, value: string | undefined): number | undefined => {
    if (value === undefined) return undefined;
    if (!/^\d{1,7}(?:\.\d+)?$/u.test(value) || Number(value) <= 0)
      throw new Error(`--${name} takes a number above 0`);
    return Number(value);
  };
  const time = number('minutes', minutes);
  const count = number('interactions', interactions) ?? Math.round((time ?? 10) * 60 * RATE);
  return {
    edge: http === true ? 'http' : 'gateway',
    interactions: count,
    rate: time === undefined ? RATE : count / (time * 60),
  };
}

/** What tests/soak/ has; its result is only handed on here. */
interface Soaking {
  readonly soak: (options: Arguments & { readonly progress: (line: string) => void }) => Promise<unknown>;
  readonly faultsOf: (soaked: unknown) => readonly string[];
  readonly tableOf: (soaked: unknown) => string;
}

/** The soak is a test, which no build compiles: it is loaded as vitest loads it. */
async function load(): Promise<Soaking> {
  const server = await createViteServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const [run, verdict] = await Promise.all(
    ['run', 'verdict'].map((name) => server.ssrLoadModule(join(root, `tests/soak/${name}.ts`))),
  );
  return { ...run, ...verdict } as unknown as Soaking;
}

/** @returns The exit code. */
async function main(): Promise<number> {
  let read: Arguments;
  try {
    read = readArguments();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n`);
    return 2;
  }
  const soaking = await load();
  const soaked = await soaking.soak({
    ...read,
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${soaking.tableOf(soaked)}\n`);
  const wrong = soaking.faultsOf(soaked);
  for (const line of wrong) process.stdout.write(`WRONG: ${line.trimEnd()}\n`);
  return wrong.length === 0 ? 0 : 1;
}

process.exit(await main());
