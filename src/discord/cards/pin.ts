// Pins a card that stands in a channel, and reports what came of it. Called by post.ts and carry-out.ts.
import type { Effect } from '../../../commands/effect.js';
import { isThread } from '../../../commands/venue.js';
import type { CardPermission, CardProblem, CardSaid } from '../../reply/card-view.js';
import { aroundProblem, enter } from './access.js';
import { readCard, type Card } from './card.js';
import { reportOf, standingIn, type Job, type Report } from './job.js';
import { cardProblem } from './problems.js';

/** `unknown`: Discord answered neither the pin nor the question whether it has arrived. */
export type Pinning = 'pinned' | 'unknown' | CardProblem;

export async function tryToPin({ calls }: Job, channel: string, { message }: Card): Promise<Pinning> {
  try {
    await calls.pin(channel, message);
    return 'pinned';
  } catch (error) {
    const problem = cardProblem(error);
    if (problem !== 'unavailable') return problem;
  }
  try {
    const card = readCard(await calls.get(channel, message), await calls.self());
    return card?.isPinned === true ? 'pinned' : 'unavailable';
  } catch {
    return 'unknown';
  }
}

/** What a report says beside the pinning itself. */
export interface Beside {
  readonly pinned: readonly CardSaid[];
  readonly more: readonly CardSaid[];
  readonly missing: readonly CardPermission[];
  readonly inThread: boolean;
}

export async function pinReport(
  job: Job,
  channel: string,
  card: Card,
  pinning: Pinning,
  beside: Beside,
): Promise<Report> {
  const { pinned, more, missing, inThread } = beside;
  const here = standingIn(job, channel, { ...card, isPinned: pinning === 'pinned' });
  if (pinning === 'pinned')
    return reportOf(job, 'pinned', [...pinned, ...more], {
      card: here,
      missing,
      inThread,
      offers: [{ offer: 'open' }],
    });
  if (pinning === 'messageGone') return reportOf(job, pinning, ['messageGone']);
  if (pinning === 'unknown')
    return reportOf(job, pinning, ['pinUncertain', 'unavailable', ...more], {
      card: here,
      missing,
      inThread,
      offers: [{ offer: 'pin' }, { offer: 'open' }],
    });
  const around = aroundProblem(job, pinning, 'pin', inThread);
  return reportOf(job, `notPinned:${pinning}`, ['notPinned', ...more, pinning], {
    ...around,
    missing: [...around.missing, ...missing],
    pins: pinning === 'pinsFull' ? await countPins(job, channel) : undefined,
    card: here,
    offers: [
      { offer: 'pin' },
      { offer: 'open' },
      ...(pinning === 'pinsFull' ? [{ offer: 'list' as const, channel, page: 1, isNew: true }] : []),
    ],
  });
}

/** How many pins a channel has; where it cannot be found out, the report says it without the number. */
async function countPins({ calls }: Job, channel: string): Promise<number | undefined> {
  try {
    return (await calls.pins(channel)).length;
  } catch {
    return undefined;
  }
}

/** Pins a card that could not be pinned when it was posted. */
export async function pinAgain(
  job: Job,
  { channel, message }: Extract<Effect, { readonly kind: 'pin' }>,
): Promise<Report> {
  const entered = await enter(job, channel, 'pin');
  if ('refusal' in entered) return entered.refusal;
  const card = readCard(await job.calls.get(channel, message), await job.calls.self());
  if (!card) return reportOf(job, 'notCard', ['notCard']);
  const pinning = card.isPinned ? 'pinned' : await tryToPin(job, channel, card);
  const inThread = entered.place !== undefined && isThread(entered.place.type);
  return pinReport(job, channel, card, pinning, { pinned: ['pinned'], more: [], missing: [], inThread });
}
