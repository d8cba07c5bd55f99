// What is left to do after a response: carried out on the messages that the page sent, and told to the page in order.
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Handled, Work } from '../../../src/discord/handled.js';
import type { PreviewOptions } from '../../../src/edges/preview/server.js';
import type { Answer } from '../../../src/edges/preview/wire.js';
import { post, servePreview } from './served.js';

const here = '1000000000000000003';
const work: Work = {
  effect: { kind: 'list', channel: here, page: 1 },
  language: 'en',
  person: { id: '4', name: 'Visitor', locale: 'en-US' },
  venue: {
    server: '2',
    channel: { id: here, type: 0, archived: false, locked: false },
    installed: true,
    memberMay: 1n << 51n,
    botMay: 1n << 51n,
  },
  interaction: '1575000000000000000',
  application: '1000000000000000001',
  token: 'preview-1',
};
const deferred: Handled = {
  response: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
  files: [],
  outcome: { command: 'cards list', outcome: 'deferred', language: 'en' },
  work,
};
const pin = (message: object): object => ({ pinned_at: '2026-11-25T10:00:00.000000+00:00', message });

/** Sends an interaction with messages to a preview whose router answers with `handled`. */
async function send(
  body: unknown,
  carryOut: PreviewOptions['carryOut'],
  handled: Handled = deferred,
): Promise<{ status: number; body: string }> {
  const preview = await servePreview({ handle: () => handled, carryOut });
  const answer = await post(preview, typeof body === 'string' ? body : JSON.stringify(body));
  await preview.stop();
  return answer;
}

const done = { outcome: 'listed' };
const never = (): Promise<never> => Promise.reject(new Error('was called'));

describe('work after a response', () => {
  it('is done on the messages of the page, and every change is told in order', async () => {
    const { status, body } = await send(
      { interaction: { type: 2 }, posted: [pin({ id: '7', content: 'a card' })] },
      async (given, calls) => {
        expect(given).toBe(work);
        const [first] = await calls.pins(here);
        expect(first).toEqual(pin({ id: '7', content: 'a card', pinned: true }));
        await calls.unpin(here, '7');
        await calls.answer({
          data: { content: 'done' },
          files: [{ name: 'a.txt', bytes: Buffer.from('é') }],
        });
        return done;
      },
    );
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      response: deferred.response,
      files: [],
      outcome: deferred.outcome,
      changes: [
        { kind: 'unpinned', id: '7' },
        {
          kind: 'answered',
          data: { content: 'done' },
          files: [{ name: 'a.txt', type: 'text/plain;charset=utf-8', base64: 'w6k=' }],
          language: 'en',
        },
      ],
    });
  });

  it('finds no pins where the page sends the interaction alone', async () => {
    const { body } = await send({ type: 2 }, async (_, calls) => {
      expect(await calls.pins(here)).toEqual([]);
      return done;
    });
    expect((JSON.parse(body) as Answer).changes).toEqual([]);
  });

  it('is not there after most responses', async () => {
    const plain: Handled = { ...deferred, work: undefined };
    expect((await send({ interaction: {}, posted: [] }, never, plain)).status).toBe(200);
  });

  it('that fails tells the page nothing but that it failed', async () => {
    const { status, body } = await send({ type: 2 }, () => Promise.reject(new Error('a secret path')));
    expect([status, body]).toEqual([500, '{"error":"That did not work; the terminal’s log says why."}']);
  });
});

describe('posted messages', () => {
  const refused = '{"error":"The posted messages cannot be read, or are more than 500."}';

  it.each([
    ['no list', '{"interaction":{},"posted":{"length":1}}'],
    ['no message', '{"interaction":{},"posted":[{"pinned_at":"2026-11-25T10:00:00Z"}]}'],
    ['a forged id', JSON.stringify({ interaction: {}, posted: [pin({ id: '../7' })] })],
    [
      'too many',
      JSON.stringify({ interaction: {}, posted: Array.from({ length: 501 }, () => pin({ id: '7' })) }),
    ],
    ['a nest of 100000 lists', `{"interaction":{},"posted":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('are refused before anything is done: %s', async (_, body) => {
    const answer = await send(body, never);
    expect([answer.status, answer.body]).toEqual([400, refused]);
  });

  it('may hold anything beside their ids, which is never read here', async () => {
    const nest = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = `{"interaction":{},"posted":[{"pinned_at":"2026-11-25T10:00:00Z","message":{"id":"7","x":${nest}}}]}`;
    expect((await send(body, () => Promise.resolve(done))).status).toBe(200);
  });
});
