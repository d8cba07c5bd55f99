// Holds the validators to their task: what Discord refuses is refused with path and rule, what it takes passes, and the
// builders make only interactions that Discord could have sent.
import { describe, expect, it } from 'vitest';
import {
  autocomplete,
  choose,
  command,
  messageCommand,
  messageFrom,
  modalSubmit,
  places,
  press,
} from './interaction.js';
import {
  expectValidCallback,
  expectValidCommands,
  expectValidInteraction,
  expectValidMessage,
} from './spec.js';

const V2 = 1 << 15;
const SUPPRESS_EMBEDS = 1 << 2;
const quiet = { allowed_mentions: { parse: [] } };
const text = (content: string): object => ({ type: 10, content });
const button = (custom_id: string, label = 'Next'): object => ({ type: 2, style: 2, custom_id, label });
const row = (...components: object[]): object => ({ type: 1, components });
const reply = (components: object[], flags = V2): object => ({
  type: 4,
  data: { flags, components, ...quiet },
});

const good = reply(
  [
    {
      type: 17,
      components: [
        text('a [link](https://example.org/#:~:text=one)'),
        { type: 14 },
        row(button('a:1')),
        row({ type: 2, style: 5, label: 'Open', url: 'https://example.org' }),
      ],
    },
    {
      type: 9,
      components: [text('beside')],
      accessory: { type: 11, media: { url: 'https://example.org/a.png' } },
    },
    row({ type: 3, custom_id: 'a:menu', options: [{ label: 'One', value: '1' }] }),
  ],
  V2 | SUPPRESS_EMBEDS,
);

describe('expectValidCallback', () => {
  it('takes a reply with everything', () => {
    expect(() => {
      expectValidCallback(good);
    }).not.toThrow();
  });

  it.each<[string, unknown, string]>([
    [
      'a 41st component',
      reply(Array.from({ length: 41 }, () => text('x'))),
      'data.components: at most 40 components, nested ones counted, these are 41',
    ],
    [
      'nested components over 40',
      reply([1, 2, 3].map(() => ({ type: 17, components: Array.from({ length: 13 }, () => text('x')) }))),
      'data.components: at most 40 components, nested ones counted, these are 42',
    ],
    [
      '4001 characters in two texts',
      reply([text('x'.repeat(2000)), text('x'.repeat(2001))]),
      'data.components: at most 4000 characters of text in all, these are 4001',
    ],
    [
      'a custom id twice',
      reply([row(button('a:1'), button('a:1'))]),
      'data.components: custom id "a:1" stands twice in the message',
    ],
    [
      'a long label',
      reply([row(button('a:1', 'x'.repeat(81)))]),
      'data.components[0].components[0].label: a label is 1 to 80 characters, this has 81',
    ],
    [
      'an empty custom id',
      reply([row(button(''))]),
      'data.components[0].components[0].custom_id: a custom id is 1 to 100 characters, this has 0',
    ],
    [
      'six buttons in a row',
      reply([row(...[1, 2, 3, 4, 5, 6].map((n) => button(`a:${n}`)))]),
      'data.components[0]: a row holds 1 to 5 buttons or one select',
    ],
    [
      'text without the V2 flag',
      reply([text('x')], 0),
      'data.components[0]: this kind needs the Components V2 flag',
    ],
    [
      'content beside V2',
      { type: 4, data: { content: 'x', flags: V2, components: [text('x')], ...quiet } },
      'data.content: a Components V2 message has no content',
    ],
    [
      'open mentions',
      { type: 4, data: { content: 'x' } },
      'data.allowed_mentions.parse: is [] on every message (house rule)',
    ],
    [
      'a link that unfurls',
      reply([text('https://example.org')]),
      'data.flags: SUPPRESS_EMBEDS is set on a message with a link (house rule)',
    ],
    [
      'an unknown key',
      { type: 4, data: { content: 'x', colour: 1, ...quiet } },
      "data.colour: unknown key (Discord's specification)",
    ],
    [
      'an unknown style',
      reply([row({ type: 2, style: 9, custom_id: 'a:1', label: 'x' })]),
      "data.components[0].components[0].style: Invalid option: expected one of 1|2|3|4|5|6 (Discord's specification)",
    ],
    ['a defer with V2', { type: 5, data: { flags: V2 } }, 'data: a defer takes only the EPHEMERAL flag'],
    [
      '26 choices',
      { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })) } },
      'data.choices: at most 25 choices, these are 26',
    ],
    [
      'an empty choice',
      { type: 8, data: { choices: [{ name: '', value: 'x' }] } },
      'data.choices[0].name: a name is 1 to 100 characters, this has 0',
    ],
    ['no response', {}, 'type: an interaction response is of type 1 or 4 to 9'],
  ])('refuses %s', (_, body, line) => {
    expect(() => {
      expectValidCallback(body);
    }).toThrow(line);
  });
});

describe('expectValidMessage', () => {
  it('takes and refuses by route', () => {
    expectValidMessage({ content: 'x', ...quiet }, 'create');
    expectValidMessage({ ...quiet }, 'edit');
    expect(() => {
      expectValidMessage({ ...quiet }, 'create');
    }).toThrow('message is not valid:\ncontent: the message is empty');
  });
});

describe('expectValidCommands', () => {
  const ask = { name: 'ask', description: 'Ask', default_member_permissions: '8', nsfw: false };
  const option = (name: string, more: object = {}): object => ({ type: 3, name, description: 'x', ...more });

  it.each<[string, object[], string]>([
    ['an upper-case name', [{ ...ask, name: 'Ask' }], '[0].name: "Ask" is no command name'],
    [
      'a translated name with a space',
      [{ ...ask, name_localizations: { 'es-ES': 'a b' } }],
      '[0].name_localizations.es-ES: "a b" is no command name',
    ],
    [
      'an unknown locale',
      [{ ...ask, name_localizations: { es: 'a' } }],
      '[0].name_localizations.es: no locale of Discord',
    ],
    [
      'a long description',
      [{ ...ask, description: 'x'.repeat(101) }],
      '[0].description: a description is 1 to 100 characters, this has 101',
    ],
    [
      'a required option after a free one',
      [{ ...ask, options: [option('a'), option('b', { required: true })] }],
      '[0].options[1]: required options come first',
    ],
    ['a name twice', [ask, ask], '[1].name: "ask" stands twice'],
    [
      'over 8000 characters',
      [
        {
          ...ask,
          options: Array.from({ length: 4 }, (_, n) =>
            option(`o${n}`, {
              choices: Array.from({ length: 25 }, (__, c) => ({ name: 'x'.repeat(99), value: `${c}` })),
            }),
          ),
        },
      ],
      '[0]: at most 8000 characters in all, these are',
    ],
  ])('refuses %s', (_, commands, line) => {
    expectValidCommands([ask, { name: 'Check it', type: 3 }]);
    expect(() => {
      expectValidCommands(commands);
    }).toThrow(line);
  });
});

describe('the builders', () => {
  it.each(places)('make interactions that Discord could send, from %s', (place) => {
    const message = messageFrom(good, { interaction: command({ name: 'ask', place }) });
    for (const interaction of [
      command({
        name: 'a',
        sub: 'ask',
        options: { question: 'x', private: true, language: undefined },
        place,
        locale: 'es-419',
      }),
      autocomplete({ name: 'a', sub: 'ask', focused: 'question', place }),
      press({ customId: 'a:1', message, place }),
      choose({ customId: 'a:menu', values: ['1'], message, place }),
      messageCommand({ name: 'Check it', content: 'x', place }),
      modalSubmit({ customId: 'a:form', fields: { text: 'x' }, place }),
      press({ customId: 'a:1', message: messageFrom(good, { userId: '5' }), place }),
    ]) {
      expectValidInteraction(interaction);
    }
  });

  it('are refused when a field is missing or unknown', () => {
    expect(() => {
      expectValidInteraction({ ...command({ name: 'a' }), token: undefined, odd: 1 });
    }).toThrow(
      'interaction.token: Invalid input: expected string, received undefined\ninteraction: Unrecognized key: "odd"',
    );
  });
});
