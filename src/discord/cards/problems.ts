// What a failed call to Discord means for a card. Called by the other files here.
import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';
import type { CardProblem } from '../../reply/card-view.js';
import { problemOf } from '../errors.js';

/** Discord docs, "Opcodes and Status Codes". */
const byCode = new Map<unknown, CardProblem>([
  [Code.MaximumNumberOfPinsReachedForTheChannel, 'pinsFull'],
  [Code.InvalidActionOnArchivedThread, 'archived'],
  [Code.ThreadLocked, 'locked'],
  [Code.CannotSendAMessageInAForumChannel, 'forum'],
  [Code.CannotSendMessagesInNonTextChannel, 'voice'],
  [Code.CannotExecuteActionOnThisChannelType, 'voice'],
  [Code.MessageCanOnlyBePinnedInTheChannelItWasSentIn, 'voice'],
  [Code.MissingAccess, 'noAccess'],
  [Code.MissingPermissions, 'forbidden'],
  [Code.UnknownMessage, 'messageGone'],
  [Code.UnknownChannel, 'channelGone'],
]);

/**
 * @param error Whatever was thrown.
 * @returns `failed` where it is no error of a call, but one of ours.
 */
export function cardProblem(error: unknown): CardProblem {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  const known = byCode.get(code);
  if (known) return known;
  const problem = problemOf(error);
  if (problem === 'limited' || problem === 'token') return problem;
  if (problem !== 'unavailable') return 'refused';
  // Of a call that was aborted too: a DOMException has a code.
  return code !== undefined || status !== undefined ? 'unavailable' : 'failed';
}
