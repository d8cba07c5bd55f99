// What the router makes of one interaction: the response that an edge sends, and effects that follow it.
import type { APIInteractionResponse } from 'discord-api-types/v10';

/** How one interaction ended, for the log line and the metrics; never a member's text or id. */
export interface Outcome {
  /** As `ask`, `read`, `ask:menu`; `unknown` for what we do not have. */
  readonly command: string;
  /** As `answered`, `notCovered`, `shown`, `refused`, `stale`, `malformed`, `failed`. */
  readonly outcome: string;
  readonly language: string;
}

export interface Handled {
  /** The response to post to the interaction's callback, or undefined where nothing can be answered. */
  readonly response: APIInteractionResponse | undefined;
  readonly outcome: Outcome;
}

/** One interaction in Discord's raw JSON, from any edge; it is not trusted before it is parsed. */
export type Handle = (interaction: unknown) => Handled;
