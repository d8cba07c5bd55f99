// Unpins a card of this bot once the moderator has confirmed it; deletes nothing. Called by carry-out.ts.
import type { Effect } from '../../../commands/effect.js';
import { enter } from './access.js';
import { readCard, type Card } from './card.js';
import { reportOf, standingIn, type Job, type Report } from './job.js';
import { cardsIn, details, listed } from './list.js';

export async function unpin(
  job: Job,
  { channel, choice, confirmed }: Extract<Effect, { readonly kind: 'unpin' }>,
): Promise<Report> {
  const entered = await enter(job, channel, 'pin');
  if ('refusal' in entered) return entered.refusal;
  if (choice.by === 'fact') {
    const cards = (await cardsIn(job, channel)).filter(({ fact }) => fact === choice.fact);
    const [only] = cards;
    return only && cards.length === 1 ? ask(job, channel, only) : listed(job, channel, cards, 1, true);
  }
  const card = readCard(await job.calls.get(channel, choice.message), await job.calls.self());
  if (!card) return reportOf(job, 'notCard', ['notCard']);
  if (!card.isPinned) return details(job, channel, card, ['isUnpinned'], 'isUnpinned', 1);
  if (!confirmed) return ask(job, channel, card);
  await job.calls.unpin(channel, card.message);
  return details(job, channel, { ...card, isPinned: false }, ['unpinned'], 'unpinned', 1);
}

const ask = (job: Job, channel: string, card: Card): Report =>
  reportOf(job, 'confirm', ['confirm'], {
    card: standingIn(job, channel, card),
    offers: [{ offer: 'confirm' }, { offer: 'details' }, { offer: 'open' }],
  });
