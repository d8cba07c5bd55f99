// What the preview serves: the page, its files, what the bot is, and answers to interactions, over real HTTP.
import { gzipSync } from 'node:zlib';
import { InteractionResponseType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../../commands/index.js';
import type { Preview } from '../../../src/edges/preview/server.js';
import type { Answer } from '../../../src/edges/preview/wire.js';
import { autocomplete, command } from '../../support/interaction.js';
import { article, ask, post, servePreview } from './served.js';

let preview: Preview;
beforeAll(async () => {
  preview = await servePreview();
});
afterAll(() => preview.stop());

const answered = (body: string): Answer => JSON.parse(body) as Answer;
const name = article.command;

describe('the page', () => {
  it('is one shell with a style and a script of its own, and nothing inline', async () => {
    const { status, headers, body } = await ask(`${preview.url}/`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(body).toMatch(/^<!doctype html>\s*<html lang="en">/u);
    expect(body).toContain(`<title>${name} · preview</title>`);
    expect(body.match(/(?:src|href)="[^"]*"/gu)).toEqual([
      'href="data:,"',
      'href="/assets/app.css"',
      'src="/assets/app.js"',
    ]);
    expect(body).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)|\son\w+=/u);
    expect(body).toContain('<div id="app"></div>');
    expect(body).toContain('<noscript>');
  });

  it.each([
    ['app.js', 'text/javascript; charset=utf-8'],
    ['app.css', 'text/css; charset=utf-8'],
  ])('loads %s once: the second time it is not sent again', async (file, type) => {
    const first = await ask(`${preview.url}/assets/${file}`);
    expect([first.status, first.headers['content-type'], first.headers['cache-control']]).toEqual([
      200,
      type,
      'no-cache',
    ]);
    const again = await ask(`${preview.url}/assets/${file}`, {
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(again.headers['x-content-type-options']).toBe('nosniff');
  });

  it('is under 60 kB gzipped in all, and names no other address to load from', async () => {
    const parts = await Promise.all(
      ['/', '/assets/app.js', '/assets/app.css'].map(async (path) => (await ask(preview.url + path)).body),
    );
    const size = parts.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(size).toBeLessThan(60_000);
    expect(parts[2]).not.toMatch(/url\(["']?(?!data:|#)|@import/u);
  });
});

describe('what the bot is', () => {
  it('has the commands as Discord gets them and three questions in each language', async () => {
    const { headers, body } = await ask(`${preview.url}/api/bot`);
    expect(headers['cache-control']).toBe('no-store');
    const top = article.questions.slice(0, 3);
    expect(JSON.parse(body)).toEqual({
      name,
      version: '1.2.3',
      languages: article.languages,
      commands: JSON.parse(JSON.stringify(definitions(article))) as unknown,
      examples: { en: top.map(({ text }) => text.en), es: top.map(({ text }) => text.es) },
      unsaid: article.unsaid[0]?.topic,
    });
  });

  it('says that it is there', async () => {
    expect(await ask(`${preview.url}/healthz`)).toMatchObject({ status: 200, body: 'ok' });
  });
});

describe('interactions', () => {
  it('get the very response of the router', async () => {
    const question = article.questions[0]?.text.en ?? '';
    const sent = command({ name, sub: 'ask', options: { question } });
    const { status, body } = await post(preview, JSON.stringify(sent));
    expect(status).toBe(200);
    expect(answered(body).response.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(answered(body)).toMatchObject({
      files: [],
      outcome: { command: 'ask', outcome: 'answered', language: 'en' },
      changes: [],
    });
  });

  it('with a file bring its bytes', async () => {
    const sent = command({ name, sub: 'cite', options: { style: 'bibtex' } });
    const { files } = answered((await post(preview, JSON.stringify(sent))).body);
    expect(files.map((file) => file.type)).toEqual(['text/plain;charset=utf-8']);
    expect(Buffer.from(files[0]?.base64 ?? '', 'base64').toString()).toMatch(/^@\w+\{/u);
  });

  it('get suggestions', async () => {
    const sent = autocomplete({ name, sub: 'ask', focused: 'question' });
    const { body } = await post(preview, JSON.stringify(sent));
    expect(answered(body).response.type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
  });

  it.each([
    ['HTML', '</script><img src=x onerror=alert(1)>"\'`'],
    ['mentions and markdown', '@everyone <@1> [a](javascript:alert(1)) `x` **y** -# z'],
    ['bidi and null characters', '\u202Eabc\u2066\u0000\u200B\uD800'],
    ['6000 characters', '<b>'.repeat(2000)],
  ])('with a hostile question (%s) get JSON, and no mention', async (_, question) => {
    const sent = command({ name, sub: 'ask', options: { question } });
    const { status, headers, body } = await post(preview, JSON.stringify(sent));
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      'application/json',
      'nosniff',
    ]);
    expect(answered(body)).toHaveProperty('response.data.allowed_mentions', { parse: [] });
  });

  it('that are none are refused in plain words', async () => {
    for (const body of ['null', '7', '"x"', '[]', '{}', '{"type":2}', '{"__proto__":{"type":1}}']) {
      const { status, body: text } = await post(preview, body);
      expect([body, status, text]).toEqual([
        body,
        422,
        '{"error":"This is no interaction that can be answered."}',
      ]);
    }
  });

  const tooLarge = 'An interaction has at most 1048576 bytes, with posted messages 4194304.';

  it.each([
    ['broken JSON', '{"type":', 400, 'This is not JSON.'],
    ['nothing', '', 400, 'This is not JSON.'],
    ['deep nesting', '['.repeat(60_000), 400, 'This is not JSON.'],
    ['more than 1 MiB', `"${'x'.repeat(1_048_576)}"`, 413, tooLarge],
  ])('of %s are refused', async (_, body, status, error) => {
    const answer = await post(preview, body);
    expect([answer.status, answer.body]).toEqual([status, JSON.stringify({ error })]);
  });

  it('larger than 1 MiB are refused without a length given, too', async () => {
    const answer = await post(preview, 'x'.repeat(1_100_000), { 'transfer-encoding': 'chunked' });
    expect(answer.status).toBe(413);
  });

  it('with the messages of a full list of pins are read, up to 4 MiB', async () => {
    const sized = (bytes: number): string =>
      JSON.stringify({
        interaction: { type: 1 },
        posted: [{ pinned_at: null, message: { id: '1', x: 'x'.repeat(bytes) } }],
      });
    expect((await post(preview, sized(2_500_000))).status).toBe(200);
    const over = await post(preview, sized(4_200_000));
    expect([over.status, over.body]).toEqual([413, JSON.stringify({ error: tooLarge })]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'sent as "%s" are refused: a foreign form cannot send JSON',
    async (type) => {
      const answer = await post(preview, '{"type":1}', { 'content-type': type });
      expect([answer.status, answer.body]).toEqual([
        415,
        '{"error":"An interaction is sent as application/json."}',
      ]);
    },
  );

  it('that fail tell the page nothing but that they failed', async () => {
    const failing = await servePreview({
      handle: () => {
        throw new Error('a secret path');
      },
    });
    const { status, body } = await post(failing, '{}');
    await failing.stop();
    expect([status, body]).toEqual([500, '{"error":"That did not work; the terminal’s log says why."}']);
  });
});
