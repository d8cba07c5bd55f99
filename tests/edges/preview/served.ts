// The preview with the invented article on a free port, and requests with headers that a page could not set. For tests.
import { request, type IncomingHttpHeaders } from 'node:http';
import { pino } from 'pino';
import { definitions } from '../../../commands/index.js';
import { createCarryOut } from '../../../src/discord/cards/carry-out.js';
import { createRouter } from '../../../src/discord/router.js';
import { startPreview, type Preview, type PreviewOptions } from '../../../src/edges/preview/server.js';
import type { Pictures } from '../../../src/reply/pictures.js';
import { parsePack } from '../../../src/article/load.js';
import { createSearch } from '../../../src/search/answer.js';
import { fileURLToPath } from 'node:url';
import { packText } from '../../article/lighthouse.js';

const assetsFolder = fileURLToPath(new URL('../../../dist/preview', import.meta.url));
export const article = parsePack(packText, 'lighthouse.yaml');
const log = pino({ level: 'silent' });
/** Every picture is there, of a few bytes. */
const pictures: Pictures = { read: () => new Uint8Array([137, 80, 78, 71]) };
const router = createRouter({
  article,
  search: createSearch(article),
  version: '1.2.3',
  pictures,
  log,
  now: Date.now,
});
const carryOut = createCarryOut({ article, pictures, log, now: Date.now });

/** Starts it with the real router, unless a test says otherwise. */
export const servePreview = (
  options: Partial<
    Pick<PreviewOptions, 'host' | 'port' | 'now' | 'handle' | 'carryOut' | 'assetsFolder'>
  > = {},
): Promise<Preview> =>
  startPreview({
    handle: router,
    carryOut,
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
