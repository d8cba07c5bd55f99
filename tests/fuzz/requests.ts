// The surface of the HTTP edge: requests with any method, path, headers, signature, timestamp and body, to the app's own
// fetch, with real Ed25519 signatures. It knows by itself which of them Discord could have sent.
import fc from 'fast-check';
import { surface } from '../../scripts/fuzz/surface.js';
import { createRouter } from '../../src/discord/router.js';
import { createInteractionsApp } from '../../src/edges/http/app.js';
import { createInFlight } from '../../src/edges/in-flight.js';
import { unobserved } from '../../src/edges/operations/observer.js';
import { createLog } from '../../src/log.js';
import { lighthouse } from '../reply/drawn.js';
import { Logged } from '../support/logged.js';
import { createKeys, receive } from '../support/sender.js';
import { anyPicture } from '../edges/http/endpoint.js';
import { anyInteraction } from './interactions.js';
import { hostileValue, mutated } from './json.js';
import { holdReply, must, textsIn } from './replies.js';
import { canary, hostileText } from './texts.js';

const now = 1_800_000_000_000;
const clock = (): number => now;
const mine = createKeys(clock);
const foreign = createKeys(clock);
const logged = new Logged();
const log = createLog({ level: 'trace', destination: logged });
const inFlight = createInFlight();
const route = createRouter({ ...lighthouse, version: '1.2.3', pictures: anyPicture, log, now: clock });
/** What the router made of the request, for the promises that its replies keep. */
const made: { raw: unknown; handled: ReturnType<typeof route> }[] = [];
const app = createInteractionsApp({
  publicKey: mine.publicKey,
  handle: (raw) => {
    const handled = route(raw);
    made.push({ raw, handled });
    return handled;
  },
  carryOut: () => Promise.resolve(),
  inFlight,
  log,
  observer: unobserved,
  clock,
  now: clock,
});

const maxBody = 1024 * 1024;
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

const body: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 10, arbitrary: mutated(anyInteraction, 2).map((raw) => utf8(JSON.stringify(raw))) },
  { weight: 3, arbitrary: hostileValue.map((value) => utf8(JSON.stringify(value))) },
  { weight: 2, arbitrary: hostileText.map(utf8) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        '',
        '{',
        '{"type":1}',
        '{"type":1}x',
        '\uFEFF{"type":1}',
        '{"type":1,"type":2}',
        '{"type":1e999}',
        '{"__proto__":{"type":1}}',
        '[]',
        'null',
        '"x"',
        '{"type":"1"}',
        '{"id":"1","id":"2","type":2}',
        'NaN',
        "{'type':1}",
      )
      .map(utf8),
  },
  { weight: 1, arbitrary: fc.constantFrom('[', '{"a":').map((part) => utf8(part.repeat(20_000))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('type', 'data', 'message', 'member', 'zqxk'), fc.constantFrom(1000, 200_000))
      .map(([key, depth]) =>
        utf8(
          `{"id":"1","token":"x","user":{"id":"1","username":"x"},"type":3,"${key}":${'['.repeat(depth)}${']'.repeat(depth)}}`,
        ),
      ),
  },
);

const header = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    'x',
    '00',
    'f'.repeat(128),
    'F'.repeat(128),
    'g'.repeat(128),
    '0'.repeat(127),
    '0'.repeat(4000),
    '1e9',
    '-1',
    ' 1 ',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 140 }),
);

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly by: 'mine' | 'foreign' | 'nobody';
  /** Seconds from now. */
  readonly late: number;
  readonly spoilt: 'body' | 'timestamp' | 'signature' | undefined;
  readonly extra: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** How many bytes the body is filled up to with spaces, at the bound or above it; 0 leaves it as it is. */
  readonly filled: number;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  method: fc.oneof(
    { weight: 15, arbitrary: fc.constant('POST') },
    { weight: 2, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'QUERY') },
  ),
  path: fc.oneof(
    { weight: 15, arbitrary: fc.constant('/interactions') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '/',
        '/interactions/',
        '//interactions',
        '/INTERACTIONS',
        '/interactions?x=1',
        '/interactions/..%2f',
        '/%69nteractions',
        '/.env',
        '/interactions%00',
        '/\u0000',
        `/${canary}`,
        '/__proto__',
      ),
    },
  ),
  by: fc.constantFrom('mine', 'mine', 'mine', 'mine', 'foreign', 'nobody'),
  late: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -300, max: 300 }) },
    { weight: 1, arbitrary: fc.constantFrom(-301, 301, -31_536_000, 31_536_000, -1_800_000_000) },
  ),
  spoilt: fc.option(fc.constantFrom('body' as const, 'timestamp' as const, 'signature' as const), {
    freq: 6,
    nil: undefined,
  }),
  extra: fc.dictionary(
    fc.constantFrom(
      'content-type',
      'content-encoding',
      'content-length',
      'transfer-encoding',
      'x-signature-ed25519',
      'x-signature-timestamp',
      'x-forwarded-for',
      'host',
      'cookie',
      'expect',
    ),
    header,
    { maxKeys: 2, noNullPrototype: true },
  ),
  body,
  filled: fc.oneof(
    { weight: 30, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(maxBody, maxBody + 1, maxBody + 4096, 2 * maxBody) },
  ),
});

/** Discord's headers, spoilt where the input says so; `genuine` where none of it was. */
function headersOf(it: Sent, bytes: Buffer): { headers: Headers; genuine: boolean } {
  const timestamp = String(now / 1000 + it.late);
  const keys = it.by === 'foreign' ? foreign : mine;
  const signed = keys.sign(it.spoilt === 'body' ? Buffer.concat([bytes, utf8(' ')]) : bytes, {
    timestamp,
  }).headers;
  const headers = new Headers(it.by === 'nobody' ? {} : signed);
  if (it.spoilt === 'timestamp') headers.set('x-signature-timestamp', String(Number(timestamp) + 1));
  const signature = headers.get('x-signature-ed25519');
  if (it.spoilt === 'signature' && signature)
    headers.set('x-signature-ed25519', `${signature.startsWith('0') ? '1' : '0'}${signature.slice(1)}`);
  let spoilt = it.by !== 'mine' || it.spoilt !== undefined || Math.abs(it.late) > 300;
  for (const [name, value] of Object.entries(it.extra)) {
    if (name.startsWith('x-signature') && value !== headers.get(name)) spoilt = true;
    try {
      headers.set(name, value);
    } catch {
      // Node refuses such a header before the app sees it.
    }
  }
  return { headers, genuine: !spoilt };
}

const said: readonly string[] = [
  `An interaction has at most ${maxBody} bytes.`,
  'The signature or its time is not valid.',
  'This is not JSON.',
  'This interaction was answered before.',
  'This is no interaction that can be answered.',
  'Interactions are posted.',
  'There is nothing here.',
];

export const requests = surface<Sent>({
  name: 'HTTP requests',
  share: 150,
  inputs: sent,
  hold: async (it) => {
    const room = Math.max(0, it.filled - it.body.length);
    const bytes = Buffer.concat([it.body, Buffer.alloc(room, 0x20)]);
    const isTooLarge = bytes.length > maxBody;
    const { headers, genuine } = headersOf(it, bytes);
    const hasBody = it.method !== 'GET' && it.method !== 'HEAD';
    logged.lines.length = 0;
    made.length = 0;
    const request = new Request(`http://bot.test${it.path}`, {
      method: it.method,
      headers,
      ...(hasBody && { body: bytes }),
    });
    const answer = await app.fetch(request);
    const { status } = answer;
    const served =
      it.method === 'POST' && /^\/(?:interactions|%69nteractions)$/u.test(new URL(request.url).pathname);
    const handled = made.length;
    must(handled > (genuine && served ? 1 : 0) ? [`${handled} interactions were handled`] : [], it);
    must(status < 500 && (status !== 200 || (handled === 1 && served)) ? [] : [`answered ${status}`], it);
    if (served && !genuine)
      must(status === 401 || status === 413 ? [] : [`not genuine, and answered ${status}`], it);
    if (served && isTooLarge) must(status === 413 ? [] : [`too large, and answered ${status}`], it);
    // A length that is written into the headers is believed where it is too large.
    if (served && genuine && !isTooLarge && it.extra['content-length'] === undefined)
      must([200, 400, 409, 422].includes(status) ? [] : [`genuine, and answered ${status}`], it);
    if (it.method === 'HEAD') return;
    if (status === 200) {
      const { response } = await receive(answer);
      for (const each of made) holdReply({ ...each.handled, response }, each.raw);
    } else {
      const { error } = (await answer.json()) as { error: string };
      must(said.includes(error) ? [] : [`said “${error}”`], it);
    }
    await inFlight.settled(1000);
    const lines = logged.lines.join('');
    const secret = textsIn(it.extra).find((text) => text.length > 20 && lines.includes(text));
    must(
      [
        ...(lines.includes(canary) || lines.includes('token-') ? ['the log has what was sent'] : []),
        ...(secret === undefined ? [] : [`the log has “${secret}”`]),
        ...(/"level":"(?:error|fatal)"/u.test(lines) ? ['the log has an error'] : []),
      ],
      lines,
    );
  },
});
