// "Check against the article" through the router: in every place, on every kind of message, and the press that publishes.
import { MessageType, type APIInteractionResponse, type APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { applicationId, guildId, memberId, user } from '../support/ids.js';
import { messageCommand, messageFrom, places, press, type Setting } from '../support/interaction.js';
import { expectValidCallback } from '../support/spec.js';
import {
  buttonId,
  buttonsOf,
  isEphemeral,
  lighthouse,
  linksOf,
  markdownOf,
  payloadOf,
  routerOf,
  wordsOf,
} from '../reply/drawn.js';

const handle = routerOf(lighthouse);
const name = 'Check against the article';

function send(interaction: unknown) {
  const handled = handle(interaction);
  expectValidCallback(handled.response);
  return handled;
}

/** A member's message, with what a test changes of it. */
const written = (parts: object): APIMessage => ({
  ...messageFrom({ data: {} }),
  application_id: '1100000000000000889',
  author: user('1100000000000000888'),
  ...parts,
});

const checked = (parts: object, setting: Setting = {}) =>
  send(messageCommand({ name, message: written(parts), ...setting }));
const linesOf = (response: APIInteractionResponse | undefined): string[] =>
  wordsOf(markdownOf(payloadOf(response)));

const content = 'The tower is 43 metres tall, and nobody was allowed to visit';

describe.each(places)('in a %s', (place) => {
  it('it answers in private, and a passage can be posted from there', () => {
    const { response, outcome } = checked({ content }, { place });
    expect(outcome).toEqual({ command: 'check', outcome: 'answered', language: 'en' });
    expect(isEphemeral(response)).toBe(true);
    const posted = send(
      press({
        customId: buttonId(response, 'Post 1'),
        message: messageFrom(response, { userId: memberId }),
        place,
        channelId: '42',
      }),
    );
    expect(posted).toMatchObject({
      response: { type: 4 },
      outcome: { command: 'check:publish', outcome: 'shared' },
    });
    expect(isEphemeral(posted.response)).toBe(false);
    expect(linesOf(posted.response).slice(0, 2)).toEqual([
      `Shared by user-${memberId.slice(-4)}`,
      'About this message',
    ]);
    const server = place === 'botDm' || place === 'privateChannel' ? '@me' : guildId;
    expect(linksOf(markdownOf(payloadOf(posted.response)))[0]).toMatch(
      new RegExp(`^https://discord\\.com/channels/${server}/42/\\d+$`, 'u'),
    );
  });

  it('what holds nothing to check is told so in private, in the member’s language', () => {
    const { response, outcome } = checked({ content: '' }, { place, locale: 'es-419' });
    expect(outcome).toEqual({ command: 'check', outcome: 'refused', language: 'es' });
    expect(isEphemeral(response)).toBe(true);
    expect(linesOf(response)[0]).toMatch(/^El bot no encontró palabras en este mensaje\./u);
  });
});

it('where members may not use apps in public, nothing offers to post, and a press stays private', () => {
  const brought = (interaction: object): object => ({
    ...interaction,
    authorizing_integration_owners: { 1: memberId },
  });
  const { response } = send(brought(messageCommand({ name, message: written({ content }) })));
  expect(linesOf(response)[0]).toBe('What the article says about the claims in this message');
  expect(buttonsOf(payloadOf(response))).toEqual([]);
  const customId = `v1:publish:${memberId}:en:height:77:en`;
  const message = messageFrom(response, { userId: memberId });
  expect(isEphemeral(send(brought(press({ customId, message }))).response)).toBe(true);
});

describe('kinds of messages', () => {
  const tall = 'Claim 1: The tower is 43 metres tall';
  it.each<[string, object, string]>([
    ['a member’s', { content }, tall],
    ['a reply', { type: MessageType.Reply, content }, tall],
    ['another bot’s', { author: user('1100000000000000777', 'bot', true), content }, tall],
    [
      'one with an embed alone',
      {
        embeds: [{ type: 'rich', title: 'News', description: content, fields: [{ name: 'x', value: 'y' }] }],
      },
      tall,
    ],
    ['a forwarded one', { message_snapshots: [{ message: { content, attachments: [], embeds: [] } }] }, tall],
    [
      'one with files alone',
      { attachments: [{ id: '1' }, { id: '2' }] },
      'The message has 2 files and no text; the bot reads text only.',
    ],
    [
      'a poll',
      { poll: { question: { text: content } } },
      'The bot found no words in this message. It does not read pictures, stickers, polls, code, or what a link leads to.',
    ],
    [
      'a sticker',
      { sticker_items: [{ id: '1', name: 'x', format_type: 1 }] },
      'The bot found no words in this message. It does not read pictures, stickers, polls, code, or what a link leads to.',
    ],
    [
      'a system message',
      { type: MessageType.UserJoin, content },
      'Discord itself wrote this message, and there is nothing in it to look up in the article.',
    ],
    [
      'the bot’s own',
      { author: user(applicationId, 'bot', true), content },
      'This message is the bot’s own. Where it says something, the source stands beside it.',
    ],
    [
      'one in another language',
      { content: 'Der Turm ist hoch und die Lampe war nicht an' },
      'This message is in another language; the bot reads English and Spanish only.',
    ],
  ])('%s', (_, parts, text) => {
    const { response } = checked(parts);
    expect(isEphemeral(response)).toBe(true);
    expect(linesOf(response).some((line) => line.startsWith(text))).toBe(true);
  });

  it('one with nothing that the article treats', () => {
    const { outcome } = checked({ content: 'A ticket costs ten dollars.' });
    expect(outcome.outcome).toBe('notCovered');
  });
});

describe('presses that must not publish', () => {
  const { response } = checked({ content });
  const id = buttonId(response, 'Post 1');
  const message = messageFrom(response, { userId: memberId });
  const inPublic = messageFrom({ data: { ...payloadOf(response), flags: 0 } }, { userId: memberId });

  it.each([
    ['somebody else’s', press({ customId: id, message, userId: '1100000000000000999' })],
    ['one on a public message', press({ customId: id, message: inPublic })],
    ['one of a passage that is gone', press({ customId: `v1:publish:${memberId}:en:gone:77:en`, message })],
    [
      'one that leads elsewhere',
      press({ customId: `v1:publish:${memberId}:en:height:evil-example:en`, message }),
    ],
    ['one without a message', press({ customId: `v1:publish:${memberId}:en:height`, message })],
  ])('%s', (_, interaction) => {
    const refused = send(interaction);
    expect(refused.outcome.outcome).toBe('stale');
    expect(isEphemeral(refused.response)).toBe(true);
  });

  it('the longest custom id fits', () => {
    const longest = Math.max(...lighthouse.article.passages.map((passage) => passage.id.length));
    expect(longest).toBeLessThanOrEqual(32);
    const customId = `v1:publish:${'9'.repeat(20)}:es:${'a'.repeat(32)}:${'9'.repeat(20)}:es`;
    expect(customId.length).toBeLessThanOrEqual(100);
  });
});

it('hostile messages never fail', () => {
  const flood = [
    '`'.repeat(4000),
    '[a]('.repeat(1000),
    '@everyone '.repeat(400),
    '<@1>'.repeat(1000),
    '\uD800'.repeat(2000),
  ];
  for (const text of flood) expect(checked({ content: text }).outcome.outcome).not.toBe('failed');
  for (const embeds of [null, 'x', [null], [{ title: 7 }], [{ fields: [{ name: {}, value: [] }] }]])
    expect(checked({ content, embeds }).outcome.outcome).toBe('answered');
});
