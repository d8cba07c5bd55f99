// What the page sends: an interaction alone, or with the messages that the bot has posted in its channel, which the server
// does not keep. Hostile until it is parsed here. Called by app.ts.
import * as z from 'zod';

/** Ours: messages that the page sends along; Discord's own bound for a channel's pins is 250. */
export const maxPosted = 500;

const snowflake = z.string().regex(/^\d{1,20}$/u);

/** A message in Discord's own JSON, which the cards' own code parses, and when it was pinned. */
const postedSchema = z.strictObject({
  pinned_at: z.iso.datetime({ offset: true }).max(40).nullable(),
  message: z.looseObject({ id: snowflake }),
});

const envelopeSchema = z.strictObject({
  interaction: z.unknown(),
  posted: z.array(postedSchema).max(maxPosted),
});

export type Posted = z.infer<typeof postedSchema>;

export interface Envelope {
  /** Raw, for the router to parse. */
  readonly interaction: unknown;
  /** Pinned ones in the order of their pins, the latest first. */
  readonly posted: readonly Posted[];
}

/** @returns Whether it has a field `interaction`; anything else is a raw interaction itself. */
export const isEnvelope = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, 'interaction');

/**
 * @param body Parsed JSON, whatever it is.
 * @returns undefined where the messages cannot be read.
 */
export const readEnvelope = (body: unknown): Envelope | undefined =>
  isEnvelope(body) ? envelopeSchema.safeParse(body).data : { interaction: body, posted: [] };
