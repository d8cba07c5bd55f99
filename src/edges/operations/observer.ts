// What the edges tell of their work, so that it can be counted. Kept by metrics.ts; told by report.ts, the edges and main.
import type { Effect } from '../../../commands/effect.js';
import type { Problem } from '../../discord/errors.js';
import type { Outcome } from '../../discord/handled.js';
import type { RateLimitScope } from '../../discord/rate-limits.js';

/** Whether a response reached Discord, or why not; `none` where there was none to send. */
export type Delivery = 'sent' | 'none' | Problem;

/**
 * Why a request to the HTTP edge was refused before it was an interaction, or while it was.
 * - `tooLarge`: more than 1 MiB;
 * - `incomplete`: the client went away or was too slow;
 * - `signature`, `timestamp`: missing or wrong;
 * - `notJson`: signed, and no JSON;
 * - `repeated`: its id was answered before;
 * - `crashed`: an error of ours.
 */
export type RequestProblem =
  'tooLarge' | 'incomplete' | 'signature' | 'timestamp' | 'notJson' | 'repeated' | 'crashed';

/** Nothing that it is told holds a member's text or id. */
export interface Observer {
  /** @param ms From the arrival until the response had reached Discord. */
  readonly interaction: (outcome: Outcome, ms: number, delivery: Delivery) => void;
  /** What was left to do after a response has been done, or not. */
  readonly effect: (kind: Effect['kind'], outcome: string) => void;
  readonly refused: (problem: RequestProblem) => void;
  readonly rateLimited: (scope: RateLimitScope) => void;
}

const nothing = (): void => undefined;

/** For a bot whose operator asks for no metrics. */
export const unobserved: Observer = {
  interaction: nothing,
  effect: nothing,
  refused: nothing,
  rateLimited: nothing,
};
