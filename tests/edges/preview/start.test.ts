// `npm start` without a token, as a process: what it prints, serves, and how it ends; and ports that are taken.
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { freePort, run, start } from '../../support/program.js';
import { ask, servePreview } from './served.js';

const MAIN = 'src/main.js';

describe('npm start without a token', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'opens the preview, says where in one line, and ends with code 0 on %s',
    async (signal) => {
      const port = await freePort();
      const program = start(MAIN, { PORT: port });
      const [line] = (await once(program.process.stdout ?? program.process, 'data')) as [string];
      expect(line).toBe(
        `No DISCORD_TOKEN: preview of the bot on http://127.0.0.1:${port} (Ctrl+C stops it)\n`,
      );
      const page = await ask(`http://127.0.0.1:${port}/`);
      expect([page.status, page.body.includes('<div id="app">')]).toEqual([200, true]);
      expect((await ask(`http://127.0.0.1:${port}/assets/app.js`)).status).toBe(200);
      program.process.kill(signal);
      expect(await program.ended).toEqual({ code: 0, stdout: line, stderr: '' });
    },
  );

  it('says in one line that the port is taken, with code 1', async () => {
    const other = await servePreview();
    const { port } = new URL(other.url);
    const ended = await run(MAIN, { PORT: port });
    await other.stop();
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is already in use: stop the program that has it, or set PORT to another number.\n`,
    });
  });
});

describe('starting the preview', () => {
  it('says that HOST is no address of this computer', async () => {
    await expect(servePreview({ host: '203.0.113.7' })).rejects.toThrow(
      'HOST is no address of this computer: set it to 127.0.0.1, or leave it out.',
    );
  });

  it('shows an address that can be opened where it listens on all of them', async () => {
    const preview = await servePreview({ host: '0.0.0.0' });
    expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await ask(`${preview.url}/healthz`)).body).toBe('ok');
    await preview.stop();
  });

  it('needs the build, and says how to make it', async () => {
    await expect(servePreview({ assetsFolder: 'missing' })).rejects.toThrow(
      'The preview is not built: run `npm ci` and then `npm run build`.',
    );
  });

  it('stops although a connection is kept open', async () => {
    const preview = await servePreview();
    await fetch(`${preview.url}/healthz`);
    await preview.stop();
    await expect(fetch(`${preview.url}/healthz`)).rejects.toThrow();
  });
});
