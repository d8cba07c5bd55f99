// What is kept of replies and suggestions: the same for everybody, whoever asks and wherever, and what is kept is bounded.
import { describe, expect, it, vi } from 'vitest';
import type { Command, Request, Result } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { createMemory } from '../../src/discord/memory.js';
import { autocomplete, command, places } from '../support/interaction.js';
import { buttonsOf, lighthouse, menuOf, payloadOf, routerOf } from '../reply/drawn.js';

const member = (end: number): string => `1100000000000000${end}`;
const steady = commands.filter((each) => each.listed);
const [question] = lighthouse.article.questions;
const [passage] = lighthouse.article.passages;
const options: Readonly<Record<string, Record<string, string | boolean>>> = {
  ask: { question: question?.text.en ?? '' },
  quote: { what: passage?.title.en ?? '' },
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
  const [text, other] = lighthouse.article.questions.map((each) => each.text.en);
  const request = (asked: string | undefined, change: Partial<Request> = {}): Request => ({
    person: { id: member(301), name: 'M', locale: 'en-US' },
    serverLocale: undefined,
    venue: { server: undefined, channel: undefined, installed: false, memberMay: 0n, botMay: 0n },
    options: { question: asked ?? '' },
    focused: undefined,
    members: new Map(),
    channels: new Map(),
    ...change,
  });
  const commandOf = (name: string): Command =>
    commands.find((each) => each.name === name) ?? expect.fail(`no command ${name}`);
  const ask = commandOf('ask');
  const typing = { focused: 'question' };

  it('keeps a question from the list', () => {
    const make = vi.fn(reply);
    const memory = createMemory(lighthouse.article);
    for (const asked of [text, text, ` ${text?.toUpperCase()}`, text])
      memory.reply(ask, request(asked), make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it.each<[string, Command, Request]>([
    ['a question in a member’s own words', ask, request('how many steps, please')],
    ['what a member types beside the list', ask, request('how many gulls', typing)],
    ['a quotation in a member’s own words', commandOf('quote'), request('', { options: { what: 'steps' } })],
    ['a source in a member’s own words', commandOf('cite'), request('', { options: { of: 'the steps' } })],
    ['a reply that names a member', ask, request(text, { members: new Map([[member(302), 'N']]) })],
    ['a long request', ask, request(text, { options: { question: text ?? '', more: 'x'.repeat(600) } })],
    ['a moderator’s command', commandOf('post'), request('')],
  ])('never keeps %s', (_, command, asked) => {
    const memory = createMemory(lighthouse.article);
    const [make, suggest] = [vi.fn(reply), vi.fn(() => [])];
    for (let at = 0; at < 3; at += 1) {
      memory.reply(command, asked, make);
      memory.suggestions(command, asked, suggest);
    }
    expect(make).toHaveBeenCalledTimes(3);
    expect(suggest).toHaveBeenCalledTimes(3);
  });

  it('takes no request for another', () => {
    const memory = createMemory(lighthouse.article);
    const requests = [
      request(text),
      request(other),
      request(text, { person: { id: member(301), name: 'M', locale: 'es-419' } }),
      request(text, { serverLocale: 'es-ES' }),
      request(text, { serverLocale: 'en-US' }),
      request(text, { options: { question: text ?? '', private: true } }),
      request(text, typing),
      request(text?.slice(0, 3), typing),
    ];
    const nameOf = (at: number) => [{ name: String(at), value: 'x' }];
    for (const [at, each] of requests.entries()) memory.suggestions(ask, each, () => nameOf(at));
    for (const [at, each] of requests.entries())
      expect(memory.suggestions(ask, each, () => expect.fail(`${at} is not kept`))).toEqual(nameOf(at));
  });

  it('forgets what was asked longest ago', () => {
    const memory = createMemory(lighthouse.article);
    const make = vi.fn(reply);
    const numbered = (at: number) => request(text, { options: { question: text ?? '', number: at } });
    for (const at of [0, 0]) memory.reply(ask, numbered(at), make);
    expect(make).toHaveBeenCalledTimes(1);
    for (let at = 1; at <= 300; at += 1) memory.reply(ask, numbered(at), reply);
    memory.reply(ask, numbered(0), make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('has a kept view written once in each form, and any other each time', () => {
    const memory = createMemory(lighthouse.article);
    const viewOf = (asked: string | undefined) => {
      const result = memory.reply(ask, request(asked), reply);
      return 'view' in result ? result.view : expect.fail('no view');
    };
    const write = vi.fn(() => ({
      tone: 'answer' as const,
      data: {},
      parts: [],
      controls: () => [],
      files: [],
    }));
    for (const form of ['private', 'public', 'private']) memory.written(viewOf(text), form, write);
    expect(write).toHaveBeenCalledTimes(2);
    const own = viewOf('how many steps, please');
    for (const form of ['private', 'private']) memory.written(own, form, write);
    expect(write).toHaveBeenCalledTimes(4);
  });
});
