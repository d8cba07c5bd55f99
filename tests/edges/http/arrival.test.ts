// Whether a response has gone out, asked of Node's own connections.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasArrived } from '../../../src/edges/http/arrival.js';

let server: ReturnType<typeof createServer>;
beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
});

/** A client that has asked something, and what it is to be answered by. */
async function asked() {
  const requested = new Promise<HttpBindings>((resolve) => {
    server.once('request', (incoming: IncomingMessage, outgoing) => {
      resolve({ incoming, outgoing });
    });
  });
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: bot.test\r\n\r\n');
  return { client, env: await requested };
}

it('it has, once it was written out whole', async () => {
  const { client, env } = await asked();
  const arrived = hasArrived(env);
  env.outgoing.end('here');
  expect(await arrived).toBe(true);
  client.destroy();
});

it('it has not where the client is gone, also where that was known before it was asked', async () => {
  const { client, env } = await asked();
  const arrived = hasArrived(env);
  const closed = once(env.outgoing, 'close');
  client.resetAndDestroy();
  await closed;
  expect(await arrived).toBe(false);
  expect(await hasArrived(env)).toBe(false);
});

it('it has, once it is handed over, where no connection is known', async () => {
  expect(await hasArrived()).toBe(true);
  expect(await hasArrived({})).toBe(true);
});
