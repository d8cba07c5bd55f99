// Each interaction is taken once, in a memory that does not grow.
import { expect, it } from 'vitest';
import { createTakeOnce } from '../../../src/edges/http/answered.js';

const START = 1_800_000_000_000;

it('an id is taken once until its request is too old, and can then be forgotten', () => {
  let now = START;
  const takeOnce = createTakeOnce(() => now);
  expect([takeOnce('1', START + 300_000), takeOnce('1', START + 300_000)]).toEqual([true, false]);
  now += 300_000;
  expect(takeOnce('1', START + 300_000)).toBe(false);
  now += 1;
  expect(takeOnce('1', now + 300_000)).toBe(true);
});

it('an id of a request from a clock ahead of ours is remembered as long as that request passes', () => {
  let now = START;
  const takeOnce = createTakeOnce(() => now);
  takeOnce('1', START + 600_000);
  now += 599_999;
  expect(takeOnce('1', START + 600_000)).toBe(false);
});

it('no more ids are remembered than there is room for; the oldest goes first', () => {
  const takeOnce = createTakeOnce(() => START, 1000);
  for (let id = 0; id < 1001; id += 1) takeOnce(String(id), START + 300_000);
  expect([takeOnce('1', START + 1), takeOnce('0', START + 1)]).toEqual([false, true]);
});
