// The one list of commands: registration, routing and tests read it. Called by main.ts, the scripts and the router.
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Article } from '../src/article/model.js';
import type { Action } from '../src/reply/document.js';
import { cut } from '../src/reply/escape.js';
import { commandName, maxCommand, maxCommandOptions, maxDescription } from '../src/reply/limits.js';
import { about } from './about.js';
import { ask } from './ask.js';
import type { Command } from './command.js';
import { spanish } from './options.js';
import { questions } from './questions.js';
import { read } from './read.js';

export const commands: readonly Command[] = [ask, read, questions, about];

type PressHandler = NonNullable<NonNullable<Command['presses']>[Action]>;

export interface CommandTable {
  readonly byName: ReadonlyMap<string, Command>;
  readonly byAction: ReadonlyMap<Action, { readonly command: string; readonly handler: PressHandler }>;
}

/**
 * @param list The commands; ours unless a test gives others.
 * @throws Error where two have the same name or handle the same action: the program must not start.
 */
export function commandTable(list: readonly Command[] = commands): CommandTable {
  const byName = new Map<string, Command>();
  const byAction = new Map<Action, { command: string; handler: PressHandler }>();
  for (const command of list) {
    if (byName.has(command.name)) throw new Error(`commands/: two commands are named "${command.name}"`);
    byName.set(command.name, command);
    for (const [action, handler] of Object.entries(command.presses ?? {}) as [Action, PressHandler][]) {
      if (byAction.has(action)) throw new Error(`commands/: two commands handle the action "${action}"`);
      byAction.set(action, { command: command.name, handler });
    }
  }
  return { byName, byAction };
}

/**
 * The commands as Discord gets them: one top-level command, named by the article, for servers, direct messages and
 * members who installed the bot for themselves.
 * @param list The commands; ours unless a test gives others.
 * @throws Error where a name or description breaks Discord's rules, naming the command.
 */
export function definitions(
  article: Article,
  list: readonly Command[] = commands,
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  commandTable(list);
  const { title } = article.source;
  const definition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
    type: ApplicationCommandType.ChatInput,
    name: article.command,
    description: cut(`What the article “${title}” says, with its sources`, maxDescription),
    description_localizations: spanish(
      cut(`Lo que dice el artículo “${title}”, con sus fuentes`, maxDescription),
    ),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    options: list.map((command) => command.define(article)),
  };
  check(definition, '/');
  const size = sizeOf(definition);
  if (size > maxCommand)
    throw new Error(`/${article.command}: has ${size} characters, Discord takes ${maxCommand}`);
  return [definition];
}

interface Described {
  readonly name: string;
  readonly name_localizations?: object | null | undefined;
  readonly description: string;
  readonly description_localizations?: object | null | undefined;
  readonly options?: readonly object[] | undefined;
}

function check(described: Described, path: string): void {
  const here = `${path}${described.name}`;
  const names = [described.name, ...strings(described.name_localizations)];
  for (const name of names)
    if (!commandName.test(name) || name !== name.toLowerCase())
      throw new Error(
        `${here}: "${name}" is no name that Discord takes (1 to 32 lower-case letters, digits, - or _)`,
      );
  for (const text of [described.description, ...strings(described.description_localizations)])
    if (text.length < 1 || text.length > maxDescription)
      throw new Error(`${here}: the description "${text}" is not 1 to ${maxDescription} characters long`);
  const options = (described.options ?? []) as readonly Described[];
  if (options.length > maxCommandOptions)
    throw new Error(`${here}: has more than ${maxCommandOptions} options`);
  for (const option of options) check(option, `${here} `);
}

const strings = (localizations: object | null | undefined): string[] =>
  Object.values(localizations ?? {}).filter((text) => typeof text === 'string');

/** Of each localised text the longest counts (Application commands, "Limits"). */
function sizeOf(part: object): number {
  const {
    name,
    name_localizations: names,
    description,
    description_localizations: descriptions,
    value,
    options,
    choices,
  } = part as Partial<Described> & { readonly value?: string | number; readonly choices?: readonly object[] };
  const longest = (text: string | undefined, others: object | null | undefined): number =>
    Math.max(...[text ?? '', ...strings(others)].map(({ length }) => length));
  const own = longest(name, names) + longest(description, descriptions) + String(value ?? '').length;
  return [...(options ?? []), ...(choices ?? [])].reduce((sum, each) => sum + sizeOf(each), own);
}
