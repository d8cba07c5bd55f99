// The HTTP edge on a real port: slow, greedy and silent clients, connections that are kept, and how it ends.
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { createEnding } from '../../../src/edges/ending.js';
import { BOUNDS } from '../../../src/edges/listen.js';
import { command } from '../../support/interaction.js';
import { send } from '../../support/sender.js';
import { acknowledging } from './endpoint.js';
import { dial, endEdges, serveHttp, written } from './served.js';

afterEach(endEdges);

const about = (): ReturnType<typeof command> => command({ name: 'faro', sub: 'about' });
const quick = { ...BOUNDS, request: 100, idle: 100, check: 20, linger: 20 };
const HEAD = 'POST /interactions HTTP/1.1\r\nHost: bot.test\r\n';

describe('RELIABILITY, HTTP: slow client', () => {
  it('the bounds are 5 seconds for headers and for requests, looked at often, and there is one on connections', () => {
    expect(BOUNDS).toMatchObject({ request: 5000, check: 500, connections: 1000 });
  });

  it.each([
    ['sends nothing', ''],
    ['does not finish its headers', HEAD],
    ['does not finish its body', `${HEAD}Content-Length: 100\r\n\r\n{`],
    ['does not finish its chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
  ])('one that %s is told so and cut off, and the next one is answered', async (_, text) => {
    const { edge, keys, logged } = await serveHttp({ bounds: quick });
    expect(await dial(edge, text).closed).toMatch(/^HTTP\/1\.1 408 /u);
    expect((await send(keys.sign(about()), edge.url)).status).toBe(200);
    expect(logged.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('one that sends a letter now and then is cut off all the same', async () => {
    const { edge } = await serveHttp({ bounds: quick });
    const { socket, closed } = dial(edge, HEAD);
    const drip = setInterval(() => socket.write('x'), 10);
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /u);
    clearInterval(drip);
  });

  it('one that does not take its response is cut off, and what was left to do is not done', async () => {
    let carriedOut = 0;
    const bytes = new Uint8Array(32 * 1024 * 1024);
    const { edge, keys, logged } = await serveHttp({
      bounds: { ...quick, untaken: 100 },
      handle: () => ({ ...acknowledging(null), files: [{ name: 'large.png', bytes }] }),
      carryOut: () => Promise.resolve((carriedOut += 1)),
    });
    const { socket, closed } = dial(edge);
    socket.pause();
    socket.write(written(keys.sign(about())));
    expect(await logged.of('cards post')).toMatchObject({ level: 'warn', delivery: 'unavailable' });
    socket.destroy();
    await closed;
    expect(carriedOut).toBe(0);
  });
});

it('RELIABILITY, HTTP: an oversized body gets 413 each time, by a client that keeps its connections', async () => {
  const { edge } = await serveHttp();
  const body = Buffer.alloc(2_000_000, 0x20);
  for (let at = 0; at < 20; at += 1) {
    const answer = await fetch(`${edge.url}/interactions`, { method: 'POST', body });
    expect([answer.status, answer.headers.get('connection')]).toEqual([413, 'close']);
    await answer.arrayBuffer();
  }
});

describe('RELIABILITY, HTTP: many requests at once on one connection', () => {
  it('are all answered, in their order', async () => {
    const { edge, keys } = await serveHttp({ bounds: quick });
    const pings = Array.from({ length: 50 }, () => written(keys.sign({ id: '1', type: 1 })));
    const all = await dial(edge, `${pings.join('')}GET /healthz HTTP/1.1\r\nHost: bot.test\r\n\r\n`).closed;
    expect(all.match(/HTTP\/1\.1 200 OK/gu)).toHaveLength(51);
    expect(all.match(/\{"type":1\}/gu)).toHaveLength(50);
    expect(all).toMatch(/\{"status":"ok"\}$/u);
  });

  it('whose answers nobody takes are not handled before that', async () => {
    let handled = 0;
    const bytes = new Uint8Array(32 * 1024 * 1024);
    const { edge, keys, logged } = await serveHttp({
      bounds: { ...quick, untaken: 100 },
      handle: () => {
        handled += 1;
        return { ...acknowledging(null), files: [{ name: 'large.png', bytes }] };
      },
    });
    const { socket, closed } = dial(edge);
    socket.pause();
    socket.write(Array.from({ length: 4 }, () => written(keys.sign(about()))).join(''));
    await logged.of('cards post');
    socket.destroy();
    await closed;
    expect(handled).toBe(1);
  });
});

describe('RELIABILITY, HTTP: a bound on connections', () => {
  it('those above it are closed at once, and taken again when there is room', async () => {
    const { edge, keys } = await serveHttp({ bounds: { ...BOUNDS, linger: 20, connections: 2 } });
    const lines = [dial(edge), dial(edge)];
    await Promise.all(lines.map(({ socket }) => once(socket, 'connect')));
    expect(await dial(edge, written(keys.sign(about()))).closed).toBe('');
    const [line] = lines;
    line?.socket.end();
    await line?.closed;
    const next = dial(edge, written(keys.sign(about())));
    expect(await next.received('HTTP/1.1 200')).toContain('200 OK');
    for (const { socket } of [...lines, next]) socket.destroy();
  });

  it('one that asks nothing more is closed', async () => {
    const { edge, keys } = await serveHttp({ bounds: quick });
    expect(await dial(edge, written(keys.sign(about()))).closed).toMatch(/^HTTP\/1\.1 200 OK\r\n/u);
  });
});

describe('RELIABILITY, HTTP: oversized', () => {
  const part = Buffer.alloc(64 * 1024, 0x20);

  it.each([
    ['says its length', `Content-Length: 60000000\r\n\r\n`, part],
    [
      'does not say its length',
      `Transfer-Encoding: chunked\r\n\r\n`,
      Buffer.concat([Buffer.from('10000\r\n'), part, Buffer.from('\r\n')]),
    ],
  ])(
    'a body of 60 MB that %s is refused while it is being sent, and the connection closed',
    async (_, head, chunk) => {
      const { edge } = await serveHttp();
      const { socket, closed, received } = dial(edge, `${HEAD}${head}`);
      const refused = received('HTTP/1.1 413');
      let left = 60_000_000;
      const more = (): void => {
        while (left > 0 && !socket.destroyed) {
          left -= part.length;
          if (!socket.write(chunk)) return;
        }
      };
      socket.on('drain', more);
      more();
      expect(await refused).toContain('{"error":"An interaction has at most 1048576 bytes."}');
      socket.destroy();
      await closed;
      expect(left).toBeGreaterThan(0);
    },
  );

  it('headers of more than 8 kB get 431', async () => {
    const { edge } = await serveHttp();
    expect(await dial(edge, `${HEAD}X-Long: ${'x'.repeat(9000)}\r\n\r\n`).closed).toMatch(
      /^HTTP\/1\.1 431 /u,
    );
  });
});

describe('what is no HTTP', () => {
  it.each(['\u0016\u0003\u0001\u0002\u0000\u0001', 'GET\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'])(
    'gets 400 and is cut off: %j',
    async (text) => {
      const { edge, logged } = await serveHttp();
      expect(await dial(edge, text).closed).toMatch(/^HTTP\/1\.1 400 /u);
      expect(logged.entries.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});

describe('stopping', () => {
  it('takes no new connection, and ends with code 0', async () => {
    const { edge, keys } = await serveHttp();
    expect((await send(keys.sign(about()), edge.url)).status).toBe(200);
    edge.stop();
    expect(edge.isEnding).toBe(true);
    await expect(send(keys.sign(about()), edge.url)).rejects.toThrow();
    expect(await edge.ended).toEqual({ code: 0, reason: undefined });
  });

  it('answers a request that is arriving', async () => {
    const { edge, keys } = await serveHttp();
    const text = written(keys.sign(about()));
    const { socket, closed } = dial(edge, text.slice(0, -5));
    await once(socket, 'connect');
    // Whatever is answered after this connection was taken after it.
    await send(keys.sign(about()), edge.url);
    edge.stop();
    let hasEnded = false;
    void edge.ended.then(() => (hasEnded = true));
    await expect(fetch(edge.url)).rejects.toThrow();
    expect(hasEnded).toBe(false);
    socket.write(text.slice(-5));
    expect(await closed).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n/iu);
    expect(await edge.ended).toEqual({ code: 0, reason: undefined });
  });

  it('answers one more request on a connection that a balancer keeps, and closes it', async () => {
    const { edge, keys } = await serveHttp();
    const { socket, received, closed } = dial(edge, written(keys.sign(about())));
    expect(await received('HTTP/1.1 200')).toMatch(/Connection: keep-alive/iu);
    edge.stop();
    socket.write(written(keys.sign(about())));
    const all = await closed;
    expect(all.match(/HTTP\/1\.1 200 OK/gu)).toHaveLength(2);
    expect(all).toMatch(/Connection: close/iu);
  });

  it('closes a connection that a balancer keeps and that brings no more', async () => {
    const { edge, keys } = await serveHttp({
      bounds: { ...BOUNDS, idle: 600_000, linger: 20 },
      ending: createEnding(600_000),
    });
    const { received, closed } = dial(edge, written(keys.sign(about())));
    await received('HTTP/1.1 200');
    edge.stop();
    await closed;
    expect(await edge.ended).toEqual({ code: 0, reason: undefined });
  });

  it('is not ready meanwhile', async () => {
    const { edge } = await serveHttp();
    const asks = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: bot.test\r\n\r\n`;
    const { socket, received, closed } = dial(edge, asks('/readyz'));
    expect(await received('"ready"')).toMatch(/^HTTP\/1\.1 200 /u);
    edge.stop();
    socket.write(asks('/readyz'));
    const all = await closed;
    expect(all).toMatch(/HTTP\/1\.1 503 [^]*the bot is stopping/u);
  });

  it('waits for what is left to do after a response', async () => {
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => (finish = resolve));
    let begun: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    const { edge, keys } = await serveHttp({
      handle: acknowledging,
      carryOut: () => {
        begun();
        return work;
      },
    });
    await send(keys.sign(about()), edge.url);
    await isBegun;
    edge.stop();
    let hasEnded = false;
    void edge.ended.then(() => (hasEnded = true));
    await expect(fetch(edge.url)).rejects.toThrow();
    expect(hasEnded).toBe(false);
    finish();
    expect(await edge.ended).toEqual({ code: 0, reason: undefined });
  });

  it('waits no longer than it is told for what never ends, and says so', async () => {
    const { edge, keys, logged } = await serveHttp({
      ending: createEnding(50),
      handle: acknowledging,
      carryOut: () => new Promise(() => undefined),
    });
    const silent = dial(edge);
    await send(keys.sign(about()), edge.url);
    await logged.of('cards post');
    edge.stop();
    expect(await edge.ended).toEqual({ code: 0, reason: undefined });
    expect(logged.entries.at(-1)).toMatchObject({
      level: 'warn',
      open: 1,
      msg: 'some replies were not finished in time',
    });
    await silent.closed;
  });
});
