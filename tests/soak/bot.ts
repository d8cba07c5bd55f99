// The bot of a soak as a process of its own, with a probe in it that tells its memory, handles and listeners. Used by run.ts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../support/node-flags.js';

export interface Probed {
  /** In MB, the least after ten collections: V8 gives its free pages back to the system after some and not after others. */
  readonly resident: number;
  /** After a collection of garbage, in MB. */
  readonly heap: number;
  readonly handles: number;
  readonly listeners: number;
}

/** Runs in the bot before its own code. Listeners are those of the process and of its open handles. */
const probe = `
import v8 from 'node:v8';
import vm from 'node:vm';
v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');
const listenersOf = (emitter) => emitter?.eventNames?.().reduce((sum, name) => sum + emitter.listenerCount(name), 0) ?? 0;
process.on('message', async () => {
  let rss = Infinity;
  for (let times = 0; times < 10; times += 1) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 100));
    rss = Math.min(rss, process.memoryUsage.rss());
  }
  const { heapUsed } = process.memoryUsage();
  const open = process._getActiveHandles();
  const listeners = [process, ...open].reduce((sum, emitter) => sum + listenersOf(emitter), 0);
  process.send({ resident: rss / 1048576, heap: heapUsed / 1048576, handles: open.length, listeners });
});
`;

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SoakedBot {
  readonly probe: () => Promise<Probed>;
  /** Lines of the log with the level error or fatal, and all of standard error. */
  readonly complaints: readonly string[];
  /** Resolves once the log holds some words. @throws Error where the bot ends before. */
  readonly printed: (words: string) => Promise<void>;
  /** Stops it. @returns Its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** @param entry Its built file, as `src/main.js`. @param env All that it finds in its environment beside PATH. */
export function startSoaked(entry: string, env: Readonly<Record<string, string>>): SoakedBot {
  const preload = `data:text/javascript,${encodeURIComponent(probe)}`;
  const child = spawn(process.execPath, [...nodeFlags, '--import', preload, join(root, 'dist', entry)], {
    cwd: mkdtempSync(join(tmpdir(), 'soak-')),
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the bot has no output');
  const complaints: string[] = [];
  let recent = '';
  stdout.setEncoding('utf8').on('data', (text: string) => {
    recent = (recent + text).slice(-20_000);
    complaints.push(...text.split('\n').filter((line) => /"level":"(?:error|fatal)"/u.test(line)));
  });
  stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    complaints,
    async probe() {
      const told = once(child, 'message', { signal: AbortSignal.timeout(30_000) });
      child.send('probe');
      const [probed] = (await told) as [Probed];
      return probed;
    },
    async printed(words) {
      const signal = AbortSignal.timeout(60_000);
      while (!recent.includes(words)) {
        if (child.exitCode !== null) throw new Error(`the bot ended: ${complaints.join('\n')}`);
        await Promise.race([once(stdout, 'data', { signal }), ended]);
      }
    },
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}
