// What the router makes of one interaction: the response that an edge sends, its files, and what is left to do after it.
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Effect } from '../../commands/effect.js';
import type { Person } from '../../commands/command.js';
import type { Venue } from '../../commands/venue.js';
import type { Language } from '../article/schema.js';
import type { Attached } from '../reply/discord.js';

/** How one interaction ended, for the log line and the metrics; never a member's text or id. */
export interface Outcome {
  /** As `ask`, `read`, `ask:menu`; `unknown` for what we do not have. */
  readonly command: string;
  /** As `answered`, `notCovered`, `shown`, `refused`, `stale`, `malformed`, `failed`, `deferred`. */
  readonly outcome: string;
  readonly language: string;
}

/** An effect with all that carrying it out takes. */
export interface Work {
  readonly effect: Effect;
  /** The language of the private reply. */
  readonly language: Language;
  readonly person: Person;
  readonly venue: Venue;
  /** The id of the interaction, of its application, and the token by which its reply is edited for 15 minutes. */
  readonly interaction: string;
  readonly application: string;
  readonly token: string;
}

export interface Handled {
  /** The response to post to the interaction's callback, or undefined where nothing can be answered. */
  readonly response: APIInteractionResponse | undefined;
  /** The files of the response, in the order of its `attachments`. */
  readonly files: readonly Attached[];
  readonly outcome: Outcome;
  /** To be carried out once the response has arrived, and only then. */
  readonly work?: Work | undefined;
}

/** One interaction in Discord's raw JSON, from any edge; it is not trusted before it is parsed. */
export type Handle = (interaction: unknown) => Handled;
