// Who is deaf: a look at a client that only counts what it is asked.
import { EventEmitter } from 'node:events';
import type { Client } from 'discord.js';
import { expect, it } from 'vitest';
import { watchDeafness, type DeafnessParts } from '../../../src/edges/gateway/deafness.js';
import type { Shard } from '../../../src/edges/operations/health.js';

const MINUTE = 60_000;
const well: Shard = { id: 0, status: 'Ready', heard: 0, ping: 1 };

/** @returns At which minutes Discord was asked whether it is there. */
function asked(minutes: number, shardsAt: (minute: number) => Partial<DeafnessParts>): number[] {
  const times: number[] = [];
  let minute = 0;
  let look = (): void => undefined;
  const rest = { get: () => Promise.resolve(times.push(minute)) };
  const client = Object.assign(new EventEmitter(), { rest }) as unknown as Client;
  watchDeafness({
    client,
    shards: () => shardsAt(minute).shards?.() ?? [],
    isHeld: () => shardsAt(minute).isHeld?.() ?? false,
    clock: () => minute * MINUTE,
    end: () => undefined,
    repeat: (given) => {
      look = given;
    },
  });
  for (minute = 1; minute <= minutes; minute += 1) look();
  return times;
}

it('a bot that never got a shard is deaf', () => {
  expect(asked(12, () => ({ shards: () => [] }))).toEqual([11, 12]);
});

it('one shard of two is enough to be deaf, also one that is silent', () => {
  const heard = (minute: number): Shard => ({ ...well, heard: minute * MINUTE });
  expect(
    asked(11, (minute) => ({ shards: () => [heard(minute), { ...well, id: 1, status: 'Connecting' }] })),
  ).toEqual([11]);
  expect(asked(12, (minute) => ({ shards: () => [heard(minute), { ...well, id: 1 }] }))).toEqual([12]);
});

it('a bot that served in between is not', () => {
  const at = (minute: number): Shard =>
    minute % 9 === 0 ? { ...well, heard: minute * MINUTE } : { ...well, status: 'Resuming' };
  expect(asked(40, (minute) => ({ shards: () => [at(minute)] }))).toEqual([]);
});

it('a bot whose next session waits its turn is not, and ten minutes begin after that', () => {
  expect(asked(41, (minute) => ({ shards: () => [], isHeld: () => minute <= 30 }))).toEqual([41]);
});
