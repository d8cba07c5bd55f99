// What a command is: its definition and its handlers, pure functions from a parsed request to a plain value. Read by
// every file in commands/ and by discord/router.ts.
import type {
  APIApplicationCommandSubcommandOption,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Article, Passage } from '../src/article/model.js';
import type { Language } from '../src/article/schema.js';
import type { Action } from '../src/reply/document.js';
import type { View } from '../src/reply/view.js';
import type { Search } from '../src/search/model.js';
import type { Effect } from './effect.js';
import type { Channel, Venue } from './venue.js';

export interface Context {
  readonly article: Article;
  readonly search: Search;
  readonly version: string;
}

/** Whoever typed or pressed. */
export interface Person {
  readonly id: string;
  /** As the channel shows it; hostile until a renderer has escaped it. */
  readonly name: string;
  /** Their client's language, as Discord writes it ("es-419"). */
  readonly locale: string;
}

export interface Request {
  readonly person: Person;
  /** The server's language; undefined in a direct message. */
  readonly serverLocale: string | undefined;
  readonly venue: Venue;
  /** By the option's name; of a member or channel that was chosen, the id. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The option that is being typed, in autocomplete. */
  readonly focused: string | undefined;
  /** The names of members that were chosen, by id. */
  readonly members: ReadonlyMap<string, string>;
  /** The channels that were chosen, by id. */
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Somebody's message, from whose menu a command was chosen. */
export interface Target {
  readonly id: string;
  readonly author: 'person' | 'bot' | 'ourselves' | 'system';
  /** All that can be read of it: its text, and the texts of its embeds; cut to 10,000 characters in all. */
  readonly texts: readonly string[];
  /** How many files it carries. */
  readonly files: number;
}

export interface MessageRequest {
  readonly person: Person;
  readonly venue: Venue;
  readonly target: Target;
}

/** A press of a button or a choice from a menu. */
export interface Press {
  readonly person: Person;
  readonly venue: Venue;
  /** Whether it is the person for whom the message was made. */
  readonly mine: boolean;
  readonly language: Language;
  readonly args: readonly string[];
  /** What was chosen from a menu; empty for a button. */
  readonly values: readonly string[];
  readonly message: PressedMessage;
}

/** What the pressed message itself tells, read back from its components: nothing is stored on our side. */
export interface PressedMessage {
  readonly isPrivate: boolean;
  /** The ids of the passages that it shows, the main one first. */
  readonly shown: readonly string[];
  /** The passage ids that its menu offers. */
  readonly offered: readonly string[];
  /** Whether it came from the list of questions. */
  readonly fromList: boolean;
  /** Discord's id of it. */
  readonly id: string;
  /** The note that it carries, as its writer wrote it. */
  readonly note: string | undefined;
}

export interface Reply {
  readonly view: View;
  /** Whether only the person sees it. */
  readonly isPrivate: boolean;
  /** For presses: whether it takes the pressed message's place or is a message of its own. */
  readonly place: 'update' | 'new';
}

/** A private reply that is first acknowledged, and filled by what comes of its effect. */
export interface Deferred {
  readonly effect: Effect;
  readonly language: Language;
  readonly place: Reply['place'];
}

export type Result = Reply | Deferred;

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Presses of a command's buttons and menus, by action. */
export type Presses = Readonly<Partial<Record<Action, (context: Context, press: Press) => Result>>>;

export interface Command {
  /** The subcommand's name. */
  readonly name: string;
  /** The moderators' commands are subcommands of a command of their own. */
  readonly family?: 'cards';
  /** Whether there is anything for it in the article; always, unless given. */
  readonly offered?: (article: Article) => boolean;
  /**
   * For a command whose reply and suggestions depend on its options and on the languages alone: whether a request has none
   * but the pack's own words, chosen from a list (or, while one types, the beginning of them). What is made of it is kept;
   * what members write themselves never is.
   */
  readonly listed?: (article: Article, request: Request) => boolean;
  /** In Discord's own JSON. */
  readonly define: (article: Article) => APIApplicationCommandSubcommandOption;
  readonly run: (context: Context, request: Request) => Result;
  /** Suggestions for the option that is being typed. */
  readonly complete?: (context: Context, request: Request) => readonly Choice[];
  readonly presses?: Presses;
}

/** A command of the menu on somebody's message. */
export interface MessageCommand {
  /** For the log and the metrics. */
  readonly name: string;
  /** In Discord's own JSON. */
  readonly define: (article: Article) => RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: (context: Context, request: MessageRequest) => Result;
  readonly presses?: Presses;
}

/** The refusal of a press that leads nowhere: private, and the message stays as it is. */
export const stale = (language: Language): Reply => ({
  view: { kind: 'notice', language, notice: 'stale' },
  isPrivate: true,
  place: 'new',
});

export const findPassage = (article: Article, id: string | undefined): Passage | undefined =>
  article.passages.find((passage) => passage.id === id);
