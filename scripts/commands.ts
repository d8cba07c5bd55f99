// Shows how the commands at Discord differ from ours, and registers or removes them by hand (`npm run commands`).
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { Routes, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { definitions } from '../commands/index.js';
import { loadPack } from '../src/article/load.js';
import { PackError } from '../src/article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig } from '../src/config.js';
import { explain } from '../src/discord/errors.js';
import { makeRequest } from '../src/discord/make-request.js';
import { refuseLongerThan } from '../src/discord/rate-limits.js';
import {
  difference,
  overwrite,
  registered,
  type Change,
  type CommandRest,
} from '../src/discord/registration.js';

const USAGE = `Shows how the slash commands at Discord differ from this program's, and writes the difference.

  npm run commands                    register them everywhere
  npm run commands -- --dry-run       only show what would change
  npm run commands -- --guild ID      for one server alone (at once; meant for trying things out)
  npm run commands -- --remove        remove them, with --guild ID from that server alone
  npm run commands -- --help          show this

It needs DISCORD_TOKEN. Exit code: 0 done or nothing to do, 1 Discord or the configuration refused, 2 wrong use.
`;

interface Arguments {
  readonly dryRun: boolean;
  readonly remove: boolean;
  readonly help: boolean;
  readonly guild: string | undefined;
}

class UsageError extends Error {}

function readArguments(argv: readonly string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    'dry-run': flag,
    remove: flag,
    help: { ...flag, short: 'h' },
    guild: { type: 'string' },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'wrong arguments');
  }
  if (values.guild !== undefined && !/^\d{17,20}$/u.test(values.guild)) {
    throw new UsageError('--guild takes the id of a server, 17 to 20 digits (Copy Server ID in Discord)');
  }
  return { dryRun: values['dry-run'], remove: values.remove, help: values.help, guild: values.guild };
}

/** One line for each command that differs, and one for each place in it. */
function printed(changes: readonly Change[]): string {
  const sign = { added: '+', changed: '~', removed: '-' } as const;
  const lines = changes.flatMap(({ kind, name, lines }) => [
    `${sign[kind]} ${name}`,
    ...lines.map((line) => `    ${line}`),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

/** Where the script writes: its result and its progress. */
interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Compares and, unless it is a dry run, writes. */
async function run(
  rest: CommandRest,
  ours: RESTPutAPIApplicationCommandsJSONBody,
  { guild, dryRun, remove }: Arguments,
  { out, err }: Streams,
): Promise<void> {
  const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
  const place = guild === undefined ? 'everywhere' : `on server ${guild}`;
  const wanted = remove ? [] : ours;
  const changes = difference(wanted, await registered(rest, id, guild), guild);
  out(changes.length === 0 ? `Nothing to change ${place}.\n` : printed(changes));

  if (guild !== undefined && !remove && (await registered(rest, id)).length > 0) {
    err(
      'Note: commands are registered everywhere too, so that server sees each of them twice; see --remove.\n',
    );
  }
  if (changes.length === 0) return;
  if (dryRun) {
    err('Dry run: nothing was written.\n');
    return;
  }
  await overwrite(rest, id, wanted, guild);
  err(`Written ${place}.\n`);
}

/**
 * @param argv The arguments after the script's name.
 * @param env The environment, for DISCORD_TOKEN, DISCORD_API_URL and PACK_FILE.
 * @returns The exit code: 0 done or nothing to do, 1 refused, 2 wrong use.
 */
export async function main(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  streams: Streams,
): Promise<0 | 1 | 2> {
  try {
    const args = readArguments(argv);
    if (args.help) {
      streams.out(USAGE);
      return 0;
    }
    const { token, apiUrl, packFile = bundledPack } = readConfig(env);
    if (token === undefined) {
      streams.err(
        "There is no DISCORD_TOKEN: put the bot's token into a file named .env (see .env.example).\n",
      );
      return 1;
    }
    const rest = new REST({
      api: apiUrl,
      version: '10',
      makeRequest,
      timeout: 10_000,
      retries: 1,
      rejectOnRateLimit: refuseLongerThan(5000),
    }).setToken(token);
    await run(rest, definitions(loadPack(packFile)), args, streams);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      streams.err(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    const known = error instanceof ConfigError || error instanceof PackError;
    streams.err(known ? `${error.message}\n` : `Nothing was changed: ${explain(error)}.\n`);
    return 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const code = await main(process.argv.slice(2), loadEnv(), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  process.exit(code);
}
