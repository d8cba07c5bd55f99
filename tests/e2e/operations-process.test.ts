// `npm start` with a token and PORT, as a process: health and metrics beside the gateway.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { command } from '../support/interaction.js';
import { freePort, start, type Program } from '../support/program.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

const TOKEN = 'planted-token-of-the-tests';
let discord: StandIn;
let port: string;

beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN });
  port = await freePort();
});
afterEach(() => discord.close());

const startBot = (): Program =>
  start('src/main.js', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, PORT: port });

/** Asks the bot for a path. */
const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}/${path}`);

describe('npm start with a token and PORT', () => {
  it('serves health and metrics, counts what it answers, and ends with code 0', async () => {
    const { process, ended, printed } = startBot();
    await printed('connected to Discord');
    expect((await ask('healthz')).status).toBe(200);
    const ready = await ask('readyz');
    expect([ready.status, await ready.json()]).toMatchObject([200, { shards: [{ id: 0, status: 'Ready' }] }]);
    await discord.deliver(command({ name: loadPack(bundledPack).command, sub: 'about' }));
    await printed('"command":"about"');
    const text = await (await ask('metrics')).text();
    expect(text).toContain('bot_interactions_total{command="about",outcome="shown",language="en"} 1');
    expect((await ask('interactions')).status).toBe(404);
    process.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout + text).not.toContain(TOKEN);
  });

  it('on a port that is taken says so in one line, with code 1', async () => {
    const first = startBot();
    await first.printed('can be asked');
    expect(await startBot().ended).toMatchObject({
      code: 1,
      stderr: `Port ${port} is already in use: stop the program that has it, or set PORT to another number.\n`,
    });
    first.process.kill('SIGTERM');
    await first.ended;
  });
});
