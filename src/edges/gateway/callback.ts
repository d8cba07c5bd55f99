// Posts one response to its interaction's callback, by undici as discord.js does. discord.js's own REST is not used for it:
// the callback takes no token of the bot's, is never queued and has no limit of its own, and REST takes an eighth of the
// processor time of a command (docs/operations.md, "Speed and size"). Called by responder.ts.
import { EventEmitter } from 'node:events';
import { DefaultUserAgent, DefaultUserAgentAppendix } from 'discord.js';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { errors, FormData, Pool, type Dispatcher } from 'undici';
import { problemOf, type Problem } from '../../discord/errors.js';
import { scopeOf, type RateLimitScope } from '../../discord/rate-limits.js';
import type { Attached } from '../../reply/discord.js';

export interface Sent {
  readonly delivery: 'sent' | Problem;
  /** Why the response did not arrive. */
  readonly error: unknown;
}

export const SENT: Sent = { delivery: 'sent', error: undefined };

/** In ms; a connection that is not made by then is given up. */
const connectTimeout = 1500;
/** In bytes; Discord's answers have some hundred, and what a proxy sends instead is not read to its end. */
const maxResponseSize = 64 * 1024;

/**
 * The connections to Discord's API, as many as are needed at once.
 * @param apiUrl Base of the REST API without version.
 */
export const connectionsTo = (apiUrl: string): Pool =>
  new Pool(new URL(apiUrl).origin, { connect: { timeout: connectTimeout }, maxResponseSize });

const headers = { 'user-agent': `${DefaultUserAgent} ${DefaultUserAgentAppendix}`.trim() };
const jsonHeaders = { ...headers, 'content-type': 'application/json' };
const TOO_MANY = 429;

/** An answer that does not take the response, with the fields that discord.js has on such an error. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly method = 'POST';
  constructor(
    /** The path; it holds the interaction's token, and log.ts writes it without. */
    readonly url: string,
    readonly status: number,
    /** Discord's code, where it is Discord that answers. */
    readonly code: number | undefined,
    /** Milliseconds, with a rate limit; 0 where it names no time. */
    readonly retryAfter: number | undefined,
  ) {
    super('the response was not taken');
  }
}

/** No whole answer came within the time of a try. */
class Unended extends Error {
  override readonly name = 'Unended';
  override readonly message = 'the answer did not end in time';
}

/** Files go as a form beside the JSON (Discord docs, "Uploading Files"). */
function bodyOf(response: APIInteractionResponse, files: readonly Attached[]): string | FormData {
  const json = JSON.stringify(response);
  if (files.length === 0) return json;
  const form = new FormData();
  files.forEach(({ name, bytes }, at) => {
    form.append(`files[${at}]`, new Blob([Buffer.from(bytes)]), name);
  });
  form.append('payload_json', json);
  return form;
}

/** The code in an answer, or undefined where there is none, as in a proxy's page. */
function codeIn(text: string): number | undefined {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'number' ? code : undefined;
  } catch {
    return undefined;
  }
}

export interface Callback {
  readonly connections: Pool;
  /** Of the callback. */
  readonly path: string;
  readonly response: APIInteractionResponse;
  /** In the order of the response's `attachments`. */
  readonly files: readonly Attached[];
  /** How long it may take, in ms. */
  readonly limit: number;
  /** Told of each rate limit. */
  readonly rateLimited: (scope: RateLimitScope) => void;
}

/** @returns What came of it, within the limit; whatever of the answer has not come by then is cut off. */
export function postCallback(callback: Callback): Promise<Sent> {
  // undici takes any emitter for a signal; an AbortController costs more than the rest of a try.
  const cutOff = new EventEmitter();
  return new Promise((resolve) => {
    // A connection that is still being made is not cut off by it, and so the try ends here.
    const timer = setTimeout(() => {
      // An answer that has come while the process was held up is read first: Node runs timers before it reads.
      immediate = setImmediate(() => {
        cutOff.emit('abort');
        resolve({ delivery: 'unavailable', error: new Unended() });
      });
    }, callback.limit);
    let immediate: NodeJS.Immediate | undefined;
    void post(callback, cutOff, () => {
      clearTimeout(timer);
      clearImmediate(immediate);
    }).then(resolve);
  });
}

/** @param ended Called once nothing more can come. */
async function post(callback: Callback, signal: EventEmitter, ended: () => void): Promise<Sent> {
  const { connections, path, response, files } = callback;
  try {
    const body = bodyOf(response, files);
    const answer = await connections.request({
      path,
      method: 'POST',
      headers: typeof body === 'string' ? jsonHeaders : headers,
      body,
      signal,
    });
    // Whoever reads the body learns of its error by that; without a listener it would end the process.
    answer.body.on('error', () => undefined).on('close', ended);
    return await sentBy(answer, callback);
  } catch (error) {
    ended();
    return { delivery: problemOf(error), error };
  }
}

/** What an answer says, of which as little is read as tells it. @throws What undici throws where it breaks off. */
async function sentBy(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  { path, rateLimited }: Callback,
): Promise<Sent> {
  const isRefusal = status >= 400 && status < 500 && status !== TOO_MANY;
  if (!isRefusal) body.resume();
  if (status >= 200 && status < 300) return SENT;
  if (status === TOO_MANY) rateLimited(scopeOf(headers['x-ratelimit-scope']));
  const code = isRefusal ? codeIn(await textOf(body)) : undefined;
  const wait = status === TOO_MANY ? secondsIn(headers['retry-after']) * 1000 : undefined;
  const error = new NotTaken(path, status, code, wait);
  return { delivery: problemOf(error), error };
}

/** Nothing of one that is too long; what breaks off is thrown. */
async function textOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  try {
    return await body.text();
  } catch (error) {
    if (error instanceof errors.ResponseExceededMaxSizeError) return '';
    throw error;
  }
}

/** 0 where a header names no time, or none to come. */
const secondsIn = (header: string | string[] | undefined): number => {
  const seconds = Number(header);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
};
