// The preview as a Hono app: the page, what the bot is, and interactions to the same router as Discord's. It keeps no
// state. Served by server.ts.
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { Article } from '../../article/model.js';
import type { CarryOut } from '../../discord/cards/carry-out.js';
import type { Handle, Work } from '../../discord/handled.js';
import type { Log } from '../../log.js';
import { pageFor, type Assets } from './assets.js';
import { createChannel } from './channel.js';
import { isEnvelope, maxPosted, readEnvelope, type Posted } from './envelope.js';
import { sentFiles } from './files.js';
import { hardened, notTooOften, refuse, sameOriginOnly, type Served } from './guard.js';
import type { Answer, BotInfo, Change } from './wire.js';

/** The largest interaction that is read, in bytes, as over HTTP; a press with its message has about 10,000. */
const MAX_INTERACTION = 1024 * 1024;
/** The same for one with the messages that the bot has posted: a channel holds 250 pins of about 10,000 bytes. */
const MAX_ENVELOPE = 4 * MAX_INTERACTION;
const tooLarge = `An interaction has at most ${MAX_INTERACTION} bytes, with posted messages ${MAX_ENVELOPE}.`;
const PER_SECOND = 30;
const BURST = 60;
const MAX_CLIENTS = 1000;
const EXAMPLES = 3;

export interface PreviewParts {
  readonly handle: Handle;
  readonly article: Article;
  readonly version: string;
  /** The commands as Discord gets them. */
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
  readonly carryOut: CarryOut;
  readonly assets: Assets;
  /** The address or name that the server listens on. */
  readonly host: string;
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * @returns The app, for @hono/node-server: it reads the client's address and the port from the connection.
 */
export function createPreviewApp(parts: PreviewParts): Hono<Served> {
  const { handle, article, carryOut, assets, host, log, now } = parts;
  const page = pageFor(article.command);
  const bot = botInfo(parts);
  const app = new Hono<Served>();

  /** Carries out what is left to do after a response. @returns What the page is to repeat. */
  async function changesOf(work: Work, posted: readonly Posted[]): Promise<readonly Change[]> {
    const { calls, changes } = createChannel(work, posted, now);
    log.debug(await carryOut(work, calls), 'what was left to do in the preview');
    return changes;
  }

  app.use(hardened);
  app.use(notTooOften({ perSecond: PER_SECOND, burst: BURST, clients: MAX_CLIENTS, now }));
  app.use(sameOriginOnly(host));
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', c.req.path.startsWith('/api/') ? 'no-store' : 'no-cache');
  });
  app.use('/assets/*', etag());

  app.get('/', (c) => c.html(page));
  app.get('/assets/app.js', (c) =>
    c.body(assets.script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/assets/app.css', (c) => c.body(assets.style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/api/bot', (c) => c.json(bot));

  app.post(
    '/api/interactions',
    bodyLimit({
      maxSize: MAX_ENVELOPE,
      onError: (c) => refuse(c, 413, tooLarge),
    }),
    async (c) => {
      if (!/^application\/json *(?:;|$)/iu.test(c.req.header('content-type') ?? '')) {
        return refuse(c, 415, 'An interaction is sent as application/json.');
      }
      const text = await c.req.text();
      let body: unknown;
      try {
        body = JSON.parse(text);
      } catch {
        body = undefined;
      }
      if (text.length > MAX_INTERACTION && !isEnvelope(body)) return refuse(c, 413, tooLarge);
      if (body === undefined) return refuse(c, 400, 'This is not JSON.');
      const envelope = readEnvelope(body);
      if (!envelope)
        return refuse(c, 400, `The posted messages cannot be read, or are more than ${maxPosted}.`);
      const { response, files, outcome, work } = handle(envelope.interaction);
      log.debug(outcome, 'an interaction of the preview');
      if (response === undefined) return refuse(c, 422, 'This is no interaction that can be answered.');
      const changes = work ? await changesOf(work, envelope.posted) : [];
      return c.json({ response, files: sentFiles(files), outcome, changes } satisfies Answer);
    },
  );

  app.notFound((c) => refuse(c, 404, 'There is nothing here; the preview is at /.'));
  app.onError((error, c) => {
    log.error({ err: error }, 'a request of the preview failed');
    return refuse(c, 500, 'That did not work; the terminal’s log says why.');
  });
  return app;
}

function botInfo({ article, version, definitions }: PreviewParts): BotInfo {
  const first = article.questions.slice(0, EXAMPLES);
  return {
    name: article.command,
    version,
    languages: article.languages,
    commands: definitions,
    examples: { en: first.map(({ text }) => text.en), es: first.map(({ text }) => text.es) },
    unsaid: article.unsaid[0]?.topic,
  };
}
