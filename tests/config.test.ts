// The configuration: each variable's rules, its words when it is wrong, and that no secret is ever printed.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPack, ConfigError, loadEnv, readConfig, readVersion } from '../src/config.js';

/** The message for a wrong environment. */
function wrong(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('the environment was accepted');
}

describe('readConfig', () => {
  it('needs nothing, and has defaults', () => {
    expect(readConfig({})).toEqual({
      token: undefined,
      publicKey: undefined,
      apiUrl: 'https://discord.com/api',
      logLevel: 'info',
      port: undefined,
      host: '127.0.0.1',
      articleFile: undefined,
      packFile: undefined,
    });
  });

  it('reads every variable', () => {
    const env = {
      DISCORD_TOKEN: 'abc.def.ghi',
      DISCORD_PUBLIC_KEY: 'A'.repeat(64),
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      LOG_LEVEL: 'WARN',
      PORT: '8080',
      HOST: '0.0.0.0',
      ARTICLE_FILE: 'tea.md',
      PACK_FILE: 'tea.yaml',
    };
    expect(readConfig(env)).toEqual({
      token: 'abc.def.ghi',
      publicKey: 'A'.repeat(64),
      apiUrl: 'http://127.0.0.1:4000/api',
      logLevel: 'warn',
      port: 8080,
      host: '0.0.0.0',
      articleFile: 'tea.md',
      packFile: 'tea.yaml',
    });
  });

  it.each(['"abc.def"', "'abc.def'", '  abc.def\n', '" abc.def "'])(
    'ASKED 34: takes quotes and space off a value (%j)',
    (value) => {
      expect(readConfig({ DISCORD_TOKEN: value }).token).toBe('abc.def');
    },
  );

  it.each(['"a"b', 'a"b"', '"a\''])('leaves quotes that are no pair around the value (%j)', (value) => {
    expect(readConfig({ PACK_FILE: value }).packFile).toBe(value);
  });

  it('takes a long word inside an address or a path for no secret', () => {
    const env = {
      DISCORD_API_URL: 'https://proxy.example/ProxyOfTheBots2026AndLater',
      PACK_FILE: 'Packs2026/of the city of Valencia',
    };
    expect(readConfig(env)).toMatchObject({ apiUrl: env.DISCORD_API_URL, packFile: env.PACK_FILE });
  });

  it('takes the name of a file for no secret where that file is there, whatever it looks like', () => {
    const path = join(
      mkdtempSync(join(tmpdir(), 'packs-')),
      `${'pack-of-'.repeat(3)}.lighthouse.${'and-more'.repeat(3)}`,
    );
    expect(wrong({ PACK_FILE: path })).toMatch(/^PACK_FILE holds what looks like a token/u);
    writeFileSync(path, '');
    expect(readConfig({ PACK_FILE: path }).packFile).toBe(path);
  });

  it.each(['', '  ', '""'])('takes an empty value (%j) as not set', (value) => {
    expect(readConfig({ PORT: value, DISCORD_TOKEN: value, LOG_LEVEL: value })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '70000', 'PORT is "70000"; expected a whole number from 1 to 65535.'],
    ['PORT', '0', 'PORT is "0"; expected a whole number from 1 to 65535.'],
    ['PORT', '0x50', 'PORT is "0x50"; expected a whole number from 1 to 65535.'],
    ['PORT', '80a', 'PORT is "80a"; expected a whole number from 1 to 65535.'],
    ['HOST', 'http://x', 'HOST is "http://x"; expected a host name or address alone, as 127.0.0.1.'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [
      'DISCORD_API_URL',
      'discord.com/api',
      'DISCORD_API_URL is "discord.com/api", no http(s) address; expected a base without version, as https://discord.com/api.',
    ],
    [
      'DISCORD_API_URL',
      'https://discord.com/api/v10/',
      'DISCORD_API_URL ends in a version; expected a base without version, as https://discord.com/api.',
    ],
    [
      'DISCORD_PUBLIC_KEY',
      'abc',
      "DISCORD_PUBLIC_KEY is a text of 3 characters; expected the 64 hexadecimal digits of the application's public key.",
    ],
    [
      'DISCORD_TOKEN',
      'Bot abc.def',
      'DISCORD_TOKEN begins with a word before the token; expected the token alone, without "Bot ".',
    ],
  ])('names %s, what was wrong (%s) and what is expected', (name, value, message) => {
    expect(wrong({ [name]: value })).toBe(message);
  });

  it('has one line for each wrong variable', () => {
    const lines = wrong({ PORT: 'x', LOG_LEVEL: 'x', HOST: 'a b' }).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['LOG_LEVEL', 'PORT', 'HOST']);
  });

  it('ASKED 35: prints no secret, in its own variable or in another one', () => {
    const secret = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.GaBcDe.a-secret-that-nobody-may-see';
    const env = { DISCORD_TOKEN: `x ${secret}`, DISCORD_PUBLIC_KEY: secret, LOG_LEVEL: secret, PORT: secret };
    const printed = wrong({ ...env, DISCORD_API_URL: `https://me:${secret}@discord.com/api` });
    expect(printed.split('\n')).toHaveLength(5);
    expect(printed).not.toContain('secret');
  });
});

describe('loadEnv', () => {
  it('takes a missing file as empty', () => {
    expect(loadEnv(join(tmpdir(), 'there-is-no-such-file.env'))).toBe(process.env);
  });

  it('reads a file, without overriding what is set', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
    writeFileSync(path, 'A_VARIABLE_OF_THIS_TEST="its value"\nPATH=nowhere\n');
    const env = loadEnv(path);
    expect(env['A_VARIABLE_OF_THIS_TEST']).toBe('its value');
    expect(env['PATH']).not.toBe('nowhere');
  });

  it('does not hide a file that cannot be read', () => {
    expect(() => loadEnv(tmpdir())).toThrow();
  });
});

it('knows its version and where the bundled pack is', () => {
  expect(readVersion()).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(bundledPack.replaceAll('\\', '/')).toMatch(/\/data\/[a-z]+\.yaml$/u);
});
