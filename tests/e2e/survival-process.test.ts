// `npm start` as a process where something around it breaks: its log cannot be written, an error goes astray. It serves on.
import { closeSync, existsSync, openSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { command } from '../support/interaction.js';
import { start, type Program } from '../support/program.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

const TOKEN = 'planted-token-of-the-tests';
const { command: name } = loadPack(bundledPack);
let discord: StandIn;

beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN });
});
afterEach(() => discord.close());

/** Starts the bot and waits until it is connected. */
async function connected(env: Record<string, string> = {}, stdout?: number): Promise<Program> {
  const identified = discord.next('identify', 40_000);
  const program = start(
    'src/main.js',
    { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, ...env },
    stdout,
  );
  await identified;
  return program;
}

/** Asks the bot several times; it answers each time. */
async function answers(): Promise<void> {
  for (let times = 0; times < 3; times += 1)
    expect(await discord.deliver(command({ name, sub: 'about' }))).toHaveProperty('data');
}

async function endsWell({ process, ended }: Program): Promise<void> {
  process.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
}

describe('RELIABILITY, log', () => {
  it.skipIf(!existsSync('/dev/full'))(
    'a full disk under it ends nothing, and the bot goes on answering (needs /dev/full)',
    async () => {
      const full = openSync('/dev/full', 'w');
      const program = await connected({}, full);
      closeSync(full);
      await answers();
      await endsWell(program);
    },
  );

  it('whose reader has gone ends nothing, and the bot goes on answering', async () => {
    const program = await connected();
    program.process.stdout?.destroy();
    await answers();
    await endsWell(program);
  });
});

describe('RELIABILITY, unhandled rejection', () => {
  /** What a program runs before its own code: on SIGUSR2 something goes astray in it. */
  const astray = (what: string): Record<string, string> => ({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { ${what} })`)}`,
  });

  it('a rejection that nobody handles is one line in the log, and the bot goes on answering', async () => {
    const program = await connected(astray("void Promise.reject(new Error('stray'))"));
    program.process.kill('SIGUSR2');
    await program.printed('an unhandled rejection');
    await answers();
    await endsWell(program);
    const { stdout } = await program.ended;
    expect(stdout.split('\n').filter((line) => line.includes('"level":"error"'))).toHaveLength(1);
  });

  it('an exception that nobody catches is one line in the log, and the process ends with code 1', async () => {
    const program = await connected(astray("throw new Error('stray')"));
    program.process.kill('SIGUSR2');
    const { code, stdout, stderr } = await program.ended;
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('"level":"fatal"');
    expect(stdout).toContain('an uncaught exception');
  });
});

describe('RELIABILITY, SIGTERM in mid-flight', () => {
  it('a second signal ends the gateway bot at once', async () => {
    const program = await connected();
    const interaction = command({ name, sub: 'about' });
    discord.fault({ path: /\/callback$/u, kind: 'hang', times: 9 });
    const reached = discord.next('request');
    discord.expectInteraction(interaction);
    discord.dispatch('INTERACTION_CREATE', interaction);
    await reached;
    program.process.kill('SIGTERM');
    await program.printed('stopping');
    program.process.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 1 });
  });
});
