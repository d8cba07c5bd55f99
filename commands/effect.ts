// What is left to do in a channel once a command is acknowledged, as plain data. Returned by commands/cards/, carried
// out by src/discord/cards/ over Discord's REST API, or by the preview in its page.
import type { Language } from '../src/article/schema.js';

/** A fact card as a moderator orders it. */
export interface CardOrder {
  /** The fact's id. */
  readonly fact: string;
  readonly language: Language;
  /** The moderators' own words below the card, as they wrote them; hostile until a renderer has escaped them. */
  readonly note: string | undefined;
  /** Whether the card comes with its picture. */
  readonly picture: boolean;
}

/** Which pinned card is meant: one message, or every card of a fact. */
export type CardChoice =
  { readonly by: 'message'; readonly message: string } | { readonly by: 'fact'; readonly fact: string };

/** Every effect ends in an edit of the private reply that the acknowledgement opened. */
export type Effect =
  /**
   * Posts and pins a card. Where the channel has one of the fact already, that is offered; `despite` is then the id of
   * the report whose button asks for another one all the same, so that it makes one however often it is pressed.
   */
  | {
      readonly kind: 'post';
      readonly channel: string;
      readonly card: CardOrder;
      readonly despite: string | undefined;
    }
  | { readonly kind: 'list'; readonly channel: string; readonly page: number }
  | { readonly kind: 'open'; readonly channel: string; readonly message: string }
  /** Pins a card that was posted and could not be pinned then. */
  | { readonly kind: 'pin'; readonly channel: string; readonly message: string }
  /** Renders outdated cards anew; without a choice all of the channel. */
  | { readonly kind: 'refresh'; readonly channel: string; readonly choice: CardChoice | undefined }
  /** Unpins one card; without `confirmed` it asks first. */
  | {
      readonly kind: 'unpin';
      readonly channel: string;
      readonly choice: CardChoice;
      readonly confirmed: boolean;
    };
