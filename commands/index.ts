// The one list of commands: registration, routing and tests read it. Called by main.ts, the scripts and the router.
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Article } from '../src/article/model.js';
import type { Action } from '../src/reply/document.js';
import { cut } from '../src/reply/escape.js';
import { commandName, maxCommand, maxCommandOptions, maxDescription } from '../src/reply/limits.js';
import { about } from './about.js';
import { ask } from './ask.js';
import { cardsList } from './cards/list.js';
import { cardsPost } from './cards/post.js';
import { cardsRefresh } from './cards/refresh.js';
import { cardsUnpin } from './cards/unpin.js';
import { check as checkMessage } from './check.js';
import { cite } from './cite.js';
import type { Command, MessageCommand, Presses } from './command.js';
import { spanish } from './options.js';
import { questions } from './questions.js';
import { quote } from './quote.js';
import { read } from './read.js';
import { timeline } from './timeline.js';
import { permissions } from './venue.js';

export const commands: readonly Command[] = [
  ask,
  quote,
  read,
  questions,
  timeline,
  cite,
  about,
  cardsPost,
  cardsList,
  cardsRefresh,
  cardsUnpin,
];
export const messageCommands: readonly MessageCommand[] = [checkMessage];

type PressHandler = NonNullable<Presses[Action]>;

export interface CommandTable {
  /** By name; those of a family as `cards post`. */
  readonly byName: ReadonlyMap<string, Command>;
  readonly byAction: ReadonlyMap<Action, { readonly command: string; readonly handler: PressHandler }>;
}

/** A command's name in the table, the log and the metrics. */
export const fullName = ({ family, name }: Pick<Command, 'family' | 'name'>): string =>
  family === undefined ? name : `${family} ${name}`;

/** The top-level command that a family's subcommands stand under. */
export const topLevel = (article: Article, family: Command['family']): string =>
  family === undefined ? article.command : `${article.command}-${family}`;

/**
 * @param list The commands, and those of the message menu; ours unless a test gives others.
 * @throws Error where two have the same name or handle the same action: the program must not start.
 */
export function commandTable(
  list: readonly Command[] = commands,
  onMessages: readonly MessageCommand[] = messageCommands,
): CommandTable {
  const byName = new Map<string, Command>();
  const byAction = new Map<Action, { command: string; handler: PressHandler }>();
  for (const command of list) {
    const name = fullName(command);
    if (byName.has(name)) throw new Error(`commands/: two commands are named "${name}"`);
    byName.set(name, command);
  }
  for (const command of [...list, ...onMessages]) {
    const name = 'family' in command ? fullName(command) : command.name;
    for (const [action, handler] of Object.entries(command.presses ?? {}) as [Action, PressHandler][]) {
      if (byAction.has(action)) throw new Error(`commands/: two commands handle the action "${action}"`);
      byAction.set(action, { command: name, handler });
    }
  }
  return { byName, byAction };
}

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];
type ChatInput = RESTPostAPIChatInputApplicationCommandsJSONBody;

/**
 * The commands as Discord gets them: the members' command, named by the article, and those of the message menu, for
 * servers, direct messages and members who installed the bot for themselves; the moderators' command for servers alone.
 * @param list The commands, and those of the message menu; ours unless a test gives others.
 * @throws Error where a name or description breaks Discord's rules, naming the command.
 */
export function definitions(
  article: Article,
  list: readonly Command[] = commands,
  onMessages: readonly MessageCommand[] = messageCommands,
): Definition[] {
  commandTable(list, onMessages);
  const offered = list.filter(({ offered: has }) => has?.(article) ?? true);
  const of = (family: Command['family']): ChatInput['options'] =>
    offered.filter((command) => command.family === family).map((command) => command.define(article));
  const { title } = article.source;
  const everywhere = {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
  const members: ChatInput = {
    type: ApplicationCommandType.ChatInput,
    name: topLevel(article, undefined),
    description: cut(`What the article “${title}” says, with its sources`, maxDescription),
    description_localizations: spanish(
      cut(`Lo que dice el artículo “${title}”, con sus fuentes`, maxDescription),
    ),
    ...everywhere,
    options: of(undefined),
  };
  const moderators: ChatInput = {
    type: ApplicationCommandType.ChatInput,
    name: topLevel(article, 'cards'),
    description: 'Fact cards that moderators post and pin',
    description_localizations: spanish('Fichas de datos que los moderadores publican y fijan'),
    default_member_permissions: String(permissions.pinMessages),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    options: of('cards'),
  };
  const typed = [members, ...(moderators.options?.length ? [moderators] : [])];
  for (const definition of typed) {
    check(definition, '/');
    const size = sizeOf(definition);
    if (size > maxCommand)
      throw new Error(`/${definition.name}: has ${size} characters, Discord takes ${maxCommand}`);
  }
  return [...typed, ...onMessages.map((command) => ({ ...command.define(article), ...everywhere }))];
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
