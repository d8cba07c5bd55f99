// Registers the commands when Discord has others than ours. Called by the gateway at its start and by scripts/commands.
import { Routes, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Log } from '../log.js';
import { untilAnswered } from './again.js';
import { explain } from './errors.js';
import { normalForm, type Json, type NormalCommand } from './normal-form.js';

/** The two calls that registration needs; discord.js's REST has them. */
export interface CommandRest {
  get(route: `/${string}`, options?: { query?: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

export interface Change {
  readonly kind: 'added' | 'changed' | 'removed';
  /** As `/ask`, or the name alone for a command of a context menu. */
  readonly name: string;
  /** What differs, as `options.question.max_length: 100 -> 200`; empty for what is added or removed. */
  readonly lines: readonly string[];
}

const titleOf = (command: NormalCommand): string => (command.type === 1 ? `/${command.name}` : command.name);
const keyOf = (command: NormalCommand): string => `${command.type} ${command.name}`;

/** A value for a line, cut where it is long. */
function brief(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The name under which a part appears in a path: an option's own name rather than its place. */
function labelOf(key: string, ...values: unknown[]): string {
  const named = values.find((value) => isObject(value) && typeof value['name'] === 'string') as
    Json | undefined;
  return named && /^\d+$/u.test(key) ? String(named['name']) : key;
}

/** The paths at which two values in normal form differ. */
function differingPaths(ours: unknown, theirs: unknown, path: string): string[] {
  if (isObject(ours) && isObject(theirs)) {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
    return keys.flatMap((key) => {
      const label = labelOf(key, ours[key], theirs[key]);
      return differingPaths(ours[key], theirs[key], path === '' ? label : `${path}.${label}`);
    });
  }
  return ours === theirs ? [] : [`${path}: ${brief(theirs)} -> ${brief(ours)}`];
}

const PLACES: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/** A command as a server's own: where it can be used is a setting of commands for everywhere alone (Discord docs). */
function forGuild(command: unknown): unknown {
  if (!isObject(command)) return command;
  return Object.fromEntries(Object.entries(command).filter(([key]) => !PLACES.has(key)));
}

/**
 * What has to change at Discord for it to have our commands.
 * @param ours The commands as we define them.
 * @param theirs The commands as Discord returned them, with localisations.
 * @param guild The server's id where both are the commands of that server alone.
 * @returns Nothing when both are equal in normal form; where we leave `contexts` or `integration_types` to the
 * application's own settings, what Discord filled in there is no difference.
 */
export function difference(ours: readonly unknown[], theirs: readonly unknown[], guild?: string): Change[] {
  const has = new Map(normalForm(theirs).map((command) => [keyOf(command), command]));
  const wanted = normalForm(guild === undefined ? ours : ours.map(forGuild));
  const changes = wanted.flatMap((command): Change[] => {
    const present = has.get(keyOf(command));
    has.delete(keyOf(command));
    if (!present) return [{ kind: 'added', name: titleOf(command), lines: [] }];
    const settings = Object.entries(present).filter(([key]) => key in command || !PLACES.has(key));
    const lines = differingPaths(command, Object.fromEntries(settings), '');
    return lines.length === 0 ? [] : [{ kind: 'changed', name: titleOf(command), lines }];
  });
  return [
    ...changes,
    ...[...has.values()].map((gone): Change => ({ kind: 'removed', name: titleOf(gone), lines: [] })),
  ];
}

/** Where an application's commands are kept: everywhere, or for one server. */
const routeOf = (application: string, guild: string | undefined): `/${string}` =>
  guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);

/**
 * The commands that Discord has now.
 * @param guild A server's id, for the commands of that server alone.
 * @throws What the REST call throws.
 */
export async function registered(
  rest: CommandRest,
  application: string,
  guild?: string,
): Promise<readonly unknown[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const commands = await rest.get(routeOf(application, guild), { query });
  return Array.isArray(commands) ? (commands as readonly unknown[]) : [];
}

/**
 * Replaces all commands at Discord (its bulk overwrite: those not named are removed).
 * @throws What the REST call throws.
 */
export async function overwrite(
  rest: CommandRest,
  application: string,
  commands: RESTPutAPIApplicationCommandsJSONBody,
  guild?: string,
): Promise<void> {
  await rest.put(routeOf(application, guild), {
    body: guild === undefined ? commands : commands.map(forGuild),
  });
}

/**
 * Writes the commands when they differ from what Discord has, after an outage too. A failure is logged and never thrown: a
 * bot whose registration fails still answers the commands that are there.
 * @param application The application's id.
 * @param commands The commands as we define them.
 * @param pauses As again.ts has them.
 */
export async function register(
  rest: CommandRest,
  application: string,
  commands: RESTPutAPIApplicationCommandsJSONBody,
  log: Log,
  pauses?: readonly number[],
): Promise<'equal' | 'written' | 'failed'> {
  const once = async (): Promise<'equal' | 'written'> => {
    const changes = difference(commands, await registered(rest, application));
    if (changes.length === 0) {
      log.info({ commands: commands.length }, 'the commands at Discord are up to date');
      return 'equal';
    }
    await overwrite(rest, application, commands);
    log.info({ changes: changes.map(({ kind, name }) => `${kind} ${name}`) }, 'the commands were registered');
    return 'written';
  };
  try {
    return await untilAnswered(once, log, pauses);
  } catch (error) {
    log.error({ err: error }, `the commands were not registered: ${explain(error)}`);
    return 'failed';
  }
}
