// A secret that was typed into the wrong setting: each way of running the bot says which setting is wrong, and nothing that
// comes out holds the secret.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.js';
import { run } from '../support/program.js';
import { createKeys } from '../support/sender.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { BOT_TOKEN, WEBHOOK } from './planted.js';

/** As the Developer Portal makes them: 32 letters and digits. */
const CLIENT_SECRET = 'PLANTEDclient0secretXyZ-89abcdef';
/** Whatever is made of it: in small letters too, as in the name of a host. */
const anySecret = /planted|MTEwMDAwMDAw/iu;

const variables = [
  'DISCORD_TOKEN',
  'DISCORD_PUBLIC_KEY',
  'DISCORD_API_URL',
  'LOG_LEVEL',
  'PORT',
  'HOST',
  'ARTICLE_FILE',
  'PACK_FILE',
] as const;
const others = variables.filter((name) => name !== 'DISCORD_TOKEN');
const secrets = [
  ['a token', BOT_TOKEN],
  ['a token as it stands in a header', `Bot ${BOT_TOKEN}`],
  ['a token in quotes', `"${BOT_TOKEN}"`],
  ['a token as a host', `https://${BOT_TOKEN}`],
  ['a token in a path', `./${BOT_TOKEN}`],
  ['a webhook', WEBHOOK],
  ['a client secret', CLIENT_SECRET],
] as const;

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn({ token: BOT_TOKEN });
});
afterEach(() => discord.close());

/** The lines about a wrong environment; none where it is accepted. */
function wrong(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe.each(secrets)('%s', (_, secret) => {
  it.each(others)('in %s is refused by the name of the setting, and is not repeated', (name) => {
    const message = wrong({ [name]: secret });
    expect(message).toMatch(new RegExp(`^${name} .*; expected `, 'u'));
    expect(message).not.toMatch(anySecret);
  });
});

describe.each([
  ['npm start', 'src/main.js', {}],
  ['npm run start:http', 'src/main-http.js', { DISCORD_PUBLIC_KEY: createKeys().publicKey }],
  ['npm run commands', 'scripts/commands.js', {}],
] as const)('%s', (_, entry, env) => {
  it.each(variables)(
    'with a token in %s comes to its end and prints nothing of it',
    async (name) => {
      // The stand-in refuses a token that is not in quotes of its own; nothing else of the settings is wrong.
      const token = name === 'DISCORD_TOKEN' ? { DISCORD_TOKEN: `${BOT_TOKEN}x` } : { [name]: BOT_TOKEN };
      const all = { DISCORD_TOKEN: BOT_TOKEN, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'trace', ...env };
      const { code, stdout, stderr } = await run(entry, { ...all, ...token });
      expect([code, stdout + stderr]).toEqual([1, expect.not.stringMatching(anySecret) as string]);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(name);
    },
    60_000,
  );
});
