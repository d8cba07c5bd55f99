// Renders cards anew whose data has changed since, and marks those whose fact is gone; current ones are left alone. Called
// by carry-out.ts.
import type { Effect } from '../../../commands/effect.js';
import { isThread, may } from '../../../commands/venue.js';
import { withdrawnVersion, type AnyCardView, type CardTallyView } from '../../reply/card-view.js';
import { cardPicture, cardVersion } from '../../reply/pictures.js';
import { aroundProblem, enter, type Place } from './access.js';
import { readCard, stateOf, type Card } from './card.js';
import { draw, isoDay, reportOf, type Job, type Report } from './job.js';
import { cardsIn, details } from './list.js';
import { cardProblem } from './problems.js';

type RefreshEffect = Extract<Effect, { readonly kind: 'refresh' }>;

/** Milliseconds: Discord lets a reply be edited for 15 minutes (Receiving and responding, "Followup Messages"). */
const longest = 14 * 60_000;
/** After how many edits the moderator is told how far it has come. */
const stride = 10;

export async function refresh(job: Job, { channel, choice }: RefreshEffect): Promise<Report> {
  const entered = await enter(job, channel, 'edit');
  if ('refusal' in entered) return entered.refusal;
  const { place } = entered;
  if (choice?.by === 'message') {
    const card = readCard(await job.calls.get(channel, choice.message), await job.calls.self());
    return card ? refreshOne(job, channel, card, place) : reportOf(job, 'notCard', ['notCard']);
  }
  const cards = (await cardsIn(job, channel)).filter(({ fact }) => !choice || fact === choice.fact);
  const [only] = cards;
  if (!only) return reportOf(job, 'noCards', [choice ? 'noneOfFact' : 'noCards']);
  return cards.length === 1 ? refreshOne(job, channel, only, place) : refreshAll(job, channel, cards, place);
}

type Refreshed = 'current' | 'refreshed' | 'withdrawn' | 'stillWithdrawn';

async function refreshOne(job: Job, channel: string, card: Card, place: Place): Promise<Report> {
  const done = await renew(job, channel, card, place);
  return details(job, channel, afterwards(job, card), [done], done, 1);
}

/** A card as it is once it has been renewed. */
function afterwards({ article }: Job, card: Card): Card {
  const fact = article.facts.find(({ id }) => id === card.fact);
  const isKept = fact && article.languages.includes(card.language);
  return { ...card, version: isKept ? cardVersion(article, fact, card.language) : withdrawnVersion };
}

/** Edits one card where it has to be. @throws What the call throws. */
async function renew(job: Job, channel: string, card: Card, place: Place): Promise<Refreshed> {
  const state = stateOf(job.article, card);
  if (state === 'current' && !lacksPicture(job, card, place)) return 'current';
  if (state === 'withdrawn') return 'stillWithdrawn';
  await job.calls.edit(channel, card.message, draw(job, renewed(job, card, place), card.by));
  return state === 'orphaned' ? 'withdrawn' : 'refreshed';
}

/** Whether a card is without the picture that it is to have and can have now. */
function lacksPicture({ article, pictures }: Job, card: Card, place: Place): boolean {
  const fact = article.facts.find(({ id }) => id === card.fact);
  if (!fact || !card.picture || card.hasPicture || !mayAttachIn(place)) return false;
  return pictures.read(cardPicture(article, fact, card.language)) !== undefined;
}

const mayAttachIn = (place: Place): boolean => place === undefined || may(place.botMay, 'attachFiles');

/** What the card is to say now: its language, note and picture stay as they were. */
function renewed(job: Job, card: Card, place: Place): AnyCardView {
  const { language, note, picture } = card;
  const fact = job.article.facts.find(({ id }) => id === card.fact);
  const day = isoDay(job);
  if (!fact || !job.article.languages.includes(language)) {
    const reason = fact ? 'language' : 'fact';
    return { kind: 'withdrawnCard', language, fact: card.fact, reason, note, picture, day };
  }
  const pictureNow = picture && mayAttachIn(place);
  const updated = stateOf(job.article, card) === 'current' ? undefined : day;
  return { kind: 'card', language, fact, note, picture, pictureNow, updated };
}

/** One after another, so that what strikes one and all stops it at once. */
async function refreshAll(job: Job, channel: string, cards: readonly Card[], place: Place): Promise<Report> {
  const counts = { refreshed: 0, withdrawn: 0, untouched: 0, gone: 0 };
  const inThread = place !== undefined && isThread(place.type);
  let stopped: CardTallyView['stopped'];
  let seen = 0;
  let told = 0;
  const view = (isRunning: boolean): CardTallyView => {
    const problem = stopped === 'late' || stopped === 'ending' ? undefined : stopped;
    return {
      kind: 'cardTally',
      language: job.work.language,
      channel,
      isRunning,
      all: cards.length,
      ...counts,
      left: cards.length - seen,
      stopped,
      ...(problem ? aroundProblem(job, problem, 'edit', inThread) : { missing: [], inThread }),
    };
  };
  for (const card of cards) {
    stopped = job.closing.isBegun ? 'ending' : job.now() - job.started > longest ? 'late' : undefined;
    if (stopped) break;
    try {
      const done = await renew(job, channel, card, place);
      counts[done === 'current' || done === 'stillWithdrawn' ? 'untouched' : done] += 1;
    } catch (error) {
      const problem = cardProblem(error);
      if (problem === 'failed') throw error;
      if (problem !== 'messageGone') {
        stopped = problem;
        break;
      }
      counts.gone += 1;
    }
    seen += 1;
    const edited = counts.refreshed + counts.withdrawn;
    if (edited > told && edited % stride === 0 && seen < cards.length) {
      told = edited;
      await tell(job, view(true));
    }
  }
  return { outcome: stopped === undefined ? 'refreshedAll' : `stopped:${stopped}`, view: view(false) };
}

/** How far it has come; where this does not arrive, the end will. */
async function tell(job: Job, view: CardTallyView): Promise<void> {
  try {
    await job.calls.answer(draw(job, view, job.work.person.id));
  } catch {
    // The last report is sent in any case, and it is that one's failure that is logged.
  }
}
