// What carrying out an effect has at hand, and what it ends with. Made by carry-out.ts; used by the other files here.
import type { Article } from '../../article/model.js';
import type { AnyCardView, CardReportView, CardSaid, StandingCard } from '../../reply/card-view.js';
import { toMessage, type Drawn } from '../../reply/discord.js';
import type { Pictures } from '../../reply/pictures.js';
import { customId } from '../custom-id.js';
import type { Work } from '../handled.js';
import { standing, type Card } from './card.js';
import type { ChannelCalls } from './calls.js';
import type { Closing } from './carry-out.js';

export interface Job {
  readonly article: Article;
  readonly pictures: Pictures;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the effect was begun. */
  readonly started: number;
  readonly work: Work;
  readonly calls: ChannelCalls;
  readonly closing: Closing;
}

/** How an effect ended: what the moderator is told, and one word for the log and the metrics. */
export interface Report {
  readonly view: AnyCardView;
  readonly outcome: string;
}

/** @param said What happened, in sentences. @param more What goes with them. */
export const reportOf = (
  { work }: Job,
  outcome: string,
  said: readonly CardSaid[],
  more: Omit<Partial<CardReportView>, 'kind' | 'language' | 'said'> = {},
): Report => ({ outcome, view: { kind: 'cardReport', language: work.language, said, ...more } });

/** A card with all that a report tells of it. */
export const standingIn = ({ article, work }: Job, channel: string, card: Card): StandingCard =>
  standing(article, card, { server: work.venue.server ?? '@me', channel });

/**
 * @param view A card, or a report.
 * @param by Whose id its buttons carry: of a card that of the moderator who posted it.
 */
export const draw = ({ article, pictures }: Job, view: AnyCardView, by: string): Drawn =>
  toMessage(view, {
    article,
    pictures,
    // The acknowledgement has made the reply private; an edit takes no flag for it (Webhook resource, "Edit").
    isPrivate: false,
    canShare: false,
    idFor: (action, args) => customId({ action, asker: by, language: view.language, args }),
  });

export const isoDay = ({ now }: Job): string => new Date(now()).toISOString().slice(0, 10);
