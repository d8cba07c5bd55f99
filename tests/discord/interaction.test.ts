// Parsing raw interactions: the six places, and whatever else arrives.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseInteraction } from '../../src/discord/interaction.js';
import { command, messageCommand, modalSubmit, places, press } from '../support/interaction.js';

describe('parseInteraction', () => {
  it.each(places)('ASKED 30: reads who asked and what in a %s', (place) => {
    const raw = command({
      place,
      name: 'faro',
      sub: 'ask',
      options: { question: 'hi', private: true },
      locale: 'es-ES',
    });
    expect(parseInteraction(raw)).toMatchObject({
      kind: 'command',
      subcommand: 'ask',
      options: { question: 'hi', private: true },
      person: { locale: 'es-ES' },
    });
    expect(
      parseInteraction(JSON.parse(JSON.stringify({ ...raw, guild: null, channel: null }))),
    ).toMatchObject({
      kind: 'command',
    });
  });

  it('names the member as the server does, else as their profile does', () => {
    const raw = command({ name: 'faro', sub: 'about' });
    const user = { id: '1', username: 'ana', global_name: 'Ana' };
    const nameOf = (parts: object) => parseInteraction({ ...raw, ...parts });
    expect(nameOf({ member: { user, nick: 'La Ana' } })).toMatchObject({ person: { name: 'La Ana' } });
    expect(nameOf({ member: { user, nick: null } })).toMatchObject({ person: { name: 'Ana' } });
    expect(nameOf({ member: null, user: { ...user, global_name: null } })).toMatchObject({
      person: { name: 'ana' },
    });
  });

  it('a command of the message menu brings the message; one without it is broken', () => {
    const interaction = messageCommand({ name: 'Check', content: 'some words' });
    expect(parseInteraction(interaction)).toMatchObject({
      kind: 'message',
      command: 'Check',
      target: { texts: ['some words'], files: 0 },
    });
    const data = { ...interaction.data, resolved: { messages: {} } };
    expect(parseInteraction({ ...interaction, data }).kind).toBe('malformed');
  });

  it('tells where it comes from, and who may do what there', () => {
    const thread = { id: '9', type: 11, thread_metadata: { archived: true, locked: true } };
    const raw = { ...command({ name: 'faro', sub: 'about' }), channel: thread, app_permissions: '8' };
    expect(parseInteraction(raw)).toMatchObject({
      venue: {
        installed: true,
        channel: { id: '9', type: 11, archived: true, locked: true },
        botMay: 8n,
      },
    });
    const guest = { ...raw, authorizing_integration_owners: { 1: '5' } };
    expect(parseInteraction(guest)).toMatchObject({ venue: { installed: false } });
    const forged = { ...raw, app_permissions: 'all', channel: { id: 'x' } };
    expect(parseInteraction(forged)).toMatchObject({ venue: { botMay: 0n, channel: undefined } });
  });

  it('brings the members and channels that were chosen, by the names and permissions they have there', () => {
    const sent = command({ name: 'faro', sub: 'quote' });
    const resolvedOf = (resolved: unknown) => parseInteraction({ ...sent, data: { ...sent.data, resolved } });
    const users = { 5: { id: '5', username: 'ana', global_name: 'Ana' }, 6: { id: '6', username: 'leo' } };
    expect(resolvedOf({ users, members: { 5: { nick: 'La Ana' } } })).toMatchObject({
      members: new Map([
        ['5', 'La Ana'],
        ['6', 'leo'],
      ]),
      channels: new Map(),
    });
    const thread = { id: '9', type: 11, permissions: '8', thread_metadata: { archived: true } };
    expect(resolvedOf({ channels: { 8: { id: '8', type: 0 }, 9: thread } })).toMatchObject({
      members: new Map(),
      channels: new Map([
        ['8', { id: '8', type: 0, archived: false, locked: false, memberMay: undefined }],
        ['9', { id: '9', type: 11, archived: true, locked: false, memberMay: 8n }],
      ]),
    });
    expect(resolvedOf({ users: { x: 1 } })).toMatchObject({ kind: 'command', members: new Map() });
  });

  it('what the bot has nothing for is unknown, not broken', () => {
    expect(parseInteraction(modalSubmit({ customId: 'x', fields: {} })).kind).toBe('unknown');
  });

  it('a ping needs nothing else', () => {
    expect(parseInteraction({ type: 1 })).toEqual({ kind: 'ping' });
  });

  it.each([
    ['no user', { member: undefined, user: undefined }, 'message'],
    ['no data', { data: undefined }, 'message'],
    [
      'a long question',
      {
        data: {
          type: 1,
          name: 'faro',
          options: [{ type: 1, name: 'ask', options: [{ name: 'question', value: 'x'.repeat(6001) }] }],
        },
      },
      'message',
    ],
    ['no token', { token: undefined }, undefined],
    ['an id that is none', { id: 'abc' }, undefined],
    ['a broken autocomplete', { type: 4, data: null }, 'choices'],
  ])('with %s it is malformed', (_, change, answer) => {
    const raw = { ...command({ name: 'faro', sub: 'ask', options: { question: 'hi' } }), ...change };
    expect(parseInteraction(raw)).toMatchObject({ kind: 'malformed', answer });
  });

  it('never throws, whatever comes', () => {
    const base = press({ customId: 'v1:show:1:en' }) as unknown as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(base)), fc.anything(), (key, value) => {
        parseInteraction({ ...base, [key]: value });
        parseInteraction(value);
      }),
    );
  });

  it('reads nested components back only so deep', () => {
    let components: unknown[] = [{ type: 2, custom_id: 'v1:context:1:en:height' }];
    for (let depth = 0; depth < 50; depth += 1) components = [{ type: 17, components }];
    const raw = { ...press({ customId: 'v1:show:1:en' }), message: { flags: 64, components } };
    expect(parseInteraction(raw)).toMatchObject({ message: { isPrivate: true, shown: [] } });
  });
});
