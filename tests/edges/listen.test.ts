// Ports and addresses that cannot be used, each told in one line that says what to do.
import { expect, it } from 'vitest';
import { listen } from '../../src/edges/listen.js';

const fetch = (): Response => new Response('ok');

it('a port that is taken', async () => {
  const { url, close } = await listen({ fetch, host: '127.0.0.1', port: 0 });
  const { port } = new URL(url);
  await expect(listen({ fetch, host: '127.0.0.1', port: Number(port) })).rejects.toThrow(
    `Port ${port} is already in use: stop the program that has it, or set PORT to another number.`,
  );
  await close(0);
});

it('an address that is none of this computer', async () => {
  await expect(listen({ fetch, host: '203.0.113.7', port: 0 })).rejects.toThrow(
    'HOST is no address of this computer: set it to 127.0.0.1, or leave it out.',
  );
});

it('all addresses: the URL is one that can be opened', async () => {
  const { url, close } = await listen({ fetch, host: '0.0.0.0', port: 0 });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(await (await globalThis.fetch(url)).text()).toBe('ok');
  await close(0);
});
