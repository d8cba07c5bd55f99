// The configuration: read from the environment (and .env) once, checked, and handed on as a value. Called by main.ts
// and by the scripts; nothing else reads the environment.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A text that must pass a check; `wrong` says in a few words what was found and what is expected. */
const text = (fits: (value: string) => boolean, wrong: (value: string) => string) =>
  z.string().refine(fits, { error: (issue) => wrong(String(issue.input)) });

/** A value for an error message; a longer one may be a secret in the wrong place, so only its length is told. */
const shown = (value: string): string =>
  value.length <= 20 ? JSON.stringify(value) : `a text of ${value.length} characters`;

/** A bot's token, or the part of a webhook's address that is one, anywhere in a value. */
const DISCORD_SECRET = /[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}|\/webhooks\/\d+\/[\w-]{20,}/u;
/** A value that is nothing but one long word of small letters, capitals and digits, as a client secret is. */
const OPAQUE = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{24,}$/u;

/**
 * A value that is used, and may then stand in a line of the log or in an error, must not be a secret that was typed into
 * the wrong variable.
 */
const noSecret = (expected: string, isKnown: (value: string) => boolean = () => false) =>
  text(
    (value) => isKnown(value) || !(DISCORD_SECRET.test(value) || OPAQUE.test(value)),
    () => `holds what looks like a token or another secret; expected ${expected}`,
  );

const token = text(
  (value) => /^[\x21-\x7e]+$/u.test(value),
  (value) =>
    /^(?:bot|bearer)\s/iu.test(value)
      ? 'begins with a word before the token; expected the token alone, without "Bot "'
      : 'holds a space or a character that no token has; expected the token as the Developer Portal shows it',
);

const publicKey = text(
  (value) => /^[0-9a-f]{64}$/iu.test(value),
  (value) =>
    `is a text of ${value.length} characters; expected the 64 hexadecimal digits of the application's public key`,
);

/** What is wrong with the base of the REST API, or undefined. */
function wrongApi(value: string): string | undefined {
  const expected = 'expected a base without version, as https://discord.com/api';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!/^https?:/u.test(url?.protocol ?? '')) return `is ${shown(value)}, no http(s) address; ${expected}`;
  if (url?.username !== '' || url.password !== '') return `holds a user name or password; ${expected}`;
  if (url.search !== '' || url.hash !== '') return `holds a query or fragment; ${expected}`;
  if (/\/v\d+\/*$/u.test(url.pathname)) return `ends in a version; ${expected}`;
  return undefined;
}

const apiUrl = text(
  (value) => wrongApi(value) === undefined,
  (value) => wrongApi(value) ?? '',
)
  .pipe(noSecret('a base without version, as https://discord.com/api'))
  .transform((value) => value.replace(/\/+$/u, ''));

const port = text(
  (value) => /^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
  (value) => `is ${shown(value)}; expected a whole number from 1 to 65535`,
).transform(Number);

const host = text(
  (value) => /^[\w.:-]+$/u.test(value),
  (value) => `is ${shown(value)}; expected a host name or address alone, as 127.0.0.1`,
).pipe(noSecret('a host name or address, as 127.0.0.1'));

/** A path stands in every message about its file; one that is there is no secret, whatever it looks like. */
const file = noSecret('the path of a file', existsSync);

const logLevel = z.preprocess(
  (value) => (typeof value === 'string' ? value.toLowerCase() : value),
  z.enum(LEVELS, {
    error: (issue) => `is ${shown(String(issue.input))}; expected one of ${LEVELS.join(', ')}`,
  }),
);

const environment = z.object({
  DISCORD_TOKEN: token.optional(),
  DISCORD_PUBLIC_KEY: publicKey.optional(),
  DISCORD_API_URL: apiUrl.default('https://discord.com/api'),
  LOG_LEVEL: logLevel.default('info'),
  PORT: port.optional(),
  HOST: host.default('127.0.0.1'),
  ARTICLE_FILE: file.optional(),
  PACK_FILE: file.optional(),
});

export interface Config {
  readonly token: string | undefined;
  readonly publicKey: string | undefined;
  /** The base of Discord's REST API, without a version and without a slash at its end. */
  readonly apiUrl: string;
  readonly logLevel: (typeof LEVELS)[number];
  readonly port: number | undefined;
  readonly host: string;
  readonly articleFile: string | undefined;
  readonly packFile: string | undefined;
}

/** A wrong environment; its message has one line for each wrong variable and holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** A value without the space and the pair of quotes around it; an empty one counts as not set. */
function unquoted(value: string | undefined): string | undefined {
  const bare = value
    ?.trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim();
  return bare === '' ? undefined : bare;
}

/**
 * Checks the environment.
 * @param env As process.env; only the variables of .env.example are read.
 * @returns The configuration, with defaults where a variable is absent or empty.
 * @throws ConfigError naming every wrong variable, what was wrong and what is expected.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const names = Object.keys(environment.shape);
  const values = Object.fromEntries(names.map((name) => [name, unquoted(env[name])]));
  const parsed = environment.safeParse(values);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'),
    );
  }
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    publicKey: data.DISCORD_PUBLIC_KEY,
    apiUrl: data.DISCORD_API_URL,
    logLevel: data.LOG_LEVEL,
    port: data.PORT,
    host: data.HOST,
    articleFile: data.ARTICLE_FILE,
    packFile: data.PACK_FILE,
  };
}

/**
 * The environment of this process, with what a .env file in the current folder adds to it.
 * @param path The file to read; a missing one is no error.
 * @throws What the file system says when the file is there and cannot be read.
 */
export function loadEnv(path = '.env'): Readonly<Record<string, string | undefined>> {
  try {
    loadEnvFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return process.env;
}

/** The folder of package.json: it is the same whether this file runs from src/ or built from dist/src/. */
function projectRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const above = join(here, '..');
  return existsSync(join(above, 'package.json')) ? above : join(above, '..');
}

/** The pack that comes with the program, used unless PACK_FILE names another. */
export const bundledPack = join(projectRoot(), 'data/cecot.yaml');

/** What the build has kept of that pack, beside the built program; a program that was not built has none. */
export const keptPack = fileURLToPath(new URL('../pack.json', import.meta.url));

/** This program's version, from package.json. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
