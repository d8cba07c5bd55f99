// Whether a response has gone out, asked of Node's own connections; and edits of a reply that is not known yet.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { connect, type AddressInfo } from 'node:net';
import timers from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelCalls } from '../../../src/discord/cards/calls.js';
import { hasArrived, patientCalls } from '../../../src/edges/http/arrival.js';

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

describe('an edit of the private reply', () => {
  const waits: (number | undefined)[] = [];
  beforeEach(() => {
    waits.length = 0;
    vi.spyOn(timers, 'setTimeout').mockImplementation((ms, value) => {
      waits.push(ms);
      return Promise.resolve(value as never);
    });
    syncBuiltinESMExports();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  /** Calls whose edits fail with these codes, one after another, and then succeed. */
  const failing = (codes: readonly number[]) => {
    const left = [...codes];
    const answer = vi.fn<ChannelCalls['answer']>(() => {
      const code = left.shift();
      return code === undefined
        ? Promise.resolve()
        : Promise.reject(Object.assign(new Error('no'), { code }));
    });
    return { answer, calls: patientCalls({ answer } as unknown as ChannelCalls) };
  };
  const content = { data: {}, files: [] };

  it('waits longer and longer while Discord does not know the webhook or the message', async () => {
    const { answer, calls } = failing([10015, 10008, 10015, 10008]);
    await calls.answer(content);
    expect(answer.mock.calls).toEqual(Array(5).fill([content]));
    expect(waits).toEqual([100, 300, 900, 2700]);
  });

  it('is given up where Discord still does not know the reply', async () => {
    const { answer, calls } = failing(Array<number>(9).fill(10015));
    await expect(calls.answer(content)).rejects.toMatchObject({ code: 10015 });
    expect(answer).toHaveBeenCalledTimes(5);
  });

  it('is not tried again where something else is wrong', async () => {
    const { answer, calls } = failing([50027]);
    await expect(calls.answer(content)).rejects.toMatchObject({ code: 50027 });
    expect(answer).toHaveBeenCalledTimes(1);
  });
});
