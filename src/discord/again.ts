// Asks Discord again, and later each time, where it does not answer. Used for what is asked at the start: registration.ts,
// application.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.js';
import { explain, isPassing, waitOf } from './errors.js';

/** Between the tries, in ms; an outage at the start would else last until the next one. */
const PAUSES: readonly number[] = [5_000, 30_000, 120_000, 600_000];

/**
 * Repeats an idempotent call. What Discord refuses is not tried again.
 * @param pauses Milliseconds between the tries, each made up to a half longer or shorter by chance; longer where Discord
 *   asks for it.
 * @throws What the last try threw.
 */
export async function untilAnswered<T>(
  call: () => Promise<T>,
  log: Log,
  pauses: readonly number[] = PAUSES,
): Promise<T> {
  for (const ms of pauses) {
    let asked: number;
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error)) throw error;
      asked = waitOf(error) ?? 0;
      log.warn({ err: error }, `the commands were not registered yet: ${explain(error)}`);
    }
    // It keeps no process alive that would else be over.
    await sleep(asked + ms * (0.5 + Math.random()), undefined, { ref: false });
  }
  return call();
}
