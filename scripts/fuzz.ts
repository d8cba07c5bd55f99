// Sends hostile inputs to every place where something comes in (`npm run fuzz`), and watches that each of them ends. The
// inputs and what is promised of them are in tests/fuzz/.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Attacked } from './fuzz/attack.js';
import { tableOf } from './fuzz/table.js';

const usage = `Sends hostile inputs to every surface of the bot: interactions, custom ids, options, messages, HTTP requests,
the preview, packs, the terminal.

  npm run fuzz                            100,000 inputs, by a seed of its own
  npm run fuzz -- --runs N --seed S       so many, by this seed: the same seed makes the same inputs
  npm run fuzz -- --surface NAME          one surface alone, with its share of the inputs
  npm run fuzz -- --help                  show this

Exit code: 0 no promise was broken, 1 one was, or an input did not end, 2 wrong use.
`;

/** An input that takes longer, in ms, counts as endless. */
const endless = 60_000;
/** How often it is looked at, and progress told, in ms. */
const beat = 5000;

/** What the worker gets: where it counts its inputs, so that they can be watched from outside. */
export interface Order {
  readonly runs: number;
  readonly seed: number;
  readonly only: string | undefined;
  /** One number, counted up before each input. */
  readonly count: Int32Array<SharedArrayBuffer>;
}

export type Told =
  | { readonly kind: 'surface'; readonly name: string; readonly runs: number }
  | { readonly kind: 'attacked'; readonly attacked: Attacked };

class UsageError extends Error {}

function readArguments(argv: readonly string[]): Omit<Order, 'count'> & { readonly help: boolean } {
  const options = {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2_147_483_648) },
    surface: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'wrong arguments');
  }
  const { runs, seed, surface: only, help } = values;
  if (!/^[1-9]\d{0,7}$/u.test(runs)) throw new UsageError('--runs takes a whole number from 1 on');
  if (!/^\d{1,10}$/u.test(seed) || Number(seed) > 2_147_483_647)
    throw new UsageError('--seed takes a whole number below 2147483648');
  return { runs: Number(runs), seed: Number(seed), only, help };
}

/** Runs the worker to its end. @returns The program's exit code. */
async function run(order: Omit<Order, 'count'>): Promise<number> {
  const count = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./fuzz/worker.js', import.meta.url), {
    workerData: { ...order, count } satisfies Order,
  });
  const done: Attacked[] = [];
  let now = { name: '', runs: 0, from: 0 };
  worker.on('message', (told: Told) => {
    if (told.kind === 'attacked') {
      done.push(told.attacked);
      const { surface, runs, failure } = told.attacked;
      process.stderr.write(`${surface}: ${failure ? 'a promise was broken' : `${runs} done`}\n`);
    }
    if (told.kind === 'surface') now = { ...told, from: Atomics.load(count, 0) };
  });
  const ended = new Promise<'ended' | Error>((resolve) => {
    worker.on('error', resolve);
    worker.on('exit', () => {
      resolve('ended');
    });
  });
  let seen = { count: 0, at: performance.now() };
  const hanging = new Promise<'hanging'>((resolve) => {
    setInterval(() => {
      const at = Atomics.load(count, 0);
      if (at !== seen.count || now.name === '') seen = { count: at, at: performance.now() };
      if (performance.now() - seen.at > endless) resolve('hanging');
      if (now.name !== '') process.stderr.write(`${now.name}: ${at - now.from} of ${now.runs}\n`);
    }, beat).unref();
  });
  const end = await Promise.race([ended, hanging]);
  const again = `npm run fuzz -- --runs ${order.runs} --seed ${order.seed}`;
  process.stdout.write(`${tableOf(done)}\nseed ${order.seed}\n`);
  if (end !== 'ended') {
    void worker.terminate();
    const what =
      end === 'hanging'
        ? `did not end within ${endless / 1000} s`
        : `ended the program: ${String(end.stack)}`;
    process.stdout.write(
      `${now.name}: input ${Atomics.load(count, 0) - now.from} ${what}\nagain: ${again} --surface "${now.name}"\n`,
    );
    return 1;
  }
  const failed = done.filter(({ failure }) => failure !== undefined);
  for (const { surface, failure } of failed)
    process.stdout.write(
      `\n${surface}: a promise was broken\n${failure?.error ?? ''}\nby ${failure?.input ?? ''}\npath ${failure?.path ?? ''}\nagain: ${again} --surface "${surface}"\n`,
    );
  return failed.length > 0 || done.length === 0 ? 1 : 0;
}

try {
  const { help, ...order } = readArguments(process.argv.slice(2));
  if (help) process.stdout.write(usage);
  else process.exitCode = await run(order);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}. See npm run fuzz -- --help\n`);
  process.exitCode = 2;
}
