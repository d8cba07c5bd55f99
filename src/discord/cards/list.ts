// Lists the bot's own cards among a channel's pins, and shows one of them with what can be done with it. Called by
// carry-out.ts and unpin.ts.
import type { Effect } from '../../../commands/effect.js';
import type { CardOffer, CardSaid } from '../../reply/card-view.js';
import { pageOfCard } from '../../reply/compose/card-list.js';
import { enter } from './access.js';
import { cardsAmong, readCard, type Card } from './card.js';
import { reportOf, standingIn, type Job, type Report } from './job.js';

export const cardsIn = async ({ calls }: Job, channel: string): Promise<Card[]> =>
  cardsAmong(await calls.pins(channel), await calls.self());

export async function list(
  job: Job,
  { channel, page }: Extract<Effect, { readonly kind: 'list' }>,
): Promise<Report> {
  const entered = await enter(job, channel, 'read');
  if ('refusal' in entered) return entered.refusal;
  return listed(job, channel, await cardsIn(job, channel), page);
}

/** @param ofFact Whether these are only the cards of one fact. */
export function listed(
  job: Job,
  channel: string,
  cards: readonly Card[],
  page: number,
  ofFact = false,
): Report {
  if (cards.length === 0) return reportOf(job, 'noCards', [ofFact ? 'noneOfFact' : 'noCards']);
  return {
    outcome: 'listed',
    view: {
      kind: 'cardList',
      language: job.work.language,
      channel,
      cards: cards.map((card) => standingIn(job, channel, card)),
      page,
      ofFact,
    },
  };
}

export async function open(
  job: Job,
  { channel, message }: Extract<Effect, { readonly kind: 'open' }>,
): Promise<Report> {
  const entered = await enter(job, channel, 'read');
  if ('refusal' in entered) return entered.refusal;
  const cards = await cardsIn(job, channel);
  const at = cards.findIndex((card) => card.message === message);
  const card = cards[at] ?? readCard(await job.calls.get(channel, message), await job.calls.self());
  if (!card) return reportOf(job, 'notCard', ['notCard']);
  return details(job, channel, card, [], 'opened', at < 0 ? 1 : pageOfCard(at));
}

/**
 * A card with what can be done with it.
 * @param said What was done with it before.
 * @param page The list's page, to go back to.
 */
export function details(
  job: Job,
  channel: string,
  card: Card,
  said: readonly CardSaid[],
  outcome: string,
  page: number,
): Report {
  const here = standingIn(job, channel, card);
  const offers: CardOffer[] = [
    ...(here.state === 'outdated' || here.state === 'orphaned' ? [{ offer: 'refresh' as const }] : []),
    { offer: card.isPinned ? 'unpin' : 'pin' },
    { offer: 'open' },
    { offer: 'list', channel, page, isNew: false },
  ];
  return reportOf(job, outcome, said, { card: here, offers });
}
