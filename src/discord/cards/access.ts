// Whether a channel takes what is to be done, and what the bot is missing there: asked before anything is done. Called by
// the other files here.
import { ChannelType } from 'discord-api-types/v10';
import { isThread, may } from '../../../commands/venue.js';
import type { CardPermission, CardProblem, CardReportView, CardSaid } from '../../reply/card-view.js';
import { referenceOf } from '../reference.js';
import type { Destination } from './calls.js';
import { reportOf, type Job, type Report } from './job.js';

/** What an effect does in a channel. */
export type Purpose = 'post' | 'pin' | 'edit' | 'read';

/** @param inThread Whether it is in a thread. @returns What it takes (Channel and Message resources; DESIGN, pins). */
export function needsOf(purpose: Purpose, inThread: boolean): CardPermission[] {
  const posting = inThread ? ('sendInThreads' as const) : ('sendMessages' as const);
  return [
    'viewChannel',
    ...(purpose === 'post' ? [posting] : []),
    'readHistory',
    ...(purpose === 'post' || purpose === 'pin' ? (['pinMessages'] as const) : []),
  ];
}

/** A channel that takes it; undefined where Discord tells nothing about it. */
export type Place = Destination | undefined;

/**
 * @param channel The id of the channel.
 * @param isChecked Whether the member's permissions there are known from the interaction.
 * @returns Why not, or the place.
 */
export async function enter(
  job: Job,
  channel: string,
  purpose: Purpose,
  isChecked = false,
): Promise<{ readonly refusal: Report } | { readonly place: Place }> {
  const { venue, person } = job.work;
  const here = venue.channel?.id === channel ? venue.channel : undefined;
  const place: Place = here
    ? { ...here, botMay: venue.botMay, memberMay: venue.memberMay }
    : await job.calls.destination(venue.server ?? '', channel, person.id);
  const nothing = purpose === 'post' ? (['nothingPosted'] as const) : [];
  if (!place && isChecked) return { place };
  if (!place) return { refusal: reportOf(job, 'refused', [...nothing, 'unverified']) };
  if (!isChecked && !may(place.memberMay ?? 0n, 'pinMessages'))
    return { refusal: reportOf(job, 'refused', [...nothing, 'memberMayNotPinThere']) };
  const unfit = purpose === 'post' ? unfitness(place) : undefined;
  if (unfit) return { refusal: reportOf(job, unfit, [...nothing, unfit]) };
  const inThread = isThread(place.type);
  const missing = needsOf(purpose, inThread).filter((each) => !may(place.botMay, each));
  if (missing.length > 0)
    return { refusal: reportOf(job, 'lacking', [...nothing, 'lacking'], { missing, inThread }) };
  return { place };
}

const forums: readonly number[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
const voices: readonly number[] = [ChannelType.GuildVoice, ChannelType.GuildStageVoice];

/** Why nothing can be posted and pinned in a channel of that kind or state. */
function unfitness({ type, archived, locked }: Destination): CardProblem | undefined {
  if (forums.includes(type)) return 'forum';
  if (voices.includes(type)) return 'voice';
  return locked ? 'locked' : archived ? 'archived' : undefined;
}

/** What stands in a report beside a problem: what to grant, and by which reference the log has it. */
export function aroundProblem(
  { work }: Job,
  problem: CardProblem,
  purpose: Purpose,
  inThread: boolean,
): Required<Pick<CardReportView, 'missing' | 'inThread' | 'reference'>> {
  const needs = [...needsOf(purpose, inThread), ...(purpose === 'edit' ? (['attachFiles'] as const) : [])];
  const missing: CardPermission[] =
    problem === 'forbidden' ? needs : problem === 'noAccess' ? ['viewChannel'] : [];
  return { missing, inThread, reference: referenceOf(work.interaction) };
}

/** A report of what Discord refused. @param first What is said before it. */
export const refusal = (
  job: Job,
  problem: CardProblem,
  purpose: Purpose,
  inThread: boolean,
  first: readonly CardSaid[] = [],
): Report => reportOf(job, problem, [...first, problem], aroundProblem(job, problem, purpose, inThread));
