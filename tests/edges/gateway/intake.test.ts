// Which interactions are taken: each once, for as long as it may come again, and none for ever; and which are answered.
import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, it, vi } from 'vitest';
import type { Handled } from '../../../src/discord/handled.js';
import { createIntake } from '../../../src/edges/gateway/intake.js';
import type { Respond } from '../../../src/edges/gateway/responder.js';
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

const outcome = { command: 'tea', outcome: 'answered', language: 'en' };
const response: Handled['response'] = { type: InteractionResponseType.Pong };

it.each<[string, object, Handled['response']]>([
  ['whose token is no text', { id: '1', token: 5 }, response],
  ['that has no token', { id: '1' }, response],
  ['whose token would lead to another route', { id: '1', token: '../x' }, response],
  ['whose id has more than digits', { id: '1/2', token: 'x' }, response],
  ['for which there is no response', { id: '1', token: 'x' }, undefined],
])('one %s is answered by no call, and nothing is carried out', async (_, interaction, made) => {
  const respond = vi.fn<Respond>();
  const carryOut = vi.fn(() => Promise.resolve());
  const intake = createIntake({
    handle: () => ({ response: made, files: [], outcome, work: {} as NonNullable<Handled['work']> }),
    respond,
    carryOut,
    log: createLog({ level: 'silent' }),
    observer: unobserved,
    now: () => 0,
  });
  intake.take(interaction);
  expect(await intake.drain(1000)).toBe(0);
  expect(respond).not.toHaveBeenCalled();
  expect(carryOut).not.toHaveBeenCalled();
});
