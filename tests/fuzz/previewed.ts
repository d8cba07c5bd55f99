// The surface of the preview: requests of foreign pages, forged interactions and forged posted messages, to the app's own
// fetch, with the connection that Node's server would give it.
import type { HttpBindings } from '@hono/node-server';
import fc from 'fast-check';
import { surface } from '../../scripts/fuzz/surface.js';
import { definitions } from '../../commands/index.js';
import { createCarryOut } from '../../src/discord/cards/carry-out.js';
import { createPreviewApp } from '../../src/edges/preview/app.js';
import type { Answer } from '../../src/edges/preview/wire.js';
import { createLog } from '../../src/log.js';
import { lighthouse, routerOf } from '../reply/drawn.js';
import { Logged } from '../support/logged.js';
import { anyPicture } from '../edges/http/endpoint.js';
import { filled, isTooLarge, maxBody } from './bodies.js';
import { anyCustomId, anyInteraction, setting } from './interactions.js';
import { hostileValue, mutated } from './json.js';
import { holdMessage, holdReply, must, textsIn } from './replies.js';
import { canary, hostileText } from './texts.js';
import { command, press } from '../support/interaction.js';
import { applicationId } from '../support/ids.js';

const { article } = lighthouse;
const logged = new Logged();
const log = createLog({ level: 'trace', destination: logged });
/** Time passes fast, so that nobody asks too often. */
let ms = 1_800_000_000_000;
const now = (): number => (ms += 1000);
const app = createPreviewApp({
  handle: routerOf(lighthouse, { pictures: anyPicture, log }),
  article,
  version: '1.2.3',
  definitions: definitions(article),
  carryOut: createCarryOut({ article, pictures: anyPicture, log, now }),
  assets: { script: 'script', style: 'style' },
  host: '127.0.0.1',
  log,
  now,
});
const env = {
  incoming: { socket: { localPort: 3000, remoteAddress: '127.0.0.1' } },
} as unknown as HttpBindings;

const hosts = ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'];
const anyHost = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...hosts) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'evil.example',
      '127.0.0.1',
      '127.0.0.1:3001',
      'localhost.evil.example:3000',
      '127.0.0.1:3000@evil.example',
      '',
      '127.0.0.1:3000,evil',
      '0x7f000001:3000',
      '127.1:3000',
      '[::ffff:127.0.0.1]:3000',
    ),
  },
);

const snowflakes = fc.constantFrom('1300000000000000001', '1300000000000000002', '1300000000000000003');

/** A card as the page keeps it, and what somebody could make of one. */
const card = fc
  .record({
    id: snowflakes,
    fact: fc.constantFrom(...article.facts.map(({ id }) => id), 'gone', '__proto__'),
    note: hostileText,
    by: fc.constantFrom('1', '9'.repeat(20)),
    customId: fc.option(anyCustomId),
    day: fc.constantFrom('2026-01-01T00:00:00Z', 'x', '9999-99-99T'),
  })
  .map(({ id, fact, note, by, customId, day }) => ({
    pinned_at: '2026-01-01T00:00:00.000Z',
    message: {
      id,
      author: { id: applicationId },
      timestamp: day,
      components: [
        {
          type: 17,
          components: [
            { type: 10, id: 4000, content: note },
            {
              type: 1,
              components: [{ type: 2, custom_id: customId ?? `v1:sources:${by}:en:${fact}:abcdefgh:p1` }],
            },
          ],
        },
      ],
    },
  }));

const cardWork = fc
  .record({
    where: setting,
    sub: fc.constantFrom('post', 'list', 'refresh', 'unpin'),
    fact: fc.constantFrom(...article.facts.map(({ id }) => id), ''),
    note: hostileText,
    message: snowflakes,
    action: fc.oneof(
      fc.constant(null),
      fc.constantFrom(
        'card-list',
        'card-open',
        'card-refresh',
        'card-refresh-all',
        'card-unpin',
        'card-unpin-yes',
        'card-pin',
        'card-anyway',
      ),
    ),
  })
  .map(({ where, sub, fact, note, message, action }) => {
    const channelId = '1300000000000000099';
    const all = {
      ...where,
      place: 'text' as const,
      channelId,
      userId: '1',
      memberPermissions: String(1n << 51n),
    };
    if (action !== null)
      return press({
        ...all,
        customId: `v1:${action}:1:en:${channelId}:${action === 'card-list' ? '1' : action === 'card-anyway' ? `${fact}:en:p1` : message}`,
      });
    const options = { post: { fact, note }, list: {}, refresh: { card: fact }, unpin: { card: message } }[
      sub
    ];
    return command({ ...all, name: `${article.command}-cards`, sub, options });
  });

const envelope = fc.record({
  interaction: fc.oneof(cardWork as fc.Arbitrary<unknown>, anyInteraction),
  posted: fc.array(card, { maxLength: 4 }),
});

const content: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: envelope.map((it) => JSON.stringify(it)) },
  { weight: 6, arbitrary: mutated(envelope, 3).map((it) => JSON.stringify(it)) },
  { weight: 2, arbitrary: mutated(anyInteraction).map((it) => JSON.stringify(it)) },
  { weight: 1, arbitrary: hostileValue.map((it) => JSON.stringify(it)) },
  { weight: 1, arbitrary: hostileText },
  { weight: 1, arbitrary: filled },
);

const asked = fc.record({
  method: fc.oneof(
    { weight: 8, arbitrary: fc.constant('POST') },
    { weight: 2, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE') },
  ),
  path: fc.oneof(
    { weight: 8, arbitrary: fc.constant('/api/interactions') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '/',
        '/api/bot',
        '/assets/app.js',
        '/assets/../../package.json',
        '/assets/%2e%2e/package.json',
        '/api/interactions/',
        '//evil.example/',
        '/assets/app.css',
        '/healthz',
        `/${canary}`,
        '/%00',
      ),
    },
  ),
  host: anyHost,
  origin: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'http://evil.example',
        'null',
        'http://127.0.0.1:3000',
        'https://127.0.0.1:3000',
      ),
    },
  ),
  site: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('same-origin', 'cross-site', 'same-site', 'none', 'x') },
  ),
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant('application/json') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/jsonp',
        'application/json; charset=utf-7',
        '',
      ),
    },
  ),
  content,
});

const isForeign = ({ host, origin }: { host: string; origin: string | undefined }): boolean =>
  !hosts.includes(host) || (origin !== undefined && origin !== `http://${host}`);

/** Everything that the bot did in the page's channel is held as it would be at Discord. */
function holdChanges({ changes }: Answer, typed: readonly string[]): void {
  for (const change of changes) {
    if (!('data' in change)) continue;
    holdMessage(
      change.data,
      change.kind === 'posted' ? 'create' : change.kind === 'edited' ? 'edit' : 'editOriginal',
      typed,
    );
  }
}

export const previewed = surface({
  name: 'preview requests',
  share: 70,
  inputs: asked,
  hold: async (it) => {
    const { method, path, host, origin, site, type } = it;
    logged.lines.length = 0;
    const headers = new Headers({
      host,
      'content-type': type,
      ...(origin !== undefined && { origin }),
      ...(site !== undefined && { 'sec-fetch-site': site }),
    });
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const posts = method === 'POST' && path === '/api/interactions';
    // What is not too large at first sight is asked for its type before it is parsed.
    const isOfAnotherType = !type.startsWith('application/json') || type === 'application/jsonp';
    const isOfAnySize = Buffer.byteLength(it.content) <= maxBody;
    const answer = await app.fetch(
      new Request(`http://127.0.0.1:3000${path}`, { method, headers, ...(hasBody && { body: it.content }) }),
      env,
    );
    const { status } = answer;
    must(
      [
        ...(status < 500 ? [] : [`answered ${status}`]),
        ...(isForeign(it) && status !== 421 && status !== 403
          ? [`a foreign page was answered ${status}`]
          : []),
        ...(posts &&
        isTooLarge(it.content) &&
        ![413, ...(isOfAnotherType && isOfAnySize ? [415] : []), 421, 403].includes(status)
          ? [`a body too large was answered ${status}`]
          : []),
        ...(status === 413 && !isTooLarge(it.content)
          ? ['a body of the size that may be read was refused']
          : []),
        ...(answer.headers.get('content-security-policy')?.startsWith("default-src 'none'")
          ? []
          : ['no policy']),
        ...(answer.headers.has('access-control-allow-origin') ? ['other pages may read it'] : []),
        ...(/"level":"(?:error|fatal)"/u.test(logged.lines.join(''))
          ? [`the log has an error: ${logged.lines.join('')}`]
          : []),
        ...(logged.lines.join('').includes(canary) ? ['the log has what was typed'] : []),
      ],
      it,
    );
    if (method !== 'POST' || status !== 200) return;
    const raw: unknown = JSON.parse(it.content);
    const whole = (await answer.json()) as Answer;
    const interaction =
      typeof raw === 'object' && raw !== null && 'interaction' in raw ? raw.interaction : raw;
    holdReply({ response: whole.response, files: [], outcome: whole.outcome }, interaction);
    holdChanges(whole, textsIn(raw));
  },
});
