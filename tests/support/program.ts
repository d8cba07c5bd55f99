// Runs one built program of this project as its user would, in an empty folder and with a given environment.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm test` builds before it begins. */
const built = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /**
   * Resolves once standard output holds some words.
   * @throws Error when it does not within 45 seconds, or the program ends before.
   */
  readonly printed: (words: string) => Promise<void>;
}

/**
 * Starts a program.
 * @param entry Its built file, as `src/main.js`.
 * @param env All that it finds in its environment beside PATH.
 * @param stdout Where its standard output goes, as an open file; it is read, unless given.
 * @param args What follows its name.
 */
export function start(
  entry: string,
  env: Record<string, string>,
  stdout?: number,
  args: readonly string[] = [],
): Program {
  const process = spawn(globalThis.process.execPath, [join(built, entry), ...args], {
    cwd: mkdtempSync(join(tmpdir(), 'program-')),
    env: { PATH: globalThis.process.env['PATH'], ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    process.on('close', (code) => {
      resolve({ code, ...output });
    });
  });
  const printed = async (words: string): Promise<void> => {
    const signal = AbortSignal.timeout(45_000);
    const over = ended.then(() => true);
    while (!output.stdout.includes(words)) {
      const more = process.stdout ? [once(process.stdout, 'data', { signal }).then(() => false)] : [];
      if ((await Promise.race([...more, over])) && !output.stdout.includes(words))
        throw new Error(`the program ended before it printed “${words}”: ${output.stderr}`);
    }
  };
  return { process, ended, printed };
}

/** Runs a program to its end. */
export const run = (...parts: Parameters<typeof start>): Promise<Ended> => start(...parts).ended;

/** A port that nobody has just now, for a program's PORT. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
