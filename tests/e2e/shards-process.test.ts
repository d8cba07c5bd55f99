// deploy/shards.mjs as a process at the stand-in of Discord: its processes share the shards, and live and end together.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { command } from '../support/interaction.js';
import { run, start, type Ended, type Program } from '../support/program.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

const TOKEN = 'planted-token-of-the-tests';
const SHARDS = '../deploy/shards.mjs';
const { command: name } = loadPack(bundledPack);
const about = (): Parameters<StandIn['deliver']>[0] => command({ name, sub: 'about' });
let discord: StandIn;
/** The shards that were asked for, as `[shard, of how many]`, in their order. */
let identified: unknown[];
const started: Program[] = [];

beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN, shards: 2 });
  identified = [];
  discord.on('identify', ({ shard }: { shard: unknown }) => identified.push(shard));
});
afterEach(async () => {
  // A test that failed has left it running; without it the processes of its shards end too.
  for (const { process } of started.splice(0)) process.kill('SIGKILL');
  await discord.close();
});

const environment = (): Record<string, string> => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });

interface Shards extends Program {
  /** The process of a shard, once it has begun: its id. */
  readonly pids: Map<number, number>;
}

/** Starts the manager, and waits until so many shards are connected. */
async function shards(count: number, env: Record<string, string> = {}, args: string[] = []): Promise<Shards> {
  const tell =
    'const { env, pid, execArgv } = process; if (env.SHARDS) console.log(`shard ${env.SHARDS} is process ${pid} ${execArgv}`)';
  const program = start(
    SHARDS,
    {
      ...environment(),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}`,
      ...env,
    },
    undefined,
    args,
  );
  started.push(program);
  const pids = new Map<number, number>();
  program.process.stdout?.on('data', (text: string) => {
    for (const [, shard, pid] of text.matchAll(
      /^shard (\d+) is process (\d+) --max-semi-space-size=4,--heap-growing-percent=100,--v8-pool-size=1$/gmu,
    ))
      pids.set(Number(shard), Number(pid));
  });
  for (let shard = 0; shard < count; shard += 1)
    await program.printed(`"shard":${shard},"msg":"connected to Discord"`);
  expect(new Set(pids.values()).size).toBe(count);
  return { ...program, pids };
}

/** @throws Error where a shard has no process: no number stands for it, as 0 would mean every process of the tests. */
function pidOf({ pids }: Shards, shard: number): number {
  const pid = pids.get(shard);
  if (pid === undefined) throw new Error(`shard ${shard} has not said which process it is`);
  return pid;
}

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits for the end of the manager, and looks whether a process of a shard is left. */
async function endOf({ ended, pids }: Shards): Promise<Ended> {
  const end = await ended;
  expect([...pids.values()].filter(isAlive)).toEqual([]);
  return end;
}

describe('deploy/shards.mjs', () => {
  it('opens each shard once, answers each interaction once, registers the commands once, and ends with code 0', async () => {
    // Below the ports that a system gives to whoever asks for any.
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const program = await shards(3, { PORT: String(port) }, ['3']);
    expect(identified).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    for (const shard of [0, 1, 2]) {
      expect(await discord.deliver(about(), { shard })).toHaveProperty('data');
      const ready = await fetch(`http://127.0.0.1:${port + shard}/readyz`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { shards: [{ id: shard }] }]);
    }

    discord.fault({ path: /\/callback$/u, kind: 'slow', delayMs: 200 });
    const reply = discord.deliver(about(), { shard: 1 });
    await discord.next('request');
    program.process.kill('SIGTERM');
    expect(await reply).toHaveProperty('data');
    const { code, stdout, stderr } = await endOf(program);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain(TOKEN);
    expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(4);
    expect(discord.requestsTo('PUT', /\/commands$/u)).toHaveLength(1);
    expect(discord.requestsTo('GET', /\/commands$/u)).toHaveLength(1);
    expect(identified).toHaveLength(3);
  });

  it('brings back a shard whose process was killed, and no other; Ctrl+C, which goes to all, ends with code 0', async () => {
    const program = await shards(2);
    const [first, killed] = [pidOf(program, 0), pidOf(program, 1)];
    const back = discord.next('identify');
    process.kill(killed, 'SIGKILL');
    expect(await back).toMatchObject([{ shard: [1, 2] }]);
    expect(await discord.deliver(about(), { shard: 1 })).toHaveProperty('data');
    expect(pidOf(program, 0)).toBe(first);
    expect(pidOf(program, 1)).not.toBe(killed);
    for (const pid of program.pids.values()) process.kill(pid, 'SIGINT');
    program.process.kill('SIGINT');
    expect(await endOf(program)).toMatchObject({ code: 0, stderr: '' });
    expect(identified).toHaveLength(3);
  });

  it('after a fatal close of one shard ends all with code 1 and one line, and starts none again', async () => {
    const program = await shards(2);
    discord.gateway.close(4004, 1);
    const { code, stderr } = await endOf(program);
    expect([code, stderr]).toMatchObject([
      1,
      expect.stringMatching(/^Discord refuses the token .*4004.*\n$/u),
    ]);
    expect(identified).toHaveLength(2);
  });

  it('leaves no process behind when it is killed itself', async () => {
    const program = await shards(2);
    program.process.kill('SIGKILL');
    // This comes when nobody has its output open any more, and the processes of the shards have it open.
    expect(await program.ended).toMatchObject({ code: null, stderr: '' });
    expect(discord.gateway.isConnected).toBe(false);
  });

  it.each([
    ['without a token', { DISCORD_TOKEN: '' }, [], /^There is no DISCORD_TOKEN.*\n$/u],
    [
      'with a token that Discord refuses',
      { DISCORD_TOKEN: 'another-token' },
      [],
      /^Discord refuses the token.*\n$/u,
    ],
    ['with a number of shards that is none', {}, ['many'], /^many is no number of shards\.\n$/u],
  ])('%s says so in one line, with code 1, and starts none', async (_, env, args, line) => {
    const { code, stdout, stderr } = await run(SHARDS, { ...environment(), ...env }, undefined, args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(identified).toEqual([]);
  });
});

it('a process whose manager has gone before it could hear of that ends with code 0', async () => {
  const child = fork(fileURLToPath(new URL('../../dist/src/main.js', import.meta.url)), {
    env: {
      ...environment(),
      SHARDING_MANAGER: 'true',
      SHARDING_MANAGER_MODE: 'process',
      SHARDS: '0',
      SHARD_COUNT: '1',
    },
    silent: true,
  });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
