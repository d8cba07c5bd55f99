// What the preview's server tells its page, as types. Used by app.ts, channel.ts and guard.ts.
import type {
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Language } from '../../article/schema.js';
import type { Outcome } from '../../discord/handled.js';

/** `GET /api/bot`: what the page must know before the first message. */
export interface BotInfo {
  /** The bot's name, which is also its slash command's. */
  readonly name: string;
  readonly version: string;
  /** The languages of its article; the first is the one to fall back on. */
  readonly languages: readonly Language[];
  /** The commands exactly as Discord gets them at registration. */
  readonly commands: RESTPutAPIApplicationCommandsJSONBody;
  /** At most three questions in each language that the article answers. */
  readonly examples: Readonly<Record<Language, readonly string[]>>;
  /** A topic in each language that members ask about and the article does not treat, if the pack has one. */
  readonly unsaid: Readonly<Record<Language, string>> | undefined;
}

export interface SentFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly base64: string;
}

/** A message's content; `language` is what its buttons carry. */
export interface Content {
  readonly data: APIInteractionResponseCallbackData;
  readonly files: readonly SentFile[];
  readonly language: string | undefined;
}

/** One call that the bot made after its response; the page repeats them in their order. */
export type Change =
  | ({ readonly kind: 'posted' | 'edited'; readonly id: string } & Content)
  | { readonly kind: 'pinned' | 'unpinned'; readonly id: string }
  /** Fills the private reply of the response, or takes the pressed message's place. */
  | ({ readonly kind: 'answered' } & Content);

/** `POST /api/interactions` with one raw interaction, or with one and what the bot has posted (envelope.ts). */
export interface Answer {
  readonly response: APIInteractionResponse;
  /** The response's files, in the order of its `attachments`. */
  readonly files: readonly SentFile[];
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
}

/** What is not served: one plain sentence. */
export interface Refusal {
  readonly error: string;
}
