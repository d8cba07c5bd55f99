// Who the preview refuses: foreign hosts (DNS rebinding), foreign pages, floods; and the headers on every response.
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBuckets } from '../../../src/edges/preview/bucket.js';
import { isOwnHost } from '../../../src/edges/preview/guard.js';
import type { Preview } from '../../../src/edges/preview/server.js';
import { ask, post, servePreview, type Answer } from './served.js';

let preview: Preview;
beforeEach(async () => {
  preview = await servePreview();
});
afterEach(() => preview.stop());

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const expectHardened = ({ headers }: Answer): void => {
  expect(headers).toMatchObject({
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).not.toHaveProperty('x-powered-by');
};

describe('the Host header', () => {
  it('may be the address that is shown or another name of this computer, with the port', async () => {
    const { port } = new URL(preview.url);
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      expect((await ask(`${preview.url}/api/bot`, { headers: { host: `${name}:${port}` } })).status).toBe(
        200,
      );
    }
  });

  it.each(['evil.example', 'localhost', '127.0.0.1:1', 'localhost.evil.example', 'a b', 'x@127.0.0.1'])(
    'may not be "%s"',
    async (host) => {
      const answer = await ask(`${preview.url}/api/bot`, { headers: { host } });
      expect([400, 421]).toContain(answer.status);
      expect(answer.body).not.toContain('commands');
    },
  );

  it('of a page whose name was pointed at this computer is refused with its port, too', async () => {
    const { port } = new URL(preview.url);
    const answer = await ask(`${preview.url}/`, { headers: { host: `evil.example:${port}` } });
    expect([answer.status, answer.body]).toEqual([
      421,
      '{"error":"This address is not the preview’s own; open the one that the terminal shows."}',
    ]);
  });

  it.each([
    ['192.168.1.5:3000', '192.168.1.5', 3000, true],
    ['localhost:3000', '192.168.1.5', 3000, false],
    ['My.Box:3000', 'my.box', 3000, true],
    ['my.box', 'my.box', 80, true],
    ['[fe80::1]:3000', 'fe80::1', 3000, true],
    ['192.168.1.5:8080', '0.0.0.0', 3000, true],
    ['[fe80::1]:3000', '::', 3000, true],
    ['localhost:8080', '0.0.0.0', 3000, true],
    ['evil.example:3000', '0.0.0.0', 3000, false],
    ['evil.example:3000', '::', 3000, false],
    [undefined, '127.0.0.1', 3000, false],
    ['', '127.0.0.1', 3000, false],
  ])('%s, where HOST is %s and the port %d: %s', (header, bound, port, own) => {
    expect(isOwnHost(header, bound, port)).toBe(own);
  });
});

describe('a page of somebody else', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('may send no interaction: %o', async (headers) => {
    const answer = await post(preview, '{"type":1}', headers);
    expect([answer.status, answer.body]).toEqual([403, '{"error":"Only the preview’s own page may ask."}']);
  });

  it('gets nothing to read either, and no leave to ask', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    expect((await ask(`${preview.url}/api/bot`, { headers })).status).toBe(403);
    const preflight = await ask(`${preview.url}/api/interactions`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(403);
    expectHardened(preflight);
  });

  it('is not the preview’s own page', async () => {
    const headers = { origin: preview.url, 'sec-fetch-site': 'same-origin' };
    expect((await post(preview, '{"type":1}', headers)).status).toBe(200);
  });

  it('may link to the preview', async () => {
    expect((await ask(`${preview.url}/`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
  });
});

describe('every response', () => {
  it('has the headers that keep it to itself, refusals too', async () => {
    expectHardened(await ask(`${preview.url}/`));
    expectHardened(await ask(`${preview.url}/assets/app.js`));
    expectHardened(await ask(`${preview.url}/api/bot`));
    expectHardened(await ask(`${preview.url}/healthz`));
    expectHardened(await ask(`${preview.url}/..%2f..%2fpackage.json`));
    expectHardened(await ask(`${preview.url}/`, { headers: { host: 'evil.example' } }));
    expectHardened(await post(preview, '{"type":1}'));
    expectHardened(await post(preview, '{'));
    expectHardened(await post(preview, 'x'.repeat(1_100_000)));
    expectHardened(await post(preview, '{"type":1}', { 'content-type': 'text/plain' }));
    expectHardened(await post(preview, '{"type":1}', { origin: 'null' }));
  });

  it('to what is not there is a plain sentence', async () => {
    for (const path of [
      '/nothing',
      '/assets/../../package.json',
      '/assets/%2e%2e/.built',
      '/api/interactions',
    ]) {
      const { status, body } = await ask(preview.url + path);
      expect([path, status, body]).toEqual([
        path,
        404,
        '{"error":"There is nothing here; the preview is at /."}',
      ]);
    }
  });
});

describe('a flood', () => {
  it('is refused after 60 requests at once, and may go on a moment later', async () => {
    let time = 0;
    const slow = await servePreview({ now: () => time });
    const answers = await Promise.all(Array.from({ length: 70 }, () => ask(`${slow.url}/healthz`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    for (const answer of refused) {
      expectHardened(answer);
      expect(answer.headers['retry-after']).toBe('1');
    }
    time = 1000;
    expect((await ask(`${slow.url}/healthz`)).status).toBe(200);
    await slow.stop();
  });

  it('of many clients does not grow the memory, and one client does not use up another’s', () => {
    const take = createBuckets({ perSecond: 2, burst: 1, clients: 2, now: () => 0 });
    expect([take('a'), take('a'), take('b'), take('b')]).toEqual([0, 500, 0, 500]);
    expect(take('c')).toBe(0);
    expect(take('b')).toBe(500);
    expect(take('a')).toBe(0);
  });

  it('of bytes that are no HTTP harms nobody', async () => {
    const { port } = new URL(preview.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('\u0000\u0001 GET\r\n\r\n'));
      socket
        .on('error', () => undefined)
        .on('close', () => {
          resolve();
        });
      socket.resume();
    });
    expect((await ask(`${preview.url}/healthz`)).status).toBe(200);
  });
});
