// `POST /interactions` as a plain fetch, without a server: what is refused, what is answered, and how often.
import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { command, autocomplete, places } from '../../support/interaction.js';
import { createKeys, receive, send } from '../../support/sender.js';
import { expectValidCallback } from '../../support/spec.js';
import { counted, NOW, openEndpoint } from './endpoint.js';

const about = (): APIInteraction => command({ name: 'faro', sub: 'about' });
const YEAR_S = 365 * 86_400;

describe('a signed interaction', () => {
  it('PING is answered with 200 and {"type":1} as JSON, as often as it comes', async () => {
    const { keys, fetch } = openEndpoint();
    const { headers, body } = keys.sign({ id: '1', type: 1, application_id: '2', token: 'x', version: 1 });
    for (let time = 0; time < 2; time += 1) {
      const answer = await fetch(
        new Request('http://bot.test/interactions', { method: 'POST', headers, body }),
      );
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(await answer.text()).toBe('{"type":1}');
    }
  });

  it.each(places)('of a command in a %s is answered with what Discord takes as a callback', async (place) => {
    const endpoint = openEndpoint();
    const { status, response } = await endpoint.post(
      command({ place, name: 'faro', sub: 'ask', options: { question: 'How tall is the tower?' } }),
    );
    expect(status).toBe(200);
    expectValidCallback(response);
    expect(await endpoint.settled()).toBe(0);
    expect(endpoint.logged.entries.filter(({ level }) => level === 'info')).toMatchObject([
      { command: 'ask', outcome: 'answered', language: 'en', msg: 'interaction' },
    ]);
  });

  it('that is still being typed gets its suggestions', async () => {
    const { post } = openEndpoint();
    const { response } = await post(autocomplete({ name: 'faro', sub: 'ask', focused: 'question' }));
    expectValidCallback(response);
    expect(response.type).toBe(8);
  });

  it('with files in its response gets a form: the JSON, and each file under the number of its attachment', async () => {
    const { post } = openEndpoint();
    const { status, response, files } = await post(command({ name: 'faro', sub: 'timeline' }));
    expect(status).toBe(200);
    expectValidCallback(response);
    const { attachments } = (response as { data: { attachments: { id: string; filename: string }[] } }).data;
    expect([...files.keys()]).toEqual(attachments.map(({ id }) => `files[${id}]`));
    const [file] = [...files.values()];
    expect(file?.name).toBe(attachments[0]?.filename);
    expect(await file?.text()).toBe(`PNG of ${String(file?.name)}`);
  });
});

describe('RELIABILITY, HTTP: bad or missing signature', () => {
  it.each([
    ['none', {}],
    ['no signature', { 'x-signature-timestamp': String(NOW / 1000) }],
    ['no timestamp', { 'x-signature-ed25519': '0'.repeat(128) }],
    ['both empty', { 'x-signature-ed25519': '', 'x-signature-timestamp': '' }],
  ])('a request with %s gets 401, and no command runs', async (_, headers) => {
    const endpoint = openEndpoint();
    const body = Buffer.from(JSON.stringify(about()));
    expect((await send({ headers, body }, undefined, endpoint.fetch)).status).toBe(401);
    expect(endpoint.logged.entries.filter(({ msg }) => msg === 'interaction')).toEqual([]);
  });

  it('a PING that somebody else signed gets 401, as Discord’s probes expect', async () => {
    const { fetch } = openEndpoint();
    const forged = createKeys(() => NOW).sign({ id: '1', type: 1 });
    expect((await send(forged, undefined, fetch)).status).toBe(401);
  });
});

describe('RELIABILITY, HTTP: replayed request', () => {
  it.each([
    ['a year old', -YEAR_S],
    ['301 seconds old', -301],
    ['301 seconds ahead', 301],
  ])('one that is %s gets 401 although it was signed', async (_, offset) => {
    const { post } = openEndpoint();
    expect((await post(about(), { timestamp: String(NOW / 1000 + offset) })).status).toBe(401);
  });

  it('one that was answered gets 409, also signed anew, and is not carried out again', async () => {
    const endpoint = openEndpoint();
    const interaction = about();
    const signed = endpoint.keys.sign(interaction);
    expect((await send(signed, undefined, endpoint.fetch)).status).toBe(200);
    expect((await send(signed, undefined, endpoint.fetch)).status).toBe(409);
    endpoint.pass(299_000);
    expect((await endpoint.post(interaction)).status).toBe(409);
    await endpoint.settled();
    expect(endpoint.logged.entries.filter(({ msg }) => msg === 'interaction')).toHaveLength(1);
  });

  it('of one that comes ten times at once, the first is answered and the others get 409', async () => {
    const { keys, fetch } = openEndpoint();
    const signed = keys.sign(about());
    const all = await Promise.all(Array.from({ length: 10 }, () => send(signed, undefined, fetch)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  });
});

it('one whose id is none is not remembered by it: 422 each time, with one line that says so', async () => {
  const endpoint = openEndpoint();
  for (let time = 0; time < 2; time += 1)
    expect((await endpoint.post({ ...about(), id: 'x'.repeat(1000) })).status).toBe(422);
  expect(endpoint.logged.entries.filter(({ level }) => level === 'warn')).toEqual(
    Array(2).fill(
      expect.objectContaining({
        msg: 'interaction without a response',
        outcome: 'malformed',
        delivery: 'none',
      }),
    ),
  );
});

describe('RELIABILITY, HTTP: signed but broken JSON', () => {
  it.each([
    ['nothing', ''],
    ['half of it', '{"type":2,'],
    ['two of it', '{"type":1}{"type":1}'],
    ['a form', 'type=1'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['200,000 brackets', '['.repeat(200_000)],
  ])('%s gets 400', async (_, body) => {
    const { post } = openEndpoint();
    expect((await post(body)).status).toBe(400);
  });
});

describe('RELIABILITY: malformed interaction', () => {
  it.each([
    ['null', null],
    ['a number', 7],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['no id and no token', { type: 2 }],
    ['a type of its own', { ...command({ name: 'faro', sub: 'about' }), type: '2' }],
    ['an id of 100,000 digits', { ...command({ name: 'faro', sub: 'about' }), id: '1'.repeat(100_000) }],
    ['prototype keys', JSON.parse('{"__proto__":{"type":1},"constructor":{"prototype":{}}}') as unknown],
    ['100,000 levels', `${'{"data":'.repeat(100_000)}null${'}'.repeat(100_000)}`],
  ])('%s gets 422, and the next one is answered', async (_, odd) => {
    const { post, settled } = openEndpoint();
    expect(
      (await post(typeof odd === 'string' && odd.startsWith('{') ? odd : JSON.stringify(odd))).status,
    ).toBe(422);
    expect((await post(about())).status).toBe(200);
    expect(await settled()).toBe(0);
  });

  it('without data, where Discord takes a message, gets a sentence in private', async () => {
    const { post } = openEndpoint();
    const { status, response } = await post({ ...about(), data: null });
    expect(status).toBe(200);
    expectValidCallback(response);
  });

  it('for which the router fails gets 500 without a word about why', async () => {
    const endpoint = openEndpoint({
      handle: () => {
        throw new Error('a secret of ours');
      },
    });
    const { status, response } = await endpoint.post(about());
    expect([status, response]).toEqual([500, { error: 'That did not work.' }]);
    expect(await endpoint.logged.entry(({ level }) => level === 'error')).toMatchObject({
      msg: 'a request failed',
    });
  });
});

describe('RELIABILITY, HTTP: oversized body', () => {
  const large = new Uint8Array(1024 * 1024 + 1).fill(0x20);

  it('of more than 1 MiB gets 413 before its signature is looked at', async () => {
    const endpoint = openEndpoint();
    expect((await send({ headers: {}, body: Buffer.from(large) }, undefined, endpoint.fetch)).status).toBe(
      413,
    );
    expect((await endpoint.post(large)).status).toBe(413);
    expect(await counted(endpoint, 'bot_errors_total')).toEqual(['bot_errors_total{kind="tooLarge"} 2']);
  });

  it('that only says that it is larger gets 413', async () => {
    const { fetch } = openEndpoint();
    const headers = { 'content-length': '60000000' };
    const request = new Request('http://bot.test/interactions', { method: 'POST', headers, body: 'x' });
    expect((await fetch(request)).status).toBe(413);
  });

  it('that says that it is smaller than it is gets 413, whatever host believed it', async () => {
    const { keys, fetch } = openEndpoint();
    const { headers, body } = keys.sign(large);
    const request = new Request('http://bot.test/interactions', {
      method: 'POST',
      headers: { ...headers, 'content-length': '10' },
      body,
    });
    expect((await fetch(request)).status).toBe(413);
  });

  it('that does not say its length is read no further than 1 MiB', async () => {
    const { fetch } = openEndpoint();
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = new Request('http://bot.test/interactions', { method: 'POST', body, duplex: 'half' });
    expect((await fetch(request)).status).toBe(413);
    expect(given).toBeLessThan(1_300_000);
  });

  it('of exactly 1 MiB is read', async () => {
    const { post } = openEndpoint();
    expect((await post(`{"type":1}${' '.repeat(1024 * 1024 - 10)}`)).status).toBe(200);
  });
});

it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s of /interactions gets 405', async (method) => {
  const { fetch } = openEndpoint();
  const answer = await fetch(new Request('http://bot.test/interactions', { method }));
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

it('any other path gets 404', async () => {
  const { keys, fetch } = openEndpoint();
  const { headers, body } = keys.sign(about());
  for (const path of ['/', '/interactions/', '/Interactions', '/interactions/1']) {
    const answer = await fetch(new Request(`http://bot.test${path}`, { method: 'POST', headers, body }));
    expect([path, (await receive(answer)).status]).toEqual([path, 404]);
  }
});

it('a body that breaks off gets 400 and no line but for debugging', async () => {
  const endpoint = openEndpoint();
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new Error('gone'));
    },
  });
  const answer = await endpoint.fetch(
    new Request('http://bot.test/interactions', { method: 'POST', body, duplex: 'half' }),
  );
  expect(answer.status).toBe(400);
  expect(endpoint.logged.entries.map(({ level }) => level)).toEqual(['debug']);
});
