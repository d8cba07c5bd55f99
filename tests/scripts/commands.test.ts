// `npm run commands` against the stand-in: what it shows, writes and refuses (ASKED 31).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../scripts/commands.js';
import { guildId } from '../support/ids.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(() => discord.close());

/** Runs the script with an environment. */
async function run(
  env: Record<string, string>,
  ...argv: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const code = await main(argv, env, {
    out: (text) => (written.stdout += text),
    err: (text) => (written.stderr += text),
  });
  return { code, ...written };
}

/** Runs the script against the stand-in. */
const commands = (...argv: string[]): ReturnType<typeof run> =>
  run({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, ...argv);

const writes = (): string[] => discord.requestsTo('PUT', /commands/u).map(({ path }) => path);

describe('ASKED 31: npm run commands', () => {
  it('shows with --dry-run what would change, and writes nothing', async () => {
    const { code, stdout, stderr } = await commands('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\+ \/\w+\n\+ \/\w+-cards\n\+ Check against the article\n$/u);
    expect(stderr).toContain('nothing was written');
    expect(writes()).toEqual([]);
  });

  it('registers, then finds nothing to change, then removes', async () => {
    expect(await commands()).toMatchObject({ code: 0, stderr: 'Written everywhere.\n' });
    expect(await commands()).toEqual({ code: 0, stdout: 'Nothing to change everywhere.\n', stderr: '' });
    const removed = await commands('--remove');
    expect([removed.code, removed.stdout[0]]).toEqual([0, '-']);
    expect(writes()).toHaveLength(2);
    expect(discord.commands.get('global')).toEqual([]);
    expect(discord.problems).toEqual([]);
  });

  it('registers for one server, is equal there afterwards, and warns of duplicates', async () => {
    expect((await commands('--guild', guildId)).code).toBe(0);
    expect(discord.commands.get(guildId)).toHaveLength(3);
    expect((await commands('--guild', guildId)).stdout).toBe(`Nothing to change on server ${guildId}.\n`);
    await commands();
    expect((await commands('--guild', guildId, '--dry-run')).stderr).toContain('sees each of them twice');
    expect((await commands('--guild', guildId, '--remove')).code).toBe(0);
    expect(discord.commands.get(guildId)).toEqual([]);
  });

  it('shows what differs by path', async () => {
    await commands();
    const [command] = discord.commands.get('global') ?? [];
    if (command) command['description'] = 'Something older';
    const { stdout } = await commands('--dry-run');
    expect(stdout).toMatch(/^~ \/\w+\n {4}description: "Something older" -> ".+"\n$/u);
  });

  it('refuses a wrong use with code 2 and says how it is used', async () => {
    const wrong = await commands('--gild', '1');
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('npm run commands -- --dry-run');
    expect(await commands('--guild', 'mine')).toMatchObject({ code: 2 });
    expect(discord.requests).toEqual([]);
  });

  it('explains itself with --help, without a token', async () => {
    const { code, stdout } = await run({}, '--help');
    expect([code, stdout.includes('--remove')]).toEqual([0, true]);
  });

  it('needs a token, and says where it goes', async () => {
    const { code, stderr } = await run({});
    expect(code).toBe(1);
    expect(stderr).toBe(
      "There is no DISCORD_TOKEN: put the bot's token into a file named .env (see .env.example).\n",
    );
  });

  it('says in one line that Discord refuses, and does not show the token', async () => {
    discord.fault({ method: 'PUT', path: /commands/u, kind: 'status', status: 400, code: 30_034 });
    const { code, stderr } = await commands();
    expect(code).toBe(1);
    expect(stderr).toBe(
      'Nothing was changed: Discord takes no more new commands from this application today (200 a day); try again tomorrow.\n',
    );
  });
});
