// Shows how the commands at Discord differ from ours, and registers or removes them by hand (`npm run commands`).
import process from 'node:process';
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { Routes, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { definitions } from '../commands/index.js';
import { loadPack } from '../src/article/load.js';
import { PackError } from '../src/article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig } from '../src/config.js';
import { explain } from '../src/discord/errors.js';
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

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Compares and, unless it is a dry run, writes. */
async function run(
  rest: CommandRest,
  ours: RESTPutAPIApplicationCommandsJSONBody,
  args: Arguments,
): Promise<void> {
  const { guild, dryRun, remove } = args;
  const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
  const place = guild === undefined ? 'everywhere' : `on server ${guild}`;
  const wanted = remove ? [] : ours;
  const changes = difference(wanted, await registered(rest, id, guild));
  process.stdout.write(changes.length === 0 ? `Nothing to change ${place}.\n` : printed(changes));

  if (guild !== undefined && !remove && (await registered(rest, id)).length > 0) {
    say(
      'Note: commands are registered everywhere too, so that server sees each of them twice; see --remove.',
    );
  }
  if (changes.length === 0) return;
  if (dryRun) {
    say('Dry run: nothing was written.');
    return;
  }
  await overwrite(rest, id, wanted, guild);
  say(`Written ${place}.`);
}

async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const args = readArguments(argv);
    if (args.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { token, apiUrl, packFile = bundledPack } = readConfig(loadEnv());
    if (token === undefined) {
      say("There is no DISCORD_TOKEN: put the bot's token into a file named .env (see .env.example).");
      return 1;
    }
    const rest = new REST({
      api: apiUrl,
      version: '10',
      timeout: 10_000,
      retries: 1,
      rejectOnRateLimit: ({ retryAfter, sublimitTimeout }) => Math.max(retryAfter, sublimitTimeout) > 5000,
    }).setToken(token);
    await run(rest, definitions(loadPack(packFile)), args);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    say(
      error instanceof ConfigError || error instanceof PackError
        ? error.message
        : `Nothing was changed: ${explain(error)}.`,
    );
    return 1;
  }
}

process.exit(await main(process.argv.slice(2)));
