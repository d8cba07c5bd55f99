// Which interactions are taken: each once, for as long as it may come again, and none for ever.
import { expect, it } from 'vitest';
import { createIntake } from '../../../src/edges/gateway/intake.js';
import { unobserved } from '../../../src/edges/operations/observer.js';
import { createLog } from '../../../src/log.js';

it('of many interactions the last 2000 are remembered, and no more', async () => {
  const handled: string[] = [];
  const intake = createIntake({
    handle: (raw) => {
      handled.push((raw as { id: string }).id);
      return {
        response: undefined,
        files: [],
        outcome: { command: 'tea', outcome: 'answered', language: 'en' },
      };
    },
    respond: () => Promise.reject(new Error('There is nothing to send')),
    carryOut: () => Promise.resolve(),
    log: createLog({ level: 'silent' }),
    observer: unobserved,
    now: () => 0,
  });
  const take = (id: number): void => {
    intake.take({ id: String(id), token: 'x' });
  };
  for (let id = 1; id <= 2001; id += 1) take(id);
  for (const id of [2, 2001]) take(id);
  expect(handled).toHaveLength(2001);
  take(1);
  expect(handled.at(-1)).toBe('1');
  expect(await intake.drain(1000)).toBe(0);
});
