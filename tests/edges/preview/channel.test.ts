// The channel in memory by which the preview carries out the cards' effects: it does what Discord would, and records it.
import * as spec from 'discord-api-spec/zod';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { ChannelCalls } from '../../../src/discord/cards/calls.js';
import type { Work } from '../../../src/discord/handled.js';
import { createChannel } from '../../../src/edges/preview/channel.js';
import type { Posted } from '../../../src/edges/preview/envelope.js';
import type { Change } from '../../../src/edges/preview/wire.js';
import type { Drawn } from '../../../src/reply/discord.js';
import { specProblems } from '../../support/openapi.js';

const here = '1000000000000000003';
const now = (): number => Date.UTC(2026, 10, 25, 12);
const work: Work = {
  effect: { kind: 'list', channel: here, page: 1 },
  language: 'es',
  person: { id: '4', name: 'Visitor', locale: 'es-419' },
  venue: {
    server: '2',
    channel: { id: here, type: 0, archived: false, locked: false },
    installed: true,
    memberMay: 0n,
    botMay: 7n,
  },
  interaction: '1575000000000000000',
  application: '1000000000000000001',
  token: 'preview-1',
};

const card: Drawn = {
  data: {
    flags: MessageFlags.IsComponentsV2,
    attachments: [{ id: '0', filename: 'card.png', description: 'A tower' }],
    components: [
      {
        type: ComponentType.Container,
        components: [
          {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: 'attachment://card.png' }, description: 'A tower' }],
          },
          { type: ComponentType.Separator },
          { type: ComponentType.TextDisplay, id: 4000, content: 'A note' },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                label: 'Sources',
                custom_id: 'v1:sources:4:es:metres',
              },
            ],
          },
        ],
      },
    ],
  },
  files: [{ name: 'card.png', bytes: new Uint8Array([137, 80, 78, 71]) }],
};
const text: Drawn = { data: { content: 'Done' }, files: [] };

const pinOf = (id: string): Posted => ({ pinned_at: '2026-11-25T10:00:00.000000+00:00', message: { id } });
const open = (pins: readonly Posted[] = []): { calls: ChannelCalls; changes: readonly Change[] } =>
  createChannel(work, pins, now);
const idOf = (message: unknown): string => (message as { id: string }).id;

describe('the channel in memory', () => {
  it('knows the bot, and no channel but its own', async () => {
    const { calls } = open();
    expect(await calls.self()).toBe(work.application);
    expect(await calls.destination('2', '9', '4')).toBeUndefined();
    const unknown = { status: 404, code: 10003, message: 'Unknown Channel' };
    await expect(calls.post('9', card, 'n')).rejects.toMatchObject(unknown);
    await expect(calls.pins('9')).rejects.toMatchObject(unknown);
    await expect(calls.get('9', '1')).rejects.toMatchObject(unknown);
  });

  it('posts a message as Discord would return it, after the interaction and each with an id of its own', async () => {
    const { calls, changes } = open();
    const [first, second] = [await calls.post(here, card, 'n'), await calls.post(here, text, 'm')];
    expect(specProblems(spec.MessageResponseSchema, first)).toEqual([]);
    expect(BigInt(idOf(first)) > BigInt(work.interaction)).toBe(true);
    expect(idOf(second)).not.toBe(idOf(first));
    expect(await calls.get(here, idOf(first))).toEqual(first);
    expect(first).toMatchObject({
      author: { id: work.application, bot: true },
      components: [{ id: 1, components: [{ id: 2 }, { id: 3, divider: true }, { id: 4000 }, { id: 5 }] }],
      attachments: [{ filename: 'card.png', size: 4, description: 'A tower' }],
    });
    expect(changes).toEqual([
      {
        kind: 'posted',
        id: idOf(first),
        data: card.data,
        files: [{ name: 'card.png', type: 'image/png', base64: 'iVBORw==' }],
        language: 'es',
      },
      { kind: 'posted', id: idOf(second), data: text.data, files: [], language: undefined },
    ]);
  });

  it('lists pins with the latest first, and records what is pinned, unpinned and edited in order', async () => {
    const { calls, changes } = open([pinOf('7'), pinOf('6')]);
    const id = idOf(await calls.post(here, card, 'n'));
    await calls.pin(here, id);
    await calls.pin(here, id);
    const listed = async (): Promise<string[]> =>
      (await calls.pins(here)).map((pin) => idOf((pin as Posted).message));
    expect(await listed()).toEqual([id, '7', '6']);
    expect((await calls.pins(here))[0]).toMatchObject({
      pinned_at: '2026-11-25T12:00:00.000000+00:00',
      message: { pinned: true },
    });
    await calls.edit(here, '7', text);
    expect(await calls.get(here, '7')).toMatchObject({ content: 'Done', pinned: true });
    await calls.unpin(here, '6');
    expect(await listed()).toEqual([id, '7']);
    await calls.answer(text);
    expect(changes.map((change) => [change.kind, 'id' in change ? change.id : change.language])).toEqual([
      ['posted', id],
      ['pinned', id],
      ['edited', '7'],
      ['unpinned', '6'],
      ['answered', 'es'],
    ]);
  });

  it('knows no message that was neither posted nor sent by the page', async () => {
    const { calls, changes } = open();
    const unknown = { status: 404, code: 10008, message: 'Unknown Message' };
    await expect(calls.get(here, '5')).rejects.toMatchObject(unknown);
    await expect(calls.edit(here, '5', text)).rejects.toMatchObject(unknown);
    await expect(calls.pin(here, '5')).rejects.toMatchObject(unknown);
    await expect(calls.unpin(here, '5')).rejects.toMatchObject(unknown);
    expect(changes).toEqual([]);
  });

  it('knows what was posted before and is not pinned', async () => {
    const { calls } = open([pinOf('7'), { ...pinOf('6'), pinned_at: null }]);
    expect(await calls.get(here, '6')).toEqual({ id: '6', pinned: false });
    await calls.unpin(here, '7');
    expect(await calls.get(here, '7')).toEqual({ id: '7', pinned: false });
    await calls.pin(here, '6');
    expect(await calls.pins(here)).toHaveLength(1);
  });

  it('takes no more than 250 pins', async () => {
    const { calls } = open(Array.from({ length: 250 }, (_, at) => pinOf(String(at + 1))));
    const id = idOf(await calls.post(here, card, 'n'));
    await expect(calls.pin(here, id)).rejects.toMatchObject({ status: 400, code: 30003 });
    await calls.unpin(here, '1');
    await calls.pin(here, id);
    expect(await calls.pins(here)).toHaveLength(250);
  });
});
