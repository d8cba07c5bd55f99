// What a command is: its definition and its handlers, pure functions from a parsed request to a plain value. Read by
// every file in commands/ and by discord/router.ts.
import type { APIApplicationCommandSubcommandOption } from 'discord-api-types/v10';
import type { Article, Passage } from '../src/article/model.js';
import type { Language } from '../src/article/schema.js';
import type { Action } from '../src/reply/document.js';
import type { View } from '../src/reply/view.js';
import type { Search } from '../src/search/model.js';

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
  /** By the option's name. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A press of a button or a choice from a menu. */
export interface Press {
  readonly person: Person;
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
}

export interface Reply {
  readonly view: View;
  /** Whether only the person sees it. */
  readonly isPrivate: boolean;
  /** For presses: whether it takes the pressed message's place or is a message of its own. */
  readonly place: 'update' | 'new';
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Command {
  /** The subcommand's name. */
  readonly name: string;
  /** In Discord's own JSON. */
  readonly define: (article: Article) => APIApplicationCommandSubcommandOption;
  readonly run: (context: Context, request: Request) => Reply;
  /** Suggestions for the option that is being typed. */
  readonly complete?: (context: Context, request: Request) => readonly Choice[];
  /** Presses of its buttons and menus, by action. */
  readonly presses?: Readonly<Partial<Record<Action, (context: Context, press: Press) => Reply>>>;
}

/** The refusal of a press that leads nowhere: private, and the message stays as it is. */
export const stale = (language: Language): Reply => ({
  view: { kind: 'notice', language, notice: 'stale' },
  isPrivate: true,
  place: 'new',
});

export const findPassage = (article: Article, id: string | undefined): Passage | undefined =>
  article.passages.find((passage) => passage.id === id);
