// What the preview's server tells its page, as types. Used by app.ts and guard.ts.
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Language } from '../../article/schema.js';

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
}

/**
 * What is not served: one plain sentence. `POST /api/interactions` with one raw interaction answers with `Handled`
 * (src/discord/handled.ts) where it has a response.
 */
export interface Refusal {
  readonly error: string;
}
