// The interactions that the page builds are ones that Discord could send: held to its own specification.
import { describe, expect, it } from 'vitest';
import type { Component } from '../../src/edges/preview/client/discord.js';
import { entryOf, messageOf, pinnedOf, sizeOf, type Entry } from '../../src/edges/preview/client/entry.js';
import * as build from '../../src/edges/preview/client/interaction.js';
import { channelId, ids, messageIn } from '../../src/edges/preview/client/people.js';
import { expectValidInteraction } from '../support/spec.js';

const media = { url: 'https://atlas.example/lamp.png' };
const text: Component = { type: 10, content: 'text' };
const components: Component[] = [
  {
    type: 17,
    components: [
      text,
      { type: 14 },
      { type: 9, components: [text], accessory: { type: 11, media } },
      { type: 12, items: [{ media }] },
      { type: 13, file: { url: 'attachment://one.bib' } },
      { type: 1, components: [{ type: 3, custom_id: 'm', options: [{ value: 'b', label: 'B' }] }] },
      { type: 1, components: [{ type: 2, style: 2, custom_id: 'a', label: 'A' }] },
    ],
  },
];
const file = { name: 'one.bib', type: 'text/plain', base64: btoa('@misc{one}') };

const answer = entryOf({
  data: { flags: 1 << 15, components, attachments: [{ filename: 'one.bib', description: 'alt' }] },
  files: [file],
});
const card = entryOf({ ...answer, posted: true, pinnedAt: Date.UTC(2026, 10, 25) });
const said = entryOf({ author: 'sample', data: { content: 'Is it tall?' } });

describe.each(['member', 'moderator'] as const)('the interactions of a %s', (role) => {
  const names = { bot: 'faro', visitor: 'Visitante', sample: 'Miembro' };
  const setting: build.Setting = { language: 'es', role, names, channel: 'faro' };
  const option = { name: 'question', type: 3, value: 'how tall' };
  const people = [
    { name: 'to', type: 6, value: ids.sample },
    { name: 'channel', type: 7, value: channelId },
  ];
  const message = (entry: Entry): object => messageOf(entry, setting);

  it.each([
    ['a command', build.command(setting, ['faro', 'ask'], [option])],
    ['a command without subcommands', build.command(setting, ['faro'], [option])],
    ['a command with a member and a channel', build.command(setting, ['faro', 'quote'], people)],
    ['autocomplete', build.autocomplete(setting, ['faro', 'ask'], [{ ...option, focused: true }])],
    ['a button', build.press(setting, message(answer), { type: 2, custom_id: 'a' })],
    ['a button of a pinned card', build.press(setting, message(card), { type: 2, custom_id: 'a' })],
    ['a menu', build.press(setting, message(answer), { type: 3, custom_id: 'a', values: ['b'] })],
    ['a message command', build.messageCommand(setting, 'Check', answer.id, message(answer))],
    ['one on a member’s message', build.messageCommand(setting, 'Check', said.id, message(said))],
    ['a form', build.formSubmit(setting, 'form', [['field', 'text']])],
  ])('%s is valid', (_, interaction) => {
    expectValidInteraction(interaction);
  });

  it('name whoever was chosen, and whether they may pin', () => {
    expect(build.command(setting, ['faro', 'quote'], people)).toMatchObject({
      data: {
        resolved: {
          users: { [ids.sample]: { id: ids.sample, global_name: 'Miembro' } },
          members: { [ids.sample]: { nick: null } },
          channels: { [channelId]: { id: channelId, type: 0, name: 'faro' } },
        },
      },
    });
    const pinMessages = 1n << 51n;
    expect((build.permissionsOf(role) & pinMessages) !== 0n).toBe(role === 'moderator');
  });

  it('tell the bot’s answers, its cards and members’ messages apart', () => {
    expect(message(answer)).toMatchObject({ type: 20, author: { id: ids.bot, bot: true }, pinned: false });
    expect(message(card)).toMatchObject({ type: 0, author: { id: ids.bot, bot: true }, pinned: true });
    expect(message(card)).not.toHaveProperty('interaction_metadata');
    expect(message(said)).toMatchObject({ type: 0, author: { id: ids.sample }, content: 'Is it tall?' });
    expect(message(answer)).toMatchObject({
      attachments: [{ filename: 'one.bib', size: 10, description: 'alt' }],
    });
  });
});

describe('the channel of the page', () => {
  it('lists pins with the latest first; of two at once the later message', () => {
    const at = [2, 3, 3, undefined];
    const entries = at.map((pinnedAt, index) => entryOf({ id: String(index), pinnedAt }));
    expect(pinnedOf(entries).map(({ id }) => id)).toEqual(['2', '1', '0']);
  });

  it('knows the size of a file', () => {
    const size = (bytes: string): number => sizeOf({ ...file, base64: btoa(bytes) });
    expect(['', 'a', 'ab', 'abc', 'abcd'].map(size)).toEqual([0, 1, 2, 3, 4]);
  });

  it('knows addresses of its own messages from others', () => {
    const [guild, channel] = ['1000000000000000002', channelId];
    expect(messageIn(`https://discord.com/channels/${guild}/${channel}/7`)).toBe('7');
    for (const url of [
      `https://discord.com/channels/1/${channel}/7`,
      `https://discord.com/channels/${guild}/${channel}/7#x`,
      `https://discord.com.evil.example/channels/${guild}/${channel}/7`,
      `https://discord.com/channels/${guild}/${channel}/`,
    ])
      expect(messageIn(url)).toBeUndefined();
  });
});
