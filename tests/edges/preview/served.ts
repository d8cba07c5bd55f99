// The preview with the invented article on a free port, and requests with headers that a page could not set. For tests.
import { request, type IncomingHttpHeaders } from 'node:http';
import { pino } from 'pino';
import { definitions } from '../../../commands/index.js';
import { createRouter } from '../../../src/discord/router.js';
import type { Handle } from '../../../src/discord/handled.js';
import { startPreview, type Preview } from '../../../src/edges/preview/server.js';
import { parsePack } from '../../../src/article/load.js';
import { createSearch } from '../../../src/search/answer.js';
import { fileURLToPath } from 'node:url';
import { packText } from '../../article/lighthouse.js';

const assetsFolder = fileURLToPath(new URL('../../../dist/preview', import.meta.url));
export const article = parsePack(packText, 'lighthouse.yaml');
const log = pino({ level: 'silent' });
const router = createRouter({ article, search: createSearch(article), version: '1.2.3', log, now: Date.now });

/** Starts it with the real router, unless a test says otherwise. */
export const servePreview = (
  options: {
    readonly host?: string;
    readonly port?: number;
    readonly now?: () => number;
    readonly handle?: Handle;
    readonly assetsFolder?: string;
  } = {},
): Promise<Preview> =>
  startPreview({
    handle: router,
    article,
    version: '1.2.3',
    definitions: definitions(article),
    host: '127.0.0.1',
    port: 0,
    assetsFolder,
    log,
    now: Date.now,
    ...options,
  });

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One request, with any headers. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** An interaction as the page sends it. */
export const post = (preview: Preview, body: string, headers: Asked['headers'] = {}): Promise<Answer> =>
  ask(`${preview.url}/api/interactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
