// Carries out what a moderator's command or press leaves to be done in a channel, and always ends with an edit of the
// private reply. Made by main.ts; called by the edges once the interaction is acknowledged.
import type { Effect } from '../../../commands/effect.js';
import { isThread } from '../../../commands/venue.js';
import type { Article } from '../../article/model.js';
import type { Drawn } from '../../reply/discord.js';
import type { Pictures } from '../../reply/pictures.js';
import type { Work } from '../handled.js';
import { referenceOf } from '../reference.js';
import { refusal, type Purpose } from './access.js';
import type { ChannelCalls } from './calls.js';
import { draw, reportOf, type Job, type Report } from './job.js';
import { list, open } from './list.js';
import { pinAgain } from './pin.js';
import { post } from './post.js';
import { cardProblem } from './problems.js';
import { refresh } from './refresh.js';
import { unpin } from './unpin.js';

/** What is needed of a logger; pino's fits. */
interface CardLog {
  error(entry: object, message: string): void;
  warn(entry: object, message: string): void;
}

interface Parts {
  readonly article: Article;
  readonly pictures: Pictures;
  readonly log: CardLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** For the log and the metrics; never a member's text or id. */
export interface CarriedOut {
  /** As `pinned`, `duplicate`, `listed`, `notPinned:pinsFull`, `lacking`, `failed`. */
  readonly outcome: string;
}

/** Whether the bot is about to end. */
export interface Closing {
  /** Whether it has been told to end: nothing long is begun any more. */
  readonly isBegun: boolean;
  /** Aborted when the time left is only enough to say what was not done. */
  readonly cutOff: AbortSignal;
}

/** Of a bot that runs on. */
const running: Closing = { isBegun: false, cutOff: new AbortController().signal };

export type CarryOut = (work: Work, calls: ChannelCalls, closing?: Closing) => Promise<CarriedOut>;

/** @returns A function that never rejects; a report that cannot be delivered is one line in the log. */
export const createCarryOut =
  ({ article, pictures, log, now }: Parts): CarryOut =>
  async (work, calls, closing = running) => {
    const job: Job = { article, pictures, now, started: now(), work, calls, closing };
    const { effect } = work;
    const entry = { effect: effect.kind, reference: referenceOf(work.interaction) };
    let outcome: string;
    let drawn: Drawn;
    try {
      const report = (await inTime(perform(job, effect), closing.cutOff)) ?? brokenOff(job);
      outcome = report.outcome;
      drawn = draw(job, report.view, work.person.id);
    } catch (error) {
      const problem = cardProblem(error);
      if (problem === 'failed') log.error({ ...entry, err: error }, 'a card command failed');
      else log.warn({ ...entry, err: error, problem }, 'a card command was not carried out');
      const here = work.venue.channel;
      const inThread = here?.id === effect.channel && isThread(here.type);
      outcome = problem;
      const first = effect.kind === 'post' && problem !== 'failed' ? (['nothingPosted'] as const) : [];
      const { view } = refusal(job, problem, purposes[effect.kind], inThread, first);
      drawn = draw(job, view, work.person.id);
    }
    try {
      await calls.answer(drawn);
    } catch (error) {
      log.warn({ ...entry, err: error, outcome }, 'the report on a card was not delivered');
    }
    return { outcome };
  };

/** @returns undefined where it is not done when the rest is broken off. */
async function inTime<T>(work: Promise<T>, cutOff: AbortSignal): Promise<T | undefined> {
  let cut = (): void => undefined;
  const late = new Promise<undefined>((resolve) => {
    cut = () => {
      resolve(undefined);
    };
  });
  if (cutOff.aborted) cut();
  cutOff.addEventListener('abort', cut);
  try {
    return await Promise.race([work, late]);
  } finally {
    cutOff.removeEventListener('abort', cut);
  }
}

const brokenOff = (job: Job): Report => reportOf(job, 'brokenOff', ['brokenOff']);

const purposes: Readonly<Record<Effect['kind'], Purpose>> = {
  post: 'post',
  pin: 'pin',
  unpin: 'pin',
  list: 'read',
  open: 'read',
  refresh: 'edit',
};

function perform(job: Job, effect: Effect): Promise<Report> {
  switch (effect.kind) {
    case 'post':
      return post(job, effect);
    case 'pin':
      return pinAgain(job, effect);
    case 'list':
      return list(job, effect);
    case 'open':
      return open(job, effect);
    case 'refresh':
      return refresh(job, effect);
    case 'unpin':
      return unpin(job, effect);
  }
}
