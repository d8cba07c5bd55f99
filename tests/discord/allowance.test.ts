// How often one member may use the bot: ten times in ten seconds, each for themselves, and what they are told.
import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../src/discord/allowance.js';
import { lighthouse, markdownOf, isEphemeral, payloadOf, routerOf, wordsOf } from '../reply/drawn.js';
import { autocomplete, command, messageCommand, press } from '../support/interaction.js';
import { expectValidCallback } from '../support/spec.js';

const START = 1_800_000_000_000;

/** A clock that stands until it is moved. */
function clock() {
  let ms = START;
  return {
    now: () => ms,
    pass: (by: number) => {
      ms += by;
    },
  };
}

describe('a member', () => {
  it('may use the bot ten times in ten seconds, and then has to wait for the rest of them', () => {
    const { now, pass } = clock();
    const allow = createAllowance(now);
    for (let use = 0; use < 10; use += 1) {
      expect(allow('1', 'use')).toBe(0);
      pass(300);
    }
    expect(allow('1', 'use')).toBe(7000);
    pass(6000);
    expect(allow('1', 'use')).toBe(1000);
    pass(1001);
    expect(allow('1', 'use')).toBe(0);
  });

  it('is not made to wait longer by trying meanwhile', () => {
    const { now, pass } = clock();
    const allow = createAllowance(now);
    for (let use = 0; use < 500; use += 1) allow('1', 'use');
    pass(10_000);
    expect(allow('1', 'use')).toBe(1);
    pass(1);
    expect(allow('1', 'use')).toBe(0);
  });

  it('does not pay for others, nor for what is typed', () => {
    const allow = createAllowance(clock().now);
    for (let use = 0; use < 11; use += 1) allow('1', 'use');
    expect(allow('2', 'use')).toBe(0);
    for (let key = 0; key < 50; key += 1) expect(allow('1', 'typing')).toBe(0);
    expect(allow('1', 'typing')).toBe(10_000);
  });
});

it('remembers no more members than it is told; who was silent longest is forgotten first', () => {
  const { now, pass } = clock();
  const allow = createAllowance(now, 100);
  for (let use = 0; use < 10; use += 1) allow('held', 'use');
  for (let member = 0; member < 99; member += 1) allow(`other ${member}`, 'use');
  pass(1);
  expect(allow('held', 'use')).toBe(9999);
  for (let member = 0; member < 100; member += 1) allow(`new ${member}`, 'use');
  expect(allow('held', 'use')).toBe(0);
});

it('of a million members in ten seconds remembers the last ten thousand, for each kind of use', () => {
  const allow = createAllowance(clock().now);
  const wear = (member: string): void => {
    for (let use = 0; use < 10; use += 1) allow(member, 'use');
    for (let key = 0; key < 50; key += 1) allow(member, 'typing');
  };
  const others = (count: number, from: number): void => {
    for (let member = from; member < from + count; member += 1) {
      allow(String(member), 'use');
      allow(String(member), 'typing');
    }
  };
  wear('early');
  others(990_000, 0);
  wear('late');
  others(9_999, 990_000);
  expect([allow('late', 'use'), allow('late', 'typing')]).toEqual([10_000, 10_000]);
  expect([allow('early', 'use'), allow('early', 'typing')]).toEqual([0, 0]);
});

describe('the router', () => {
  /** A router that has been used ten times by the member whose interactions are built here. */
  function worn() {
    const time = clock();
    const handle = routerOf(lighthouse, { allow: createAllowance(time.now) });
    for (let use = 0; use < 10; use += 1)
      expect(handle(command({ name: 'faro', sub: 'about' })).outcome.outcome).toBe('shown');
    time.pass(3000);
    return { handle, time };
  }

  it.each([
    ['en-US', 'You have used the bot too many times in a short while. Please try again in 7 seconds.'],
    ['es-419', 'Usaste el bot demasiadas veces en poco tiempo. Vuelve a intentarlo en 7 segundos.'],
  ])(
    'refuses the eleventh command, press and check in private, and says when to try again (%s)',
    (locale, text) => {
      const { handle } = worn();
      for (const interaction of [
        command({ name: 'faro', sub: 'ask', options: { question: 'how tall is it' }, locale }),
        press({ customId: 'v1:share:1:en', locale }),
        messageCommand({ name: 'Check against the article', locale }),
      ]) {
        const { response, outcome } = handle(interaction);
        expectValidCallback(response);
        expect([isEphemeral(response), outcome.outcome]).toEqual([true, 'tooOften']);
        expect(wordsOf(markdownOf(payloadOf(response)))).toEqual([text]);
      }
    },
  );

  it('says “in 1 second” where it is one', () => {
    const { handle, time } = worn();
    time.pass(6500);
    const { response } = handle(command({ name: 'faro', sub: 'about' }));
    expect(markdownOf(payloadOf(response))).toMatch(/in 1 second\.$/u);
  });

  it('goes on suggesting while one types, up to fifty letters in ten seconds, and then suggests nothing', () => {
    const { handle } = worn();
    const typed = () => handle(autocomplete({ name: 'faro', sub: 'ask', focused: 'question' }));
    for (let letter = 0; letter < 50; letter += 1) expect(typed().outcome.outcome).toBe('suggested');
    expect(typed()).toEqual({
      response: { type: 8, data: { choices: [] } },
      files: [],
      outcome: { command: 'ask:autocomplete', outcome: 'tooOften', language: 'en' },
    });
  });

  it('answers the same member again when the time is over', () => {
    const { handle, time } = worn();
    time.pass(7001);
    expect(handle(command({ name: 'faro', sub: 'about' })).outcome.outcome).toBe('shown');
  });
});

describe('a router that cannot act in channels', () => {
  const handle = routerOf(lighthouse, { canAct: false });

  it.each([
    [
      'en-US',
      'The bot is running without its token, and so it cannot see or change any cards. Tell whoever runs the bot.',
    ],
    [
      'es-419',
      'El bot está funcionando sin su token, así que no puede ver ni cambiar ninguna ficha. Avísale a quien lo administra.',
    ],
  ])('says so to the moderator, and leaves nothing to be done (%s)', (guildLocale, text) => {
    const memberPermissions = String(1n << 51n);
    const { response, work, outcome } = handle(
      command({ name: 'faro-cards', sub: 'list', memberPermissions, locale: guildLocale, guildLocale }),
    );
    expectValidCallback(response);
    expect([isEphemeral(response), work]).toEqual([true, undefined]);
    const language = guildLocale.slice(0, 2);
    expect(outcome).toEqual({ command: 'cards list', outcome: 'cannotAct', language });
    expect(wordsOf(markdownOf(payloadOf(response)))).toEqual([text]);
  });
});
