// The router: every command in every place, every press by whoever presses, and whatever goes wrong.
import {
  InteractionResponseType,
  type APIInteraction,
  type APIInteractionResponse,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Command } from '../../commands/command.js';
import { about } from '../../commands/about.js';
import { ask } from '../../commands/ask.js';
import {
  autocomplete,
  choose,
  command,
  messageCommand,
  messageFrom,
  places,
  press,
} from '../support/interaction.js';
import { memberId } from '../support/ids.js';
import { expectValidCallback } from '../support/spec.js';
import {
  buttonId,
  buttonsOf,
  isEphemeral,
  lighthouse,
  markdownOf,
  menuOf,
  payloadOf,
  routerOf,
  wordsOf,
} from '../reply/drawn.js';

const otherMemberId = '1100000000000000999';
const handle = routerOf(lighthouse);

/** Sends an interaction and holds the response to Discord's specification. */
function send(interaction: unknown, by = handle) {
  const handled = by(interaction);
  if (handled.response?.type !== InteractionResponseType.Pong) expectValidCallback(handled.response);
  return handled;
}

const asked = (options: Record<string, string | boolean>, sub = 'ask') =>
  command({ name: 'faro', sub, options });

/** Presses a button of a reply, or chooses from its first menu. */
function follow(
  response: APIInteractionResponse | undefined,
  what: { press: string } | { choose: number },
  userId = memberId,
) {
  const message = messageFrom(response, { userId: memberId });
  const menu = menuOf(response);
  const interaction =
    'press' in what
      ? press({ customId: buttonId(response, what.press), message, userId })
      : choose({ customId: menu.id, values: [menu.values[what.choose] ?? ''], message, userId });
  return send(interaction);
}

const headings = (response: APIInteractionResponse | undefined): string[] =>
  markdownOf(payloadOf(response))
    .split('\n')
    .filter((line) => line.startsWith('### '))
    .flatMap(wordsOf);

const tall = 'The tower measures 43 metres, and ships see its beam from as far as 26 nautical miles away.';

describe.each(places)('ASKED 30: in a %s', (place) => {
  it.each([
    ['ask', { question: 'How tall is the tower?' }, 'answered'],
    ['ask', { question: 'what does a ticket cost', private: true }, 'notCovered'],
    ['read', { section: 'wreck' }, 'shown'],
    ['questions', {}, 'shown'],
    ['about', {}, 'shown'],
    ['nonsense', {}, 'unknown'],
  ])('%s %j is answered', (sub, options, outcome) => {
    const handled = send(command({ place, name: 'faro', sub, options }));
    expect(handled.outcome).toMatchObject({ outcome });
    expect(isEphemeral(handled.response)).toBe('private' in options || outcome === 'unknown');
  });

  it('suggestions come', () => {
    const { response } = send(autocomplete({ place, name: 'faro', sub: 'ask', focused: 'question' }));
    expect(response).toMatchObject({
      type: 8,
      data: { choices: [{ name: 'What is Morro Alto Light?' }, {}, {}, {}, {}] },
    });
  });
});

describe('presses', () => {
  const answer = send(asked({ question: 'How tall is the tower?' })).response;

  it('by the asker, a choice takes the message’s place and keeps the rest of the menu', () => {
    const chosen = follow(answer, { choose: 0 });
    expect(chosen).toMatchObject({
      response: { type: 7 },
      outcome: { command: 'ask:show', outcome: 'shown' },
    });
    expect(menuOf(chosen.response).values).toContain('height');
    expect(headings(chosen.response)).not.toContain(tall);
    const rest = menuOf(answer).values.slice(1);
    expect(menuOf(chosen.response).values).toEqual(expect.arrayContaining(rest));
  });

  it('by somebody else, the answer is private and the message stays', () => {
    const chosen = follow(answer, { choose: 0 }, otherMemberId);
    expect(chosen.response?.type).toBe(4);
    expect(isEphemeral(chosen.response)).toBe(true);
    expect(menuOf(chosen.response).id).toContain(otherMemberId);
  });

  it('the context leads there and back', () => {
    const inContext = follow(answer, { press: 'In context' });
    expect(headings(inContext.response)).toEqual(['In context: paragraph 1']);
    expect(headings(follow(inContext.response, { press: 'Back' }).response)).toEqual([tall]);
  });

  it('ASKED 6: a private answer is shared by its Share button, without a ping; a public one has none', () => {
    const own = send(asked({ question: 'How tall is the tower?', private: true })).response;
    const shared = follow(own, { press: 'Share' });
    expect(shared).toMatchObject({ response: { type: 4 }, outcome: { outcome: 'shared' } });
    expect(isEphemeral(shared.response)).toBe(false);
    expect(wordsOf(markdownOf(payloadOf(shared.response)))[0]).toBe(`Shared by user-${memberId.slice(-4)}`);
    expect(buttonsOf(payloadOf(answer)).map(({ label }) => label)).toEqual([
      'In context',
      'Open the article',
    ]);
  });

  it('the list of questions leads to an answer and back', () => {
    const list = send(asked({}, 'questions')).response;
    const chosen = follow(list, { choose: 2 });
    expect(headings(chosen.response)).toEqual([tall]);
    const other = follow(chosen.response, { choose: 0 });
    expect(headings(follow(other.response, { press: 'All questions' }).response)).toEqual([
      'Questions that the article answers',
    ]);
  });

  it('a section’s menu leads to another section', () => {
    const turned = follow(send(asked({ section: 'wreck' }, 'read')).response, { choose: 0 });
    expect(headings(turned.response)).toEqual(['The tower and its place']);
  });

  it('ASKED 33: an old, unknown or forged id is told in private, and the message stays', () => {
    for (const customId of [
      'v0:show:1',
      'v1:show:1:en:gone',
      `v1:share:${memberId}:en:height`,
      'x',
      `v1:page:${memberId}:es:attic:1`,
    ]) {
      const { response, outcome } = send(press({ customId }));
      expect(outcome.outcome).toBe('stale');
      expect(response?.type).toBe(4);
      expect(isEphemeral(response)).toBe(true);
    }
  });

  it('ASKED 33: works after a restart, with another router and nothing kept', () => {
    const message = messageFrom(answer, { userId: memberId });
    const { id, values } = menuOf(answer);
    const interaction = choose({ customId: id, values: values.slice(0, 1), message });
    expect(send(interaction, routerOf(lighthouse)).outcome.outcome).toBe('shown');
  });
});

describe('ASKED 7: nothing private comes out public', () => {
  it('not an answer, a silence, a choice, a context, a refusal', () => {
    for (const question of [
      'How tall is the tower?',
      'what does a ticket cost',
      'the',
      'wie hoch ist der Turm?',
    ]) {
      const { response } = send(asked({ question, private: true }));
      expect(isEphemeral(response)).toBe(true);
      if (menuOf(response).values.length > 0)
        expect(isEphemeral(follow(response, { choose: 0 }).response)).toBe(true);
    }
    expect(isEphemeral(send(asked({ section: 'attic' }, 'read')).response)).toBe(true);
    expect(isEphemeral(send(asked({ section: 'wreck', private: true }, 'read')).response)).toBe(true);
  });
});

describe('ASKED 29: what fails is answered', () => {
  const broken: Command = {
    ...about,
    name: 'broken',
    run: () => {
      throw new Error('a secret detail');
    },
    complete: () => {
      throw new Error('a secret detail');
    },
    presses: {
      list: () => {
        throw new Error('a secret detail');
      },
    },
  };
  const lines: object[] = [];
  const log = { error: (entry: object) => void lines.push(entry), debug: () => undefined };
  const failing = routerOf(lighthouse, { commands: [ask, broken], log });

  it.each([
    ['a command', asked({ question: 'a secret question' }, 'broken')],
    ['a press', press({ customId: `v1:list:${memberId}:en` })],
  ])('%s: a plain private sentence with the reference that the log has', (_, interaction) => {
    lines.length = 0;
    const { response, outcome } = send(interaction, failing);
    const [text = ''] = wordsOf(markdownOf(payloadOf(response)));
    const reference = /[0-9A-Z]{6}$/u.exec(text)?.[0];
    expect(outcome.outcome).toBe('failed');
    expect(isEphemeral(response)).toBe(true);
    expect(text).not.toContain('secret');
    expect(lines).toEqual([expect.objectContaining({ reference })]);
    expect(JSON.stringify(lines)).not.toContain('question');
  });

  it('a failing autocomplete yields no choices', () => {
    const { response } = send(autocomplete({ name: 'faro', sub: 'broken', focused: 'question' }), failing);
    expect(response).toEqual({ type: 8, data: { choices: [] } });
  });

  it('what is malformed gets what Discord would take, or nothing', () => {
    const raw = asked({ question: 'hi' }) as unknown as Record<string, unknown>;
    expect(isEphemeral(send({ ...raw, data: null }).response)).toBe(true);
    expect(send({ ...raw, type: 4, data: null }).response).toEqual({ type: 8, data: { choices: [] } });
    for (const nothing of [null, undefined, 'x', [], {}, { type: 2 }, { ...raw, token: 7 }])
      expect(handle(nothing)).toEqual({
        response: undefined,
        files: [],
        outcome: { command: 'unknown', outcome: 'malformed', language: 'en' },
      });
  });

  it('what the bot does not have is told in private, in the member’s language', () => {
    for (const interaction of [
      command({ name: 'other', sub: 'ask', options: { question: 'hi' }, locale: 'es-419' }),
      messageCommand({ name: 'Cotejar', locale: 'es-419' }),
    ]) {
      const { response, outcome } = send(interaction);
      expect(outcome).toEqual({ command: 'unknown', outcome: 'unknown', language: 'es' });
      expect(isEphemeral(response)).toBe(true);
    }
  });
});

describe('hostile input', () => {
  it('the member’s text and name come out as words', () => {
    const question =
      'tower @everyone <@1> **b** https://evil.example [x](https://evil.example) \u202E </faro:1>';
    const markdown = markdownOf(payloadOf(send(asked({ question })).response));
    expect(markdown.split('\n')[0]).toBe(
      '-# Question: tower ＠everyone \\<\\@1\\> \\*\\*b\\*\\* https\\://evil.example \\[x\\](https\\://evil.example)…',
    );
  });

  it('any question gives a valid reply, and any change to an interaction a response or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) => {
        send(asked({ question }));
      }),
      { numRuns: 25 },
    );
    const raw = choose({ customId: `v1:show:${memberId}:en`, values: ['height'] }) as unknown as Record<
      string,
      unknown
    >;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(raw)), fc.anything(), (key, value) => {
        handle({ ...raw, [key]: value });
      }),
    );
  });

  it('the question’s text never reaches the log, at any level', () => {
    const seen: string[] = [];
    const log = {
      error: () => void seen.push('error'),
      debug: (entry: object) => void seen.push(JSON.stringify(entry)),
    };
    const interaction: APIInteraction = asked({ question: 'How tall?' });
    routerOf(lighthouse, { log })(interaction);
    expect(seen).toEqual(['{"command":"ask","ms":0}']);
  });
});
