// The whole program (`npm run start:http`) as a process: how it begins, serves and ends, what it prints, and its memory.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { dial, written } from '../edges/http/served.js';
import { command } from '../support/interaction.js';
import { snowflake } from '../support/ids.js';
import { freePort, run, start, type Program } from '../support/program.js';
import { createKeys, send } from '../support/sender.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { without } from '../support/stand-in/servers.js';

const TOKEN = 'planted-token-of-the-tests';
const MAIN = 'src/main-http.js';
const keys = createKeys();
const { command: name, facts } = loadPack(bundledPack);
let discord: StandIn;

beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN });
});
afterEach(() => discord.close());

interface Up extends Program {
  readonly url: string;
}

/** Starts the program and waits until it listens. */
async function startUp(env: Readonly<Record<string, string>> = {}): Promise<Up> {
  const PORT = await freePort();
  const program = start(MAIN, {
    DISCORD_PUBLIC_KEY: keys.publicKey,
    DISCORD_API_URL: discord.apiUrl,
    PORT,
    ...env,
  });
  await program.printed('waiting for interactions');
  return { ...program, url: `http://127.0.0.1:${PORT}` };
}

const about = (): ReturnType<typeof command> => command({ name, sub: 'about' });

const all = String(without());
/** A moderator's command to post a card. */
const cardOf = (): ReturnType<typeof command> =>
  command({
    name: `${name}-cards`,
    sub: 'post',
    options: { fact: facts[0]?.id },
    channelId: snowflake(),
    memberPermissions: all,
    appPermissions: all,
  });

describe('npm run start:http', () => {
  it('without a public key says so in one line, with code 1', async () => {
    const { code, stdout, stderr } = await run(MAIN, { DISCORD_TOKEN: TOKEN });
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'There is no DISCORD_PUBLIC_KEY: set it to the public key that the Developer Portal shows under General Information.\n',
    ]);
  });

  it('with a wrong configuration says so, a line for each variable, with code 1', async () => {
    const { code, stderr } = await run(MAIN, { DISCORD_PUBLIC_KEY: 'abc', PORT: '0' });
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('with a port that is taken says so in one line, with code 1', async () => {
    const { url, process, ended } = await startUp();
    const { port } = new URL(url);
    const second = await run(MAIN, { DISCORD_PUBLIC_KEY: keys.publicKey, PORT: port });
    expect([second.code, second.stderr]).toEqual([
      1,
      `Port ${port} is already in use: stop the program that has it, or set PORT to another number.\n`,
    ]);
    process.kill();
    await ended;
  });

  it('with a token that Discord refuses says so in one line, with code 1', async () => {
    const { ended } = await startUp({ DISCORD_TOKEN: 'another-token' });
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Discord refuses the token: .*DISCORD_TOKEN.*\n$/u);
    expect(stdout + stderr).not.toContain('another-token');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers, says that it is healthy, posts a card, and on %s finishes what it has in hand, with code 0',
    async (signal) => {
      const { url, process, ended } = await startUp({ DISCORD_TOKEN: `"${TOKEN}"` });
      for (const path of ['healthz', 'readyz', 'metrics'])
        expect((await fetch(`${url}/${path}`)).status).toBe(200);
      expect((await send(keys.sign({ id: '1', type: 1 }), url)).response).toEqual({ type: 1 });
      expect((await send(createKeys().sign({ id: '1', type: 1 }), url)).status).toBe(401);

      const card = cardOf();
      discord.expectInteraction(card);
      discord.fault({ method: 'POST', path: /\/messages$/u, kind: 'slow', delayMs: 300 });
      const { response } = await send(keys.sign(card), url);
      discord.acknowledge(card, response);
      process.kill(signal);
      const { code, stdout, stderr } = await ended;
      expect([code, stderr]).toEqual([0, '']);
      expect(discord.requestsTo('POST', /\/messages$/u)).toHaveLength(1);
      expect(discord.requestsTo('PATCH', /@original$/u).length).toBeGreaterThan(0);
      expect([discord.problems, discord.unexpected]).toEqual([[], []]);
      for (const secret of [TOKEN, card.token]) expect(stdout).not.toContain(secret);
    },
  );

  it('RELIABILITY, 401 in the call of a card: the moderator is told, then it ends with code 1 and one line', async () => {
    const { url, ended } = await startUp({ DISCORD_TOKEN: TOKEN });
    discord.fault({ method: 'POST', path: /\/channels\/\d+\/messages$/u, kind: 'status', status: 401 });
    const card = cardOf();
    discord.expectInteraction(card);
    const { response } = await send(keys.sign(card), url);
    discord.acknowledge(card, response);
    const { code, stdout, stderr } = await ended;
    expect([code, stderr]).toEqual([
      1,
      'Discord refuses the token: set DISCORD_TOKEN to the one that the Developer Portal shows under Bot\n',
    ]);
    const [report] = discord.requestsTo('PATCH', /@original$/u).slice(-1);
    expect(JSON.stringify(report?.body)).toContain(
      'Discord no longer accepts the bot’s token. Tell whoever runs the bot.',
    );
    for (const secret of [TOKEN, card.token]) expect(stdout).not.toContain(secret);
  });

  it('on a second signal ends at once', async () => {
    const { url, process, ended, printed } = await startUp();
    const { socket } = dial({ url }, written(keys.sign(about())).slice(0, -1));
    await once(socket, 'connect');
    await send(keys.sign(about()), url);
    process.kill('SIGTERM');
    await printed('stopping');
    process.kill('SIGINT');
    expect((await ended).code).toBe(1);
  });

  it('without a token answers questions, and tells moderators that it cannot handle cards', async () => {
    const { url, process, ended } = await startUp();
    const { response } = await send(keys.sign(about()), url);
    expect(response.type).toBe(4);
    const cards = command({ name: `${name}-cards`, sub: 'list', memberPermissions: String(without()) });
    const refused = await send(keys.sign(cards), url);
    expect(JSON.stringify(refused.response)).toContain('The bot is running without its token');
    process.kill();
    const { code, stdout } = await ended;
    expect(code).toBe(0);
    expect(stdout).toContain('no DISCORD_TOKEN');
  });

  it('refuses a member’s eleventh command within ten seconds', async () => {
    const { url, process, ended } = await startUp();
    const uses = await Promise.all(Array.from({ length: 11 }, () => send(keys.sign(about()), url)));
    const refused = uses.filter(({ response }) => JSON.stringify(response).includes('too many times'));
    expect(refused).toHaveLength(1);
    process.kill();
    await ended;
  });
});

const status = (pid: number | undefined): string => `/proc/${pid ?? 0}/status`;

describe.skipIf(!existsSync('/proc/self/status'))('RELIABILITY, HTTP: oversized body (needs /proc)', () => {
  /** The most memory that a process has had resident, in MB. */
  const peak = (pid: number | undefined): number =>
    Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(status(pid), 'utf8'))?.[1]) / 1024;

  it('ten unsigned bodies of 60 MB at once leave the process within 60 MB of what it had', async () => {
    const { url, process, ended } = await startUp();
    for (let warm = 0; warm < 20; warm += 1) await send(keys.sign(about()), url);
    const before = peak(process.pid);
    const part = Buffer.alloc(65_536, 0x20);
    const flood = (head: string, chunk: Buffer): Promise<string> => {
      const { socket, closed } = dial({ url }, `POST /interactions HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`);
      let left = 60_000_000;
      const more = (): void => {
        while (left > 0 && !socket.destroyed) {
          left -= part.length;
          if (!socket.write(chunk)) return;
        }
      };
      socket.on('drain', more);
      more();
      return closed;
    };
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), part, Buffer.from('\r\n')]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        at % 2 === 0 ? flood('Content-Length: 60000000', part) : flood('Transfer-Encoding: chunked', chunk),
      ),
    );
    // Whoever still sends when the connection is closed may lose the answer with it (RFC 9112, 9.6), but not all ten do.
    for (const answer of answers) expect(answer).toMatch(/^(?:HTTP\/1\.1 413 |$)/u);
    expect(answers.filter((answer) => answer !== '').length).toBeGreaterThan(0);
    expect(peak(process.pid) - before).toBeLessThan(60);
    process.kill();
    await ended;
  });
});
