// What is kept of replies and suggestions: the same for everybody, whoever asks and wherever, and what is kept is bounded.
import { describe, expect, it, vi } from 'vitest';
import type { Choice, Command, Request, Result } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { createMemory } from '../../src/discord/memory.js';
import { autocomplete, command, places } from '../support/interaction.js';
import { buttonsOf, lighthouse, menuOf, payloadOf, routerOf } from '../reply/drawn.js';

const member = (end: number): string => `1100000000000000${end}`;
const steady = commands.filter((each) => each.steady);
const options: Readonly<Record<string, Record<string, string | boolean>>> = {
  ask: { question: 'how many steps does the tower have' },
  quote: { what: 'steps' },
};

it('is every command whose reply is the same for all, and none of the moderators’', () => {
  expect(steady.map(({ name }) => name).sort()).toEqual(
    ['about', 'ask', 'cite', 'questions', 'quote', 'read', 'timeline'].sort(),
  );
  expect(steady.filter(({ family }) => family !== undefined)).toEqual([]);
});

describe.each(steady.map(({ name }) => name))('/… %s', (sub) => {
  const asked = (userId: string, place: (typeof places)[number], locale: string) =>
    command({ name: 'faro', sub, userId, place, locale, guildLocale: locale, options: options[sub] ?? {} });

  it.each(places)('in %s is answered as by a bot that nobody has asked before', (place) => {
    const used = routerOf(lighthouse);
    for (const end of [301, 302, 303])
      for (const other of places)
        for (const locale of ['en-US', 'es-419']) used(asked(member(end), other, locale));
    for (const locale of ['en-US', 'es-419']) {
      const interaction = asked(member(304), place, locale);
      expect(used(interaction)).toEqual(routerOf(lighthouse)(interaction));
    }
  });
});

it('suggests to everybody what it suggests to the first', () => {
  const used = routerOf(lighthouse);
  const typed = (end: number, question: string) =>
    autocomplete({
      name: 'faro',
      sub: 'ask',
      userId: member(end),
      focused: 'question',
      options: { question },
    });
  for (const end of [301, 302, 303]) for (const text of ['', 'w', 'ho']) used(typed(end, text));
  for (const text of ['', 'w', 'ho', 'how'])
    expect(used(typed(304, text))).toEqual(routerOf(lighthouse)(typed(304, text)));
});

it('has each member’s own ids in menus and buttons', () => {
  const handle = routerOf(lighthouse);
  const [first = [], ...others] = [301, 302, 303, 304].map((end) => {
    const { response } = handle(
      command({ name: 'faro', sub: 'ask', userId: member(end), options: options['ask'] ?? {} }),
    );
    const buttons = buttonsOf(payloadOf(response)).flatMap(({ custom_id: id }) => id ?? []);
    return [menuOf(response).id, ...buttons];
  });
  expect(first.length).toBeGreaterThan(1);
  expect(others.flat().filter((id) => first.includes(id))).toEqual([]);
});

describe('the memory', () => {
  const reply = (): Result => ({
    view: { kind: 'timeline', language: 'en' },
    isPrivate: false,
    place: 'new',
  });
  const request = (question: string, change: Partial<Request> = {}): Request => ({
    person: { id: member(301), name: 'M', locale: 'en-US' },
    serverLocale: undefined,
    venue: { server: undefined, channel: undefined, installed: false, memberMay: 0n, botMay: 0n },
    options: { question },
    focused: undefined,
    members: new Map(),
    channels: new Map(),
    ...change,
  });
  const ask = (steadily: boolean): Command => ({
    name: 'ask',
    ...(steadily && { steady: true as const }),
    define: () => expect.fail('not asked for'),
    run: reply,
  });
  /** How often a reply is made where the same request comes so many times. */
  function made(times: number, asked: Request, command = ask(true)): number {
    const make = vi.fn(reply);
    const memory = createMemory();
    for (let at = 0; at < times; at += 1) memory.reply(command, asked, make);
    return make.mock.calls.length;
  }

  it('keeps what is asked a second time', () => {
    expect(made(5, request('how many'))).toBe(2);
  });

  it.each([
    ['of a command that is not steady', request('how many'), ask(false)],
    ['where a member is named', request('how many', { members: new Map([[member(302), 'N']]) }), ask(true)],
    ['where the request is long', request('x'.repeat(600)), ask(true)],
  ])('keeps nothing %s', (_, asked, command) => {
    expect(made(5, asked, command)).toBe(5);
  });

  it('takes no request for another', () => {
    const memory = createMemory();
    const requests = [
      request('a'),
      request('b'),
      request('a', { person: { id: member(301), name: 'M', locale: 'es-419' } }),
      request('a', { serverLocale: 'es-ES' }),
      request('a', { options: { question: 'a', private: true } }),
      request('a', { focused: 'question' }),
    ];
    for (const [at, each] of [...requests, ...requests].entries())
      memory.suggestions(ask(true), each, (): Choice[] => [
        { name: String(at % requests.length), value: 'x' },
      ]);
    expect(
      requests.map((each) => memory.suggestions(ask(true), each, () => expect.fail('not kept'))[0]?.name),
    ).toEqual(requests.map((_, at) => String(at)));
  });

  it('forgets what was asked longest ago', () => {
    const memory = createMemory();
    const make = vi.fn(reply);
    memory.reply(ask(true), request('first'), make);
    memory.reply(ask(true), request('first'), make);
    for (let at = 0; at < 300; at += 1) memory.reply(ask(true), request(`other ${at}`), reply);
    memory.reply(ask(true), request('first'), make);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('has a kept view written once in each form, and any other each time', () => {
    const memory = createMemory();
    const results = [1, 2, 3].map(() => memory.reply(ask(true), request('a'), reply));
    const [first, , kept] = results.map((result) => ('view' in result ? result.view : expect.fail('none')));
    const write = vi.fn(() => ({
      tone: 'answer' as const,
      data: {},
      parts: [],
      controls: () => [],
      files: [],
    }));
    if (!first || !kept) expect.fail('no view');
    for (const form of ['private', 'public', 'private']) memory.written(kept, form, write);
    expect(write).toHaveBeenCalledTimes(2);
    for (const form of ['private', 'private']) memory.written(first, form, write);
    expect(write).toHaveBeenCalledTimes(4);
  });
});
