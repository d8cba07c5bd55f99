// Runs one built program of this project as its user would, in an empty folder and with a given environment.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
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
}

/**
 * Starts a program.
 * @param entry Its built file, as `src/main.js`.
 * @param env All that it finds in its environment beside PATH.
 */
export function start(entry: string, env: Record<string, string>): Program {
  const process = spawn(globalThis.process.execPath, [join(built, entry)], {
    cwd: mkdtempSync(join(tmpdir(), 'program-')),
    env: { PATH: globalThis.process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    process.on('close', (code) => {
      resolve({ code, ...output });
    });
  });
  return { process, ended };
}

/** Runs a program to its end. */
export const run = (...parts: Parameters<typeof start>): Promise<Ended> => start(...parts).ended;
