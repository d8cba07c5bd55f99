// The calls to Discord by which a card's effect is carried out. Made over REST by rest.ts for the gateway and the HTTP
// endpoint, and in memory by the preview; used by carry-out.ts.
import type { Drawn } from '../../reply/discord.js';

/** A message as Discord returns it, not yet parsed. */
export type RawMessage = unknown;

/** Where a card is to go, as Discord describes it now. */
export interface Destination {
  readonly type: number;
  readonly archived: boolean;
  readonly locked: boolean;
  /** The permission bits there of the bot, and of the member who asks, where they are known. */
  readonly botMay: bigint;
  readonly memberMay?: bigint | undefined;
}

/**
 * Each call rejects with what Discord answered, as discord.js throws it (`code`, `status`); errors.ts sorts it. Only
 * idempotent calls are tried again by themselves.
 */
export interface ChannelCalls {
  /** The bot's own user id. */
  self(): Promise<string>;
  /**
   * Another channel than the one of the interaction.
   * @param member The id of the member who asks.
   * @returns undefined where Discord does not tell, and for a channel of another server.
   */
  destination(server: string, channel: string, member: string): Promise<Destination | undefined>;
  /**
   * Posts a message.
   * @param nonce At most 25 characters; Discord makes one message of several calls with the same one within minutes
   *   (Message resource, "Create Message", `enforce_nonce`).
   * @returns The message.
   */
  post(channel: string, message: Drawn, nonce: string): Promise<RawMessage>;
  edit(channel: string, message: string, content: Drawn): Promise<void>;
  get(channel: string, message: string): Promise<RawMessage>;
  pin(channel: string, message: string): Promise<void>;
  unpin(channel: string, message: string): Promise<void>;
  /** All pins of a channel, over all pages, the latest first, as Discord's `{pinned_at, message}`. */
  pins(channel: string): Promise<readonly unknown[]>;
  /** Replaces the private reply that the interaction's acknowledgement opened. */
  answer(content: Drawn): Promise<void>;
}
