// Posts a card and pins it, in this order, or says why not. Called by carry-out.ts.
import { createHash } from 'node:crypto';
import { ChannelType } from 'discord-api-types/v10';
import type { Effect } from '../../../commands/effect.js';
import { isThread, may } from '../../../commands/venue.js';
import type { Drawn } from '../../reply/discord.js';
import { componentsIn, noteIn } from '../pressed.js';
import { enter, refusal } from './access.js';
import { cardsAmong, readCard, type Card } from './card.js';
import { draw, reportOf, standingIn, type Job, type Report } from './job.js';
import { pinReport, tryToPin, type Beside } from './pin.js';
import { cardProblem } from './problems.js';

type PostEffect = Extract<Effect, { readonly kind: 'post' }>;

/** Milliseconds: a card that an equal nonce brings back and that is older was posted, and unpinned, before. */
const atOnce = 60_000;

export async function post(job: Job, effect: PostEffect): Promise<Report> {
  const { channel, card: order, despite } = effect;
  const fact = job.article.facts.find(({ id }) => id === order.fact);
  if (!fact)
    return {
      outcome: 'refused',
      view: { kind: 'cardNotice', language: job.work.language, notice: 'noFact' },
    };
  const entered = await enter(job, channel, 'post', despite === undefined);
  if ('refusal' in entered) return entered.refusal;
  const { place } = entered;
  const twin = despite === undefined ? await twinOf(job, effect) : undefined;
  if (twin) return duplicate(job, effect, twin);
  const mayAttach = place === undefined || may(place.botMay, 'attachFiles');
  const drawn = draw(
    job,
    { kind: 'card', ...order, fact, pictureNow: order.picture && mayAttach, updated: undefined },
    job.work.person.id,
  );
  return deliver(job, effect, drawn, {
    more: [
      ...(order.picture && drawn.files.length === 0
        ? [mayAttach ? ('noPicture' as const) : ('mayNotAttach' as const)]
        : []),
      ...(place?.type === ChannelType.GuildAnnouncement ? ['announcement' as const] : []),
    ],
    missing: order.picture && !mayAttach ? ['attachFiles'] : [],
    inThread: place !== undefined && isThread(place.type),
  });
}

/** A pinned card of the same fact; one in the same language counts first. */
async function twinOf({ calls }: Job, { channel, card }: PostEffect): Promise<Card | undefined> {
  const same = cardsAmong(await calls.pins(channel), await calls.self()).filter(
    ({ fact }) => fact === card.fact,
  );
  return same.find(({ language }) => language === card.language) ?? same[0];
}

function duplicate(job: Job, { channel, card: order }: PostEffect, twin: Card): Report {
  const { fact, language, picture, note } = order;
  return reportOf(job, 'duplicate', ['duplicate'], {
    card: standingIn(job, channel, twin),
    note,
    offers: [{ offer: 'refresh' }, { offer: 'anyway', channel, fact, language, picture }, { offer: 'open' }],
  });
}

/**
 * Two moderators who order one card at the same moment send the same nonce, so that Discord makes one message. Where the
 * nonce brings back a message of an earlier order, or one that is deleted, the card is posted once more with another one.
 */
async function deliver(
  job: Job,
  { channel, card: order, despite }: PostEffect,
  drawn: Drawn,
  beside: Omit<Beside, 'pinned'>,
): Promise<Report> {
  const { calls, work } = job;
  const self = await calls.self();
  const fresh = work.interaction;
  const note = noteIn(componentsIn(drawn.data.components ?? []));
  const isOwn = ({ by }: Card): boolean => by === work.person.id;
  const isAsOrdered = (card: Card): boolean =>
    isOwn(card) && card.note === note && card.picture === order.picture;
  const send = async (nonce: string): Promise<Card> => {
    const card = readCard(await calls.post(channel, drawn, nonce), self);
    if (!card) throw new Error('Discord returned another message than the card that was posted');
    return card;
  };
  try {
    let card = await send(nonceOf(channel, order.fact, order.language, despite ?? ''));
    // An own earlier order comes back that has been put right since, or that is long done with.
    const isPast = isEarlier(card, work.interaction) || (isOwn(card) && !isAsOrdered(card));
    if (despite === undefined && isPast) card = await send(fresh);
    let pinning = await tryToPin(job, channel, card);
    if (pinning === 'messageGone') {
      card = await send(fresh);
      pinning = await tryToPin(job, channel, card);
    }
    return await pinReport(job, channel, card, pinning, {
      ...beside,
      pinned: [isAsOrdered(card) ? 'posted' : 'together'],
    });
  } catch (error) {
    const problem = cardProblem(error);
    if (problem === 'failed') throw error;
    const first = problem === 'unavailable' ? 'uncertain' : 'nothingPosted';
    return refusal(job, problem, 'post', beside.inThread, [first]);
  }
}

/** The same for everybody who orders the same card in the same channel; at most 25 characters, as Discord allows. */
const nonceOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 25);

/** Whether a message was made well before an interaction; ids carry their time (Discord reference, "Snowflakes"). */
const isEarlier = ({ message }: Card, interaction: string): boolean =>
  timeOf(interaction) - timeOf(message) > BigInt(atOnce);

const timeOf = (snowflake: string): bigint => BigInt(snowflake) >> 22n;
