// The whole program (`npm start`) as a process: how it begins with a token, serves, and ends, and what it prints.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { command } from '../support/interaction.js';
import { run, start } from '../support/program.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

const TOKEN = 'planted-token-of-the-tests';
const MAIN = 'src/main.js';
let discord: StandIn;

beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN });
});
afterEach(() => discord.close());

describe('npm start', () => {
  it('with a wrong configuration says so, a line for each variable, with code 1', async () => {
    const { code, stdout, stderr } = await run(MAIN, { DISCORD_TOKEN: `Bot ${TOKEN}`, PORT: 'x' });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).not.toContain(TOKEN);
  });

  it('with a pack that is not there says so, with code 1', async () => {
    const { code, stderr } = await run(MAIN, { DISCORD_TOKEN: TOKEN, PACK_FILE: 'missing.yaml' });
    expect(code).toBe(1);
    expect(stderr).toContain('missing.yaml');
    expect(stderr).not.toContain('    at ');
  });

  it('with a token that Discord refuses says so in one line, with code 1', async () => {
    const env = { DISCORD_TOKEN: 'another-token', DISCORD_API_URL: discord.apiUrl };
    const { code, stdout, stderr } = await run(MAIN, env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Discord refuses the token .*DISCORD_TOKEN.*\n$/u);
    expect(stdout + stderr).not.toContain('another-token');
  });

  it('after a fatal close ends with code 1 and one line', async () => {
    const { ended } = start(MAIN, { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    await discord.next('identify', 40_000);
    discord.gateway.close(4014);
    const { code, stderr } = await ended;
    expect([code, stderr]).toEqual([
      1,
      'Discord does not allow the intents that were asked for (close 4014)\n',
    ]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers, survives what is malformed, and on %s finishes the reply in flight and ends with code 0',
    async (signal) => {
      const program = start(MAIN, { DISCORD_TOKEN: `"${TOKEN}"`, DISCORD_API_URL: discord.apiUrl });
      await discord.next('identify', 40_000);
      discord.dispatch('INTERACTION_CREATE', { id: '1', type: 2 });
      const name = loadPack(bundledPack).command;
      const about = (): Parameters<typeof discord.deliver>[0] => command({ name, sub: 'about' });
      expect(await discord.deliver(about())).toHaveProperty('data');

      discord.fault({ path: /\/callback$/u, kind: 'slow', delayMs: 200 });
      const reply = discord.deliver(about());
      await discord.next('request');
      program.process.kill(signal);
      expect(await reply).toHaveProperty('data');
      const { code, stdout, stderr } = await program.ended;
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toContain(TOKEN);
      expect(stdout.split('\n').filter((line) => line.includes('"interaction"'))).toHaveLength(2);
    },
  );
});
