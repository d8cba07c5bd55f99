// The sender of responses: its second try has what time the first has left, also after a short rate limit.
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { InteractionResponseType, MessageFlags, type APIInteractionResponse } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createResponder, PATIENCE } from '../../../src/edges/gateway/responder.js';
import type { Fault } from '../../support/stand-in/faults.js';
import { command } from '../../support/interaction.js';
import { startStandIn, type StandIn } from '../../support/stand-in/index.js';

/** The base of a REST API at a server of the test's own. */
async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(() => discord.close());

const response: APIInteractionResponse = {
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content: 'here', flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
};

it('one try takes at most 2 seconds, and all of them less than the 3 that Discord gives', () => {
  expect(PATIENCE.attempt).toBeLessThanOrEqual(2000);
  expect(PATIENCE.deadline).toBeLessThan(3000);
});

it('cuts its second try off at the deadline, where an answer would come later', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'hang' });
  discord.fault({ path: /\/callback$/u, kind: 'slow', delayMs: 500 });
  const respond = createResponder(discord.apiUrl, { attempt: 800, deadline: 1100 });
  const { delivery } = await respond(interaction.id, interaction.token, response, []);
  expect(delivery).toBe('unavailable');
});

it.each([
  [200, 1],
  [404, 2],
  [429, 2],
  [500, 2],
])('an answer with %i that does not end holds nothing up, and takes %i tries', async (status, tries) => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'unended', status });
  const respond = createResponder(discord.apiUrl, { attempt: 300, deadline: 2500 });
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(tries);
});

it('sends a response again where the first try hung and less than a whole try is left', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'hang' });
  const respond = createResponder(discord.apiUrl, { attempt: 2000, deadline: 3900 });
  expect(await respond(interaction.id, interaction.token, response, [])).toEqual({
    delivery: 'sent',
    error: undefined,
  });
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(2);
});

it('gets over an outage of some hundred milliseconds', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 503, times: 3 });
  const respond = createResponder(discord.apiUrl);
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(4);
});

it.each<[string, Fault]>([
  ['that is short', { path: /\/callback$/u, kind: 'rateLimit', retryAfter: 0.2 }],
  [
    'over all routes that is short',
    { path: /\/callback$/u, kind: 'rateLimit', retryAfter: 0.2, global: true },
  ],
  ['that names no time', { path: /\/callback$/u, kind: 'status', status: 429 }],
])('sends a response again after a rate limit %s', async (_, fault) => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault(fault);
  const respond = createResponder(discord.apiUrl);
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(2);
});

it.each(['Wed, 21 Oct 2026 07:28:00 GMT', '-5', 'Infinity', ''])(
  'waits a second after a rate limit that names its time as “%s”, and tells of it once by its scope',
  async (time) => {
    const scopes: string[] = [];
    const asked: number[] = [];
    const server = createServer((request, answer) => {
      request.resume().on('end', () => {
        asked.push(performance.now());
        const headers = { 'retry-after': time, 'x-ratelimit-scope': 'shared' };
        if (asked.length === 1) answer.writeHead(429, headers).end('{}');
        else answer.writeHead(204).end();
      });
    });
    const respond = createResponder(await listening(server), PATIENCE, (scope) => scopes.push(scope));
    expect((await respond('1', 'a', response, [])).delivery).toBe('sent');
    const [first = 0, second = 0] = asked;
    expect(second - first).toBeGreaterThan(1000);
    expect(scopes).toEqual(['shared']);
    server.close();
  },
);

it.each([
  ['never begins', undefined],
  ['never ends', () => undefined],
  ['goes on for ever', (answer: ServerResponse) => setInterval(() => answer.write(' '), 20)],
])('an answer that %s is cut off, and its connection with it', async (_, go) => {
  let drip: unknown;
  const server = createServer((_request, answer) => {
    if (!go) return;
    answer.writeHead(200).write(' ');
    drip = go(answer);
  });
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const respond = createResponder(await listening(server), { attempt: 300, deadline: 300 });
  const { delivery } = await respond('1', 'a', response, []);
  expect(delivery).toBe(go ? 'sent' : 'unavailable');
  const [socket] = await connected;
  if (!socket.destroyed) await once(socket, 'close');
  clearInterval(drip as ReturnType<typeof setInterval>);
  server.close();
});

it('an answer that is not read leaves its connection free for the next try', async () => {
  const statuses = [500, 429, 302, 204];
  let connections = 0;
  const server = createServer((request, answer) => {
    request.resume().on('end', () => {
      answer.writeHead(statuses.shift() ?? 500, { 'retry-after': '0.1' }).end('x'.repeat(1000));
    });
  }).on('connection', () => (connections += 1));
  const respond = createResponder(await listening(server));
  expect((await respond('1', 'a', response, [])).delivery).toBe('sent');
  expect(statuses).toEqual([]);
  expect(connections).toBeLessThan(4);
  server.close();
});

it('a refusal of any length is told by its status, and is not read to its end', async () => {
  const server = createServer((_request, answer) => {
    answer.writeHead(404, { 'content-type': 'text/html' });
    const more = (): void => {
      while (answer.write('x'.repeat(100_000)));
    };
    answer.on('drain', more);
    more();
  });
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const respond = createResponder(await listening(server));
  expect((await respond('1', 'a', response, [])).delivery).toBe('refused');
  const [socket] = await connected;
  if (!socket.destroyed) await once(socket, 'close');
  expect(socket.bytesWritten).toBeLessThan(20_000_000);
  server.close();
});

it('an answer that came while the process was held up counts, though its time is over', async () => {
  const worker = new Worker(
    `const { createServer } = require('node:http');
     const { parentPort } = require('node:worker_threads');
     const server = createServer((request, answer) => setTimeout(() => answer.writeHead(204).end(), 100));
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  const [port] = (await once(worker, 'message')) as [number];
  const respond = createResponder(`http://127.0.0.1:${port}/api`, { attempt: 300, deadline: 300 });
  const sent = respond('1', 'a', response, []);
  await delay(50);
  const held = performance.now() + 500;
  while (performance.now() < held);
  expect((await sent).delivery).toBe('sent');
  await worker.terminate();
});

it('leaves Discord alone for a second after a rate limit that names no time', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 429 });
  // There is no time left for a second try after that.
  const respond = createResponder(discord.apiUrl, { attempt: 500, deadline: 1000 });
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('limited');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(1);
});

it('does not take a redirection for an answer of Discord’s', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 302, times: 4 });
  const respond = createResponder(discord.apiUrl);
  const { delivery, error } = await respond(interaction.id, interaction.token, response, []);
  expect(delivery).toBe('unavailable');
  expect(error).toMatchObject({ status: 302 });
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
});

it('tries once more and no oftener where rate limits go on', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 429, times: 9 });
  const respond = createResponder(discord.apiUrl);
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('limited');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(2);
});
