// The bot as a plain `fetch` (dist/src/main-fetch.js), in a process of its own in which Node's server adapter cannot be
// loaded: what it answers, and that it opens no port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import { command } from '../support/interaction.js';
import { createKeys, type Signed } from '../support/sender.js';
import { expectValidCallback } from '../support/spec.js';

const entry = new URL('../../dist/src/main-fetch.js', import.meta.url).href;
const { command: name } = loadPack(bundledPack);
const keys = createKeys();

/** Before the bot's own code: every import of the adapter fails, and a server that is made is told of. */
const guard = `
  import { register } from 'node:module';
  import { Server } from 'node:net';
  register('data:text/javascript,' + encodeURIComponent(\`
    export const resolve = (name, context, next) => {
      if (name.startsWith('@hono/node-server')) throw new Error('the adapter was loaded');
      return next(name, context);
    };
  \`));
  Server.prototype.listen = () => { throw new Error('a port was opened'); };`;

/** Asks as a host does: imports the module, hands requests over, and reads the answers. */
const host = `
  const { default: served, fetch } = await import(${JSON.stringify(entry)});
  process.on('message', async ({ method, path, headers, body }) => {
    const request = new Request('https://bot.test' + path, { method, headers, ...(body && { body }) });
    const answer = await fetch(request);
    process.send({ status: answer.status, body: await answer.text(), same: served.fetch === fetch });
  });
  process.send({ resources: process.getActiveResourcesInfo() });`;

interface Asked extends Partial<Signed> {
  readonly path: string;
}

it('answers signed interactions, health and metrics as a function, without a server of ours', async () => {
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(guard)}`, '--input-type=module', '--eval', host],
    {
      env: { PATH: process.env['PATH'], DISCORD_PUBLIC_KEY: keys.publicKey, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const told = async (): Promise<Record<string, unknown>> => {
    const ended = once(child, 'close').then(() => {
      throw new Error(errors);
    });
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [Record<string, unknown>];
    return message;
  };
  const ask = async ({ path, headers, body }: Asked): Promise<Record<string, unknown>> => {
    const method = body ? 'POST' : 'GET';
    child.send({ method, path, headers, body: body?.toString('utf8') });
    return told();
  };
  expect(String((await told())['resources'])).not.toMatch(/server/iu);

  const path = '/interactions';
  expect(await ask({ path, ...keys.sign({ id: '1', type: 1 }) })).toEqual({
    status: 200,
    body: '{"type":1}',
    same: true,
  });
  const about = keys.sign(command({ name, sub: 'about' }));
  const answer = await ask({ path, ...about });
  expect(answer['status']).toBe(200);
  expectValidCallback(JSON.parse(String(answer['body'])));
  expect(await ask({ path, ...about })).toMatchObject({ status: 409 });
  expect(await ask({ path, ...createKeys().sign({ id: '1', type: 1 }) })).toMatchObject({ status: 401 });
  expect(await ask({ path: '/readyz' })).toMatchObject({ status: 200 });
  expect((await ask({ path: '/metrics' }))['body']).toContain('bot_interactions_total{command="about"');
  child.kill();
  await once(child, 'close');
  expect(errors).toBe('');
}, 60_000);
