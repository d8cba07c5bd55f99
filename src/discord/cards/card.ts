// Reads the bot's own cards back from messages and pins, as Discord returns them: nothing is stored on our side. Called by
// the other files here.
import { ComponentType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Article } from '../../article/model.js';
import type { Language } from '../../article/schema.js';
import { withdrawnVersion, type CardState, type StandingCard } from '../../reply/card-view.js';
import { cardVersion } from '../../reply/pictures.js';
import { parseCustomId } from '../custom-id.js';
import { componentsIn, noteIn } from '../pressed.js';
import type { RawMessage } from './calls.js';

/** A card as its message carries it. */
export interface Card {
  readonly message: string;
  /** The fact's id; the data may have it no longer. */
  readonly fact: string;
  readonly language: Language;
  /** What it says, as cardVersion has it, or that it is withdrawn. */
  readonly version: string;
  /** Whether it is to have its picture. */
  readonly picture: boolean;
  /** Whether it has one: it may have been posted where the bot could not attach files. */
  readonly hasPicture: boolean;
  readonly note: string | undefined;
  /** The id of the moderator who posted it. */
  readonly by: string;
  /** The ISO day on which it was posted. */
  readonly day: string | undefined;
  readonly isPinned: boolean;
}

const messageSchema = z.object({
  id: z.string().regex(/^\d{1,20}$/u),
  author: z.object({ id: z.string() }),
  timestamp: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T/u)
    .optional()
    .catch(undefined),
  pinned: z.boolean().catch(false),
  components: z.array(z.unknown()).max(40),
});

const argsSchema = z.tuple([
  z.string(),
  z.string().regex(/^(?:[a-z0-9]{8}|withdrawn)$/u),
  z.enum(['p0', 'p1']),
]);

/**
 * @param message A message as Discord returns it.
 * @param self The bot's own user id.
 * @returns undefined where it is no card of this bot, whatever its components say.
 */
export function readCard(message: RawMessage, self: string): Card | undefined {
  const read = messageSchema.safeParse(message).data;
  if (read?.author.id !== self) return undefined;
  const components = componentsIn(read.components);
  const id = components
    .map(({ custom_id }) => parseCustomId(custom_id))
    .find((each) => each?.action === 'sources');
  const args = argsSchema.safeParse(id?.args).data;
  if (!id || !args) return undefined;
  const [fact, version, picture] = args;
  return {
    message: read.id,
    fact,
    language: id.language,
    version,
    picture: picture === 'p1',
    hasPicture: components.some(({ type }) => type === ComponentType.MediaGallery),
    note: noteIn(components),
    by: id.asker,
    day: read.timestamp?.slice(0, 10),
    isPinned: read.pinned,
  };
}

const pinSchema = z.object({ message: z.unknown() });

/** @param pins As Discord lists them. @returns The bot's own cards among them, in their order. */
export const cardsAmong = (pins: readonly unknown[], self: string): Card[] =>
  pins.flatMap((pin) => {
    const card = readCard(pinSchema.safeParse(pin).data?.message, self);
    return card ? [{ ...card, isPinned: true }] : [];
  });

/** How a card stands to what the article's data says now. */
export function stateOf(article: Article, { fact: id, language, version }: Card): CardState {
  const fact = article.facts.find((each) => each.id === id);
  if (!fact || !article.languages.includes(language))
    return version === withdrawnVersion ? 'withdrawn' : 'orphaned';
  return version === cardVersion(article, fact, language) ? 'current' : 'outdated';
}

/** A card with all that a report tells of it. */
export function standing(
  article: Article,
  card: Card,
  { server, channel }: { readonly server: string; readonly channel: string },
): StandingCard {
  return {
    channel,
    message: card.message,
    url: `https://discord.com/channels/${server}/${channel}/${card.message}`,
    id: card.fact,
    fact: article.facts.find(({ id }) => id === card.fact),
    language: card.language,
    by: card.by,
    day: card.day,
    state: stateOf(article, card),
    isPinned: card.isPinned,
  };
}
