// Who may use the moderators' commands, and where: asked on every call and every press, since a server may change who sees
// them. Called by the other files here.
import type { Language } from '../../src/article/schema.js';
import type { CardNotice } from '../../src/reply/card-view.js';
import { stale, type Context, type Person, type Presses, type Reply, type Result } from '../command.js';
import type { Effect } from '../effect.js';
import { languageOf, spoken } from '../options.js';
import { may, type Venue } from '../venue.js';

export const notice = (language: Language, said: CardNotice): Reply => ({
  view: { kind: 'cardNotice', language, notice: said },
  isPrivate: true,
  place: 'new',
});

/** The language of what a moderator alone reads. */
export const ownLanguage = ({ article }: Context, { locale }: Person): Language =>
  spoken(article, languageOf(locale));

/** @returns Why cards cannot be used there by that member, or undefined. */
function objection({ server, channel, installed, memberMay }: Venue): CardNotice | undefined {
  if (server === undefined) return 'directMessage';
  if (!installed) return 'userInstalled';
  if (!may(memberMay, 'pinMessages')) return 'memberMayNotPin';
  return channel ? undefined : 'noChannel';
}

/**
 * @param then What is done where nothing speaks against it; it gets the id of the channel in which it is used.
 * @returns A private refusal, or what `then` makes.
 */
export function guarded(venue: Venue, language: Language, then: (channel: string) => Result): Result {
  const said = objection(venue);
  return said === undefined && venue.channel ? then(venue.channel.id) : notice(language, said ?? 'noChannel');
}

type Handler = NonNullable<Presses['card-open']>;
type Make = (channel: string, message: string, ...rest: Parameters<Handler>) => Effect | undefined;

/**
 * A press on a report about a channel, whose id the custom id carries first, and a message in it, whose id stands second
 * or was chosen from a menu. What the member may do in another channel than the one of the press is asked of Discord when
 * the effect is carried out.
 * @param make The effect, or undefined where the custom id makes no sense.
 */
export const pressed =
  (make: Make): Handler =>
  (context, press) =>
    guarded(press.venue, press.language, () => {
      const [channel = '', message = press.values[0] ?? ''] = press.args;
      const effect = snowflake.test(channel) ? make(channel, message, context, press) : undefined;
      if (!effect) return stale(press.language);
      return { effect, language: press.language, place: press.args.at(-1) === 'new' ? 'new' : 'update' };
    });

/** The same, about a message in any case. */
export const pressedOn = (make: (channel: string, message: string) => Effect): Handler =>
  pressed((channel, message) => (snowflake.test(message) ? make(channel, message) : undefined));

const snowflake = /^\d{1,20}$/u;
