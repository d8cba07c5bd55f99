// The moderators' fact cards, and what a moderator is told about them, as plain values. Made by commands/cards/ and
// discord/cards/; drawn by compose/card.ts, card-list.ts and card-report.ts.
import type { Fact } from '../article/model.js';
import type { Language } from '../article/schema.js';

interface Base {
  readonly language: Language;
}

/** A card as everybody sees it. */
export interface CardView extends Base {
  readonly kind: 'card';
  readonly fact: Fact;
  /** The moderators' note as its writer wrote it. */
  readonly note: string | undefined;
  /** Whether it is to have its picture, and whether it has it now. */
  readonly picture: boolean;
  readonly pictureNow: boolean;
  /** The ISO day on which it was rendered anew because its data had changed. */
  readonly updated: string | undefined;
}

/** What stands in a card's place once the article's data has the fact, or the language, no longer. */
export interface WithdrawnCardView extends Base {
  readonly kind: 'withdrawnCard';
  /** The id that the fact had. */
  readonly fact: string;
  readonly reason: 'fact' | 'language';
  readonly note: string | undefined;
  readonly picture: boolean;
  /** The ISO day of the withdrawal. */
  readonly day: string;
}

/**
 * - `current`: it says what the data says;
 * - `outdated`: the data has changed since;
 * - `orphaned`: the data no longer has its fact or language, and the card does not say so yet;
 * - `withdrawn`: it says so.
 */
export type CardState = 'current' | 'outdated' | 'orphaned' | 'withdrawn';

/** A card that stands in a channel. */
export interface StandingCard {
  readonly channel: string;
  readonly message: string;
  readonly url: string;
  /** The fact's id, and the fact where the data still has it. */
  readonly id: string;
  readonly fact: Fact | undefined;
  readonly language: Language;
  /** Discord's id of the moderator who posted it, and the ISO day. */
  readonly by: string;
  readonly day: string | undefined;
  readonly state: CardState;
  readonly isPinned: boolean;
}

/** Why a command about cards is refused at once. */
/** In the place of a version, in the custom id of a card that says that it is withdrawn. */
export const withdrawnVersion = 'withdrawn';

export type CardNotice =
  | 'directMessage'
  | 'userInstalled'
  | 'memberMayNotPin'
  | 'memberMayNotPinThere'
  | 'noChannel'
  | 'noFact'
  | 'noCard'
  | 'otherChannel'
  | 'factGone'
  | 'languageGone';

export interface CardNoticeView extends Base {
  readonly kind: 'cardNotice';
  readonly notice: CardNotice;
}

/** What Discord refuses, or would refuse: `lacking` is known beforehand, `forbidden` only by its refusal. */
export type CardProblem =
  | 'pinsFull'
  | 'archived'
  | 'locked'
  | 'forum'
  | 'voice'
  | 'noAccess'
  | 'lacking'
  | 'forbidden'
  | 'messageGone'
  | 'channelGone'
  | 'token'
  | 'limited'
  | 'unavailable'
  | 'refused'
  | 'failed';

/** One sentence of a report each. */
export type CardSaid =
  | CardProblem
  | 'posted'
  | 'together'
  | 'notPinned'
  | 'nothingPosted'
  | 'uncertain'
  | 'pinUncertain'
  | 'announcement'
  | 'mayNotAttach'
  | 'noPicture'
  | 'duplicate'
  | 'current'
  | 'refreshed'
  | 'withdrawn'
  | 'stillWithdrawn'
  | 'noCards'
  | 'noneOfFact'
  | 'notCard'
  | 'confirm'
  | 'unpinned'
  | 'isUnpinned'
  | 'pinned'
  | 'unverified'
  | 'brokenOff'
  | 'memberMayNotPinThere';

/** The permissions of the bot that can be named as missing. */
export type CardPermission =
  'viewChannel' | 'sendMessages' | 'sendInThreads' | 'readHistory' | 'pinMessages' | 'attachFiles';

/** A button of a report; the first kinds are about the report's card. */
export type CardOffer =
  | { readonly offer: 'open' | 'refresh' | 'pin' | 'unpin' | 'confirm' | 'details' }
  /** `isNew` leaves the report where it is. */
  | { readonly offer: 'list'; readonly channel: string; readonly page: number; readonly isNew: boolean }
  | {
      readonly offer: 'anyway';
      readonly channel: string;
      readonly fact: string;
      readonly language: Language;
      readonly picture: boolean;
    };

export interface CardReportView extends Base {
  readonly kind: 'cardReport';
  readonly said: readonly CardSaid[];
  /** For `pinsFull`: how many pins the channel has, where it is known. */
  readonly pins?: number | undefined;
  /** What the bot lacks, and whether it lacks it in a thread. */
  readonly missing?: readonly CardPermission[];
  readonly inThread?: boolean;
  /** For `failed` and `refused`: what the log calls it. */
  readonly reference?: string | undefined;
  readonly card?: StandingCard | undefined;
  /** A note that is to go with the card if it is posted all the same. */
  readonly note?: string | undefined;
  readonly offers?: readonly CardOffer[];
}

export interface CardListView extends Base {
  readonly kind: 'cardList';
  readonly channel: string;
  /** At least one; the latest pin first. */
  readonly cards: readonly StandingCard[];
  /** From 1; the renderer takes the nearest that there is. */
  readonly page: number;
  /** Whether these are only the cards of one fact, to choose from. */
  readonly ofFact: boolean;
}

/** How far the refreshing of several cards has come. */
export interface CardTallyView extends Base {
  readonly kind: 'cardTally';
  readonly channel: string;
  readonly isRunning: boolean;
  readonly all: number;
  readonly refreshed: number;
  readonly withdrawn: number;
  /** Cards that were up to date, or marked as withdrawn, before. */
  readonly untouched: number;
  readonly gone: number;
  /** How many were not looked at, and why it stopped before them. */
  readonly left: number;
  readonly stopped: CardProblem | 'late' | 'ending' | undefined;
  /** For `failed` and `refused`: what the log calls it. */
  readonly reference?: string | undefined;
  readonly missing: readonly CardPermission[];
  readonly inThread: boolean;
}

export type AnyCardView =
  CardView | WithdrawnCardView | CardNoticeView | CardReportView | CardListView | CardTallyView;
