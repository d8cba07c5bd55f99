// The logger: what it says of errors, and that planted secrets are in no line, whatever way they came.
import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog, describeError, maskRoute } from '../src/log.js';

const TOKEN = 'planted.bot.token';
const INTERACTION = 'planted-interaction-token';
const URL_WITH_TOKEN = `https://discord.com/api/v10/interactions/1100000000000000001/${INTERACTION}/callback?x=1`;
const BODY = { files: undefined, body: { content: 'planted words' } };

/** Everything that is written while something logs. */
function written(use: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  use(
    createLog({
      level: 'trace',
      secrets: [TOKEN, undefined, ''],
      destination: { write: (line) => void lines.push(line) },
    }),
  );
  return lines.join('');
}

const apiError = new DiscordAPIError(
  { code: 10_062, message: 'Unknown interaction' },
  10_062,
  404,
  'POST',
  URL_WITH_TOKEN,
  BODY,
);

describe('an error', () => {
  it('of Discord is logged by its code, status, method and route alone', () => {
    expect(describeError(apiError)).toEqual({
      type: 'DiscordAPIError',
      message: 'Discord refuses it (code 10062)',
      code: 10_062,
      status: 404,
      method: 'POST',
      route: '/interactions/:id/:token/callback',
    });
  });

  it('of ours keeps its stack and its cause', () => {
    const error = new Error('outer', { cause: new TypeError('inner') });
    const logged = describeError(error);
    expect(logged.stack).toContain('log.test.ts');
    expect(logged.cause).toMatchObject({ type: 'TypeError', message: 'inner' });
  });

  it('is cut where its message, its stack or the chain of its causes is long', () => {
    const chain = ['e', 'd', 'c', 'b', 'a'].reduce<Error | undefined>(
      (cause, message) => new Error(message, { cause }),
      undefined,
    );
    expect(JSON.stringify(describeError(chain)).match(/"message":"\w"/gu)).toHaveLength(4);
    const long = describeError(new Error('x'.repeat(9000)));
    expect([long.message.length, long.stack?.length]).toEqual([1000, 4000]);
  });

  it('that is none is not printed', () => {
    expect(describeError('planted')).toEqual({
      type: 'string',
      message: 'something other than an error was thrown',
    });
  });
});

describe('maskRoute', () => {
  it.each([
    [
      'https://discord.com/api/v10/webhooks/11000000000/abc.DEF/messages/@original',
      '/webhooks/:id/:token/messages/@original',
    ],
    ['/applications/1100000000000000001/commands?with_localizations=true', '/applications/:id/commands'],
    ['/channels/1100000000000000001/messages/1100000000000000002', '/channels/:id/messages/:id'],
    ['https://discord.com/api/v10/gateway/bot', '/gateway/bot'],
  ])('%s', (url, route) => {
    expect(maskRoute(url)).toBe(route);
  });

  it('reads so much of an address and no more', () => {
    expect(maskRoute(`/${'x'.repeat(5000)}`)).toHaveLength(2000);
  });
});

describe('ASKED 35: a planted token is in no line', () => {
  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    [
      'in an API error',
      (log) => {
        log.error({ err: apiError }, 'failed');
      },
    ],
    [
      'in an HTTP error',
      (log) => {
        log.error({ err: new HTTPError(500, 'no', 'POST', URL_WITH_TOKEN, BODY) });
      },
    ],
    [
      'in an error logged by itself',
      (log) => {
        log.error(apiError);
      },
    ],
    [
      'in an error under another key',
      (log) => {
        log.error({ error: apiError, reason: apiError });
      },
    ],
    [
      'in the message of an error',
      (log) => {
        log.error({ err: new Error(`${TOKEN} at ${URL_WITH_TOKEN}`) });
      },
    ],
    [
      'in a cause',
      (log) => {
        log.error({ err: new Error('x', { cause: apiError }) });
      },
    ],
    ...['token', 'authorization', 'headers', 'url', 'requestBody', 'rawError', 'body'].map(
      (key): [string, (log: ReturnType<typeof createLog>) => void] => [
        `under the key ${key}`,
        (log) => {
          log.info({ [key]: INTERACTION, rest: { [key]: INTERACTION } });
        },
      ],
    ),
    [
      'under any key',
      (log) => {
        log.info({ deep: { deeper: { list: [TOKEN, URL_WITH_TOKEN] } } });
      },
    ],
    [
      'in the message',
      (log) => {
        log.warn(`${TOKEN} ${URL_WITH_TOKEN}`);
      },
    ],
    [
      'in a child logger',
      (log) => {
        log.child({ header: `Bot ${TOKEN}` }).info('hello');
      },
    ],
  ])('%s', (_, use) => {
    const lines = written(use);
    expect(lines).not.toContain(TOKEN);
    expect(lines).not.toContain(INTERACTION);
    expect(lines).not.toContain('planted words');
    expect(() => JSON.parse(lines) as unknown).not.toThrow();
  });
});

it('writes nothing below its level', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'warn', destination: { write: (line) => void lines.push(line) } });
  log.info('quiet');
  log.warn('loud');
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['loud']);
});
