// ASKED 35: secrets come out nowhere. Tokens, a signature and a webhook's address are planted, every edge is driven through
// faults as a whole program at the finest log level, and all that came out is searched.
import { Events } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { createClient } from '../../src/edges/gateway/client.js';
import { createLog } from '../../src/log.js';
import { command, messageCommand, press } from '../support/interaction.js';
import { Logged } from '../support/logged.js';
import { freePort, start } from '../support/program.js';
import { createKeys } from '../support/sender.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { BOT_TOKEN, leaksTo, planted, secretIn, thrower, WEBHOOK } from './planted.js';

const { command: name, facts } = loadPack(bundledPack);
const pinner = { memberPermissions: String(1n << 51n) };
const about = (): APIInteraction => planted(command({ name, sub: 'about' }));
const post = (): APIInteraction =>
  planted(
    command({
      ...pinner,
      name: `${name}-cards`,
      sub: 'post',
      options: { fact: facts[0]?.id, note: WEBHOOK },
    }),
  );

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn({ token: BOT_TOKEN });
});
afterEach(() => discord.close());

/** Nothing that went to Discord holds a secret but where Discord wants it. */
const expectNoLeakTo = (): void => {
  const sent = discord.requests.filter(({ body }) => !JSON.stringify(body ?? '').includes('/webhooks/'));
  expect(sent.map(leaksTo).filter((leak) => leak !== undefined)).toEqual([]);
};

/** Whole programs start slowly on a busy computer, and faults take their time. */
const patience = 60_000;

describe('over the gateway', { timeout: patience }, () => {
  it('through every fault of replies and cards: not in the log, on standard error, in metrics or in payloads', async () => {
    const port = await freePort();
    const env = { DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: discord.apiUrl, PORT: port, LOG_LEVEL: 'trace' };
    const program = start('src/main.js', env);
    await discord.next('identify', 40_000);
    const sent = (): Promise<unknown> => discord.next('request');
    const path = /\/callback$/u;
    discord.fault({ path, kind: 'status', status: 500, times: 2 });
    discord.dispatch('INTERACTION_CREATE', about());
    while (discord.requestsTo('POST', path).length < 2) await discord.next('request', 20_000);
    for (const fault of [
      { kind: 'status', status: 404, code: 10_062 },
      { kind: 'status', status: 400, code: 40_060 },
      { kind: 'status', status: 403, code: 50_001 },
      { kind: 'reset', times: 4 },
      { kind: 'hang', times: 2 },
      { kind: 'rateLimit', retryAfter: 3600 },
    ] as const) {
      const request = sent();
      const interaction = about();
      discord.fault({ path: new RegExp(`^/interactions/${interaction.id}/`, 'u'), ...fault });
      discord.expectInteraction(interaction);
      discord.dispatch('INTERACTION_CREATE', interaction);
      await request;
    }
    for (const broken of [
      { data: null },
      { member: 7 },
      { type: 99 },
      { data: { name: WEBHOOK, type: 1, options: 1 } },
    ])
      discord.dispatch('INTERACTION_CREATE', { ...about(), ...broken });
    for (const fault of [
      { path: /\/messages$/u, kind: 'status', status: 403, code: 50_013 },
      { path: /\/messages\/pins/u, kind: 'status', status: 500, times: 3 },
      { path: /\/messages\/@original$/u, kind: 'status', status: 404, code: 10_015 },
    ] as const) {
      discord.fault(fault);
      const interaction = {
        ...post(),
        member: {
          ...post().member,
          user: { ...post().member?.user, id: String(Math.random()).slice(2, 12) },
        },
      } as APIInteraction;
      expect(await discord.deliver(interaction)).toHaveProperty('type');
    }
    discord.gateway.close(4000);
    await discord
      .deliver(planted(press({ customId: `v1:share:1:en:${WEBHOOK}`.slice(0, 100) })))
      .catch(() => undefined);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const ready = await (await fetch(`http://127.0.0.1:${port}/readyz`)).text();
    program.process.kill('SIGTERM');
    const { code, stdout, stderr } = await program.ended;
    expect(stdout).toMatch(/"delivery":"expired"/u);
    expect(stdout).toMatch(/"delivery":"unavailable"/u);
    expect([code, secretIn(stdout), secretIn(stderr), secretIn(metrics), secretIn(ready)]).toEqual([
      0,
      ...Array<undefined>(4).fill(undefined),
    ]);
    expectNoLeakTo();
  });

  it('when Discord refuses the token (401) and the program ends', async () => {
    discord.fault({ path: /\/applications\//u, kind: 'status', status: 401, times: 9 });
    const { ended } = start('src/main.js', {
      DISCORD_TOKEN: BOT_TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'trace',
    });
    const { code, stdout, stderr } = await ended;
    expect([code, secretIn(stdout + stderr)]).toEqual([1, undefined]);
  });

  it('in what discord.js says for debugging, logged or not, and in the client itself', async () => {
    const logged = new Logged();
    const log = createLog({ level: 'trace', secrets: [BOT_TOKEN], destination: logged });
    const client = createClient({ apiUrl: discord.apiUrl, log, onInteraction: () => undefined });
    client.on(Events.Debug, (message) => {
      log.trace(message);
    });
    await client.login(BOT_TOKEN);
    log.trace(
      { client, rest: client.rest, options: client.options, error: new Error(BOT_TOKEN) },
      'all of it',
    );
    await client.destroy();
    expect(logged.lines.length).toBeGreaterThan(3);
    expect(secretIn(logged.lines.join(''))).toBeUndefined();
  });

  it.each([
    ['an unhandled rejection', 'reject', '"an unhandled rejection"'],
    ['an uncaught exception', 'throw', '"an uncaught exception"'],
  ] as const)('in the report of %s', async (_, how, line) => {
    const program = start('src/main.js', {
      DISCORD_TOKEN: BOT_TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'trace',
      NODE_OPTIONS: `--import ${thrower(how)}`,
    });
    await program.printed(line);
    program.process.kill('SIGTERM');
    const { stdout, stderr } = await program.ended;
    expect([secretIn(stdout), stderr]).toEqual([undefined, '']);
  });
});

describe('over HTTP', { timeout: patience }, () => {
  it('not in the log, on standard error, in answers or in metrics', async () => {
    const port = await freePort();
    const keys = createKeys();
    const program = start('src/main-http.js', {
      DISCORD_TOKEN: BOT_TOKEN,
      DISCORD_PUBLIC_KEY: keys.publicKey,
      DISCORD_API_URL: discord.apiUrl,
      PORT: port,
      LOG_LEVEL: 'trace',
    });
    await program.printed('waiting for interactions');
    const url = `http://127.0.0.1:${port}`;
    const signatures: string[] = [];
    const answers: string[] = [];
    const send = async (content: unknown, spoil: Readonly<Record<string, string>> = {}): Promise<void> => {
      const { headers, body } = keys.sign(content);
      signatures.push(headers['x-signature-ed25519'] ?? '');
      const answer = await fetch(`${url}/interactions`, {
        method: 'POST',
        headers: { ...headers, ...spoil },
        body: new Uint8Array(body),
      });
      answers.push(await answer.text());
    };
    const twice = about();
    for (const content of [
      twice,
      twice,
      planted(messageCommand({ name: 'Check against the article', content: WEBHOOK })),
      '{"token":"PLANTEDinteraction-broken"',
      { ...about(), data: WEBHOOK },
      [],
    ])
      await send(content);
    await send(about(), { 'x-signature-timestamp': '1' });
    await send(about(), { 'x-signature-ed25519': 'PLANTEDsignature' });
    await send(about(), { authorization: `Bot ${BOT_TOKEN}`, cookie: 'PLANTEDcookie' });
    discord.fault({ path: /\/messages$/u, kind: 'status', status: 403, code: 50_013 });
    const card = post();
    discord.expectInteraction(card);
    await send(card);
    while (!discord.requests.some(({ path }) => path.endsWith('@original'))) await discord.next('request');
    const metrics = await (await fetch(`${url}/metrics`)).text();
    program.process.kill('SIGTERM');
    const { code, stdout, stderr } = await program.ended;
    const out = [stdout, stderr, metrics, ...answers].join('\n');
    expect([code, secretIn(out)]).toEqual([0, undefined]);
    expect(signatures.filter((signature) => out.includes(signature))).toEqual([]);
    expectNoLeakTo();
  });

  it('when the public key has a token in its place', async () => {
    const { ended } = start('src/main-http.js', {
      DISCORD_PUBLIC_KEY: BOT_TOKEN,
      PORT: BOT_TOKEN,
      LOG_LEVEL: BOT_TOKEN,
      DISCORD_API_URL: WEBHOOK.replace('https', 'ftp'),
    });
    const { code, stdout, stderr } = await ended;
    expect([code, stdout, secretIn(stderr)]).toEqual([1, '', undefined]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(4);
  });
});

describe('in the preview', { timeout: patience }, () => {
  it('not in its log; what its page sent is answered to the page alone', async () => {
    const port = await freePort();
    const program = start('src/main.js', { PORT: port, LOG_LEVEL: 'trace' });
    await program.printed('preview of the bot');
    for (const body of [
      JSON.stringify(about()),
      JSON.stringify({ interaction: post(), posted: [] }),
      `{"token":"PLANTED`,
      JSON.stringify({ ...about(), data: WEBHOOK }),
    ]) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/interactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBeLessThan(500);
      const text = await answer.text();
      expect(
        text
          .replaceAll(WEBHOOK, '')
          .replaceAll(/webhooks\\*\/1100000000000000009\\*\/PLANTEDwebhook[\w-]*/gu, ''),
      ).not.toMatch(/PLANTED(?!webhook)/u);
    }
    program.process.kill('SIGTERM');
    const { stdout, stderr } = await program.ended;
    expect([secretIn(stdout), secretIn(stderr)]).toEqual([undefined, undefined]);
  });
});
