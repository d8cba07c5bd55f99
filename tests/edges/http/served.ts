// The HTTP edge on a free port, with the router of the invented article and keys of its own; ends what a test has left.
import { connect, type Socket } from 'node:net';
import { definitions } from '../../../commands/index.js';
import { createRouter } from '../../../src/discord/router.js';
import { startHttp, type HttpEdge, type HttpOptions } from '../../../src/edges/http/index.js';
import { BOUNDS } from '../../../src/edges/listen.js';
import { createMetrics, type Metrics } from '../../../src/edges/operations/metrics.js';
import { createLog } from '../../../src/log.js';
import { lighthouse } from '../../reply/drawn.js';
import { Logged } from '../../support/logged.js';
import { createKeys, type Keys } from '../../support/sender.js';
import { anyPicture } from './endpoint.js';

/** Texts that nothing that comes out may hold. */
export const TOKEN = 'planted-token-of-the-tests';

export interface ServedEdge {
  readonly edge: HttpEdge;
  readonly keys: Keys;
  readonly logged: Logged;
  readonly metrics: Metrics;
}

const running: HttpEdge[] = [];

export async function serveHttp(options: Partial<HttpOptions> = {}): Promise<ServedEdge> {
  const { article, search } = lighthouse;
  const logged = new Logged();
  const log = createLog({ level: 'debug', secrets: [TOKEN], destination: logged });
  const keys = createKeys();
  const { metrics = createMetrics(undefined, Date.now) } = options;
  const edge = await startHttp({
    publicKey: keys.publicKey,
    token: undefined,
    apiUrl: 'http://127.0.0.1:9/api',
    handle: createRouter({ article, search, version: '1.2.3', pictures: anyPicture, log, now: Date.now }),
    carryOut: () => Promise.resolve(),
    definitions: definitions(article),
    article,
    log,
    host: '127.0.0.1',
    port: 0,
    bounds: { ...BOUNDS, linger: 20 },
    ...options,
    metrics,
  });
  running.push(edge);
  return { edge, keys, logged, metrics };
}

/** Ends every edge that a test has left; for afterEach. */
export async function endEdges(): Promise<void> {
  for (const edge of running.splice(0)) {
    edge.stop();
    await edge.ended;
  }
}

/** A connection by hand: what is written goes out as it is, and what came in is kept. */
export interface Line {
  readonly socket: Socket;
  readonly closed: Promise<string>;
  /** Resolves with all that came in once it holds some words. */
  readonly received: (words: string) => Promise<string>;
}

export function dial({ url }: Pick<HttpEdge, 'url'>, text = ''): Line {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  let got = '';
  socket.setEncoding('latin1').on('data', (part: string) => (got += part));
  socket.on('error', () => undefined);
  if (text !== '') socket.write(text);
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => {
      resolve(got);
    });
  });
  return {
    socket,
    closed,
    received: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (got.includes(words)) resolve(got);
        };
        socket.on('data', look);
        socket.on('close', () => {
          reject(new Error(`closed before “${words}”: ${got.slice(0, 200)}`));
        });
        look();
      }),
  };
}

/** A request as it goes over the line. */
export function written({
  headers,
  body,
}: {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}): string {
  const lines = Object.entries({ host: 'bot.test', 'content-length': String(body.length), ...headers });
  return [
    'POST /interactions HTTP/1.1',
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    body.toString('latin1'),
  ].join('\r\n');
}
