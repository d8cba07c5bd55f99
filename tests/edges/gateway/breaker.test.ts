// The breaker: a loop of invalid sessions is slowed down before Discord resets the token.
import { describe, expect, it } from 'vitest';
import { breakOf, withBreaker } from '../../../src/edges/gateway/breaker.js';
import { createLog } from '../../../src/log.js';

const MINUTE = 60_000;

/** Starts sessions one after another on a clock of its own, each lasting so many milliseconds. */
async function run(
  sessions: number,
  lasting: number,
): Promise<{ waits: number[]; elapsed: number; logged: number }> {
  let clock = 0;
  const waits: number[] = [];
  const lines: string[] = [];
  const throttle = withBreaker(
    { waitForIdentify: () => Promise.resolve() },
    {
      log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
      now: () => clock,
      wait: (ms) => {
        waits.push(ms / MINUTE);
        clock += ms;
        return Promise.resolve();
      },
    },
  );
  for (let session = 0; session < sessions; session += 1) {
    await throttle.waitForIdentify(0, new AbortController().signal);
    clock += lasting;
  }
  return { waits, elapsed: clock, logged: lines.length };
}

describe('the breaker', () => {
  it('lets five sessions an hour start at once, then waits a minute, two, four, …', async () => {
    expect((await run(9, 5500)).waits).toEqual([1, 2, 4, 8]);
  });

  it('says so each time', async () => {
    expect(await run(7, 5500)).toMatchObject({ logged: 2 });
  });

  it('keeps a loop of invalid sessions under a third of the thousand that Discord allows a day', async () => {
    const { elapsed } = await run(330, 5500);
    expect(elapsed).toBeGreaterThan(24 * 60 * MINUTE);
  });

  it('tells when a shard begins to wait and when it is over, also where the wait is broken off', async () => {
    const held: boolean[] = [];
    const throttle = withBreaker(
      { waitForIdentify: () => Promise.resolve() },
      {
        log: createLog({ level: 'silent' }),
        now: () => 0,
        wait: () => Promise.reject(new Error('aborted')),
        onHold: (isHeld) => held.push(isHeld),
      },
    );
    const { signal } = new AbortController();
    for (let session = 0; session < 5; session += 1) await throttle.waitForIdentify(0, signal);
    expect(held).toEqual([]);
    await expect(throttle.waitForIdentify(0, signal)).rejects.toThrow('aborted');
    expect(held).toEqual([true, false]);
  });

  it('does not disturb a bot whose sessions last', async () => {
    expect((await run(50, 15 * MINUTE)).waits).toEqual([]);
  });

  it('counts each shard by itself: a bot of many shards starts them all', async () => {
    const waits: number[] = [];
    const throttle = withBreaker(
      { waitForIdentify: () => Promise.resolve() },
      { log: createLog({ level: 'silent' }), now: () => 0, wait: (ms) => Promise.resolve(waits.push(ms)) },
    );
    const { signal } = new AbortController();
    for (let shard = 0; shard < 40; shard += 1) await throttle.waitForIdentify(shard, signal);
    expect(waits).toEqual([]);
    for (let session = 0; session < 5; session += 1) await throttle.waitForIdentify(7, signal);
    expect(waits).toEqual([MINUTE]);
  });

  it('never waits longer than an hour', () => {
    expect([breakOf(4), breakOf(5), breakOf(40)]).toEqual([0, MINUTE, 60 * MINUTE]);
  });

  it('ends its wait when the shard closes meanwhile', async () => {
    const inner = { waitForIdentify: () => Promise.resolve() };
    const throttle = withBreaker(inner, { log: createLog({ level: 'silent' }) });
    const closing = new AbortController();
    for (let session = 0; session < 5; session += 1) await throttle.waitForIdentify(0, closing.signal);
    const sixth = throttle.waitForIdentify(0, closing.signal);
    closing.abort();
    await expect(sixth).rejects.toThrow('aborted');
  });
});
