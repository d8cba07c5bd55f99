// The logger: JSON lines on standard output, with secrets kept out. Made by main.ts and handed to whoever logs.
import { pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino';

export type Log = Logger;

const MASK = '[redacted]';

/** Keys that never leave the process, at the top of an entry and one level below. */
const SECRET_KEYS = new Set(['token', 'authorization', 'headers', 'url', 'requestBody', 'rawError', 'body']);

/**
 * An entry without what may never be in a line. pino's own redaction makes so many objects that it was an eighth of all
 * memory that the bot took under load.
 * @param isTop Whether one level below is looked at too.
 */
function redacted(entry: object, isTop = true): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry) as [string, unknown][]) {
    if (SECRET_KEYS.has(key)) plain[key] = MASK;
    else if (key === 'err' || value instanceof Error) plain[key] = describeError(value);
    else plain[key] = isTop && isOpen(value) ? redacted(value, false) : value;
  }
  return plain;
}

/** The part of a Discord route that lets anyone answer an interaction for 15 minutes. */
const ROUTE_TOKEN = /(\/(?:interactions|webhooks)\/[^/\s"]+\/)[^/\s"?\\]+/gu;

/**
 * A REST route fit for a log: no host, no query, ids as `:id`, interaction and webhook tokens as `:token`.
 * @param url A full address or a path; at most its first 2000 characters are read.
 */
export function maskRoute(url: string): string {
  const path = url
    .slice(0, 2000)
    .replace(/^[a-z]+:\/\/[^/]+/iu, '')
    .replace(/[?#].*$/su, '')
    .replace(/^\/api(?:\/v\d+)?/u, '');
  return path.replace(ROUTE_TOKEN, '$1:token').replace(/\/\d{5,20}(?=\/|$)/gu, '/:id');
}

/** An object that is written key by key. */
const isOpen = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);

/** What a log may say of an error. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  readonly route?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/**
 * The only way in which an error reaches a log: its kind, code, status, method and masked route; never the
 * address, body or headers that discord.js hangs on its errors, nor Discord's words.
 * @param error Anything that was thrown.
 */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something other than an error was thrown' };
  const { code, status, method, url } = error as Error &
    Record<'code' | 'status' | 'method' | 'url', unknown>;
  const rest = typeof url === 'string';
  // Discord's own words may repeat what it was sent, a member's words among it.
  const isAnswer = rest && typeof code === 'number';
  return {
    type: error.name.replace(/\[.*$/su, ''),
    message: isAnswer ? `Discord refuses it (code ${String(code)})` : maskText(error.message.slice(0, 1000)),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof method === 'string' && { method: method.toUpperCase() }),
    ...(rest && { route: maskRoute(url) }),
    ...(!rest && error.stack !== undefined && { stack: maskText(error.stack.slice(0, 4000)) }),
    ...(error.cause instanceof Error && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** A text without the tokens of interactions and webhooks. */
function maskText(text: string): string {
  return text.replace(ROUTE_TOKEN, '$1:token');
}

export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Texts that no line may hold whatever way they came, as the bot's token. */
  readonly secrets?: readonly (string | undefined)[];
  /** Where the lines go; standard output unless given. */
  readonly destination?: DestinationStream;
}

/**
 * Makes the logger. Errors go under the key `err`.
 * @param options The least level to write, the secrets to keep out, and where to write.
 */
export function createLog({ level, secrets = [], destination }: LogOptions): Log {
  const hidden = secrets.filter((secret) => secret !== undefined && secret.length > 0) as string[];
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (entry) => redacted(entry) },
      serializers: { err: (error: unknown) => error },
      hooks: {
        streamWrite: (line) => maskText(hidden.reduce((text, secret) => text.replaceAll(secret, MASK), line)),
      },
    },
    destination ?? standardOutput(),
  );
}

/** So many bytes of lines wait for a disk that is full, or for a reader that does not read; further ones are dropped. */
const maxWaiting = 1024 * 1024;

/** Lines that cannot be written must neither end the bot nor hold it up. */
function standardOutput(): DestinationStream {
  const output = pino.destination({
    fd: 1,
    sync: true,
    maxLength: maxWaiting,
    retryEAGAIN: () => false,
  });
  output.on('error', () => undefined);
  return output;
}
