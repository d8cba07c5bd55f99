// Requests and presses as the router hands them to a command, with what a test does not care about filled in. For the
// tests of commands/.
import type { Person, Press, PressedMessage, Reply, Request, Result } from '../../commands/command.js';
import type { Effect } from '../../commands/effect.js';
import { permissions, type Venue } from '../../commands/venue.js';
import type { CardNotice } from '../../src/reply/card-view.js';

export const person: Person = { id: '5', name: 'Ana', locale: 'en-US' };

/** A text channel of a server where the bot is a member and everybody may do everything. */
export const venue: Venue = {
  server: '10',
  channel: { id: '11', type: 0, archived: false, locked: false },
  installed: true,
  memberMay: permissions.administrator,
  botMay: permissions.administrator,
};

export const request = (
  parts: Omit<Partial<Request>, 'person'> & { readonly locale?: string | undefined },
): Request => {
  const { locale = 'en-US', ...given } = parts;
  return {
    person: { ...person, locale },
    serverLocale: undefined,
    venue,
    options: {},
    focused: undefined,
    members: new Map(),
    channels: new Map(),
    ...given,
  };
};

export const press = (parts: Partial<Press>, message: Partial<PressedMessage> = {}): Press => ({
  person,
  venue,
  mine: true,
  language: 'en',
  args: [],
  values: [],
  message: {
    isPrivate: false,
    shown: [],
    offered: [],
    fromList: false,
    id: '20',
    note: undefined,
    ...message,
  },
  ...parts,
});

/** What a command answers at once. @throws Error where it leaves an effect to be carried out. */
export function replyOf(result: Result | undefined): Reply {
  if (!result || 'effect' in result) throw new Error('There is no reply at once');
  return result;
}

/** The effect that a command leaves. @throws Error where it answers at once. */
export function effectOf(result: Result | undefined): Effect {
  if (!result || !('effect' in result)) throw new Error('There is no effect');
  return result.effect;
}

/** The private notice with which a command about cards is refused. */
export const noticeOf = (result: Result | undefined): CardNotice | undefined =>
  result && 'view' in result && result.isPrivate && result.view.kind === 'cardNotice'
    ? result.view.notice
    : undefined;
