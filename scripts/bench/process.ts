// A program as a child process whose memory and processor time can be read (from /proc, so on Linux). Used by compare.ts
// and by the replicas' trial.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import process from 'node:process';

/** A tick of the processor times in /proc/PID/stat, in ms: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

export interface Child {
  readonly process: ChildProcess;
  /** Resident memory now, in MB. */
  memory(): number;
  /** Processor time until now, of its own code and of the system for it, in ms. */
  cpu(): number;
  /** Sends a signal, unless it has ended. @returns Its exit code; null where a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** @param program What Node is started with: flags, then a built program. @param env All that it finds in its environment beside PATH. */
export function startChild(program: readonly string[], env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, [...program], {
    // A folder without a .env.
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const read = (name: string): string => readFileSync(`/proc/${child.pid ?? 0}/${name}`, 'utf8');
  return {
    process: child,
    memory: () => Number(/VmRSS:\s+(\d+)/u.exec(read('status'))?.[1]) / 1024,
    cpu() {
      // The name in brackets may hold spaces; user and system time are the 12th and 13th fields after it.
      const fields = read('stat')
        .replace(/^.*\) /su, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    },
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}
