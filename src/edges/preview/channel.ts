// The page's channel as the cards' code calls it: the messages that the page sent, in memory for one request, and every call
// recorded, so that the page can repeat it. Called by app.ts.
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ChannelCalls } from '../../discord/cards/calls.js';
import { parseCustomId } from '../../discord/custom-id.js';
import type { Work } from '../../discord/handled.js';
import { componentsIn } from '../../discord/pressed.js';
import type { Drawn } from '../../reply/discord.js';
import type { Posted } from './envelope.js';
import { sentFiles } from './files.js';
import { stamp, storedMessage, user, type Payload } from './client/stored.js';
import type { Change, Content } from './wire.js';

/** A refusal as discord.js throws it. */
const refusal = (status: number, code: RESTJSONErrorCodes, message: string): Error =>
  Object.assign(new Error(message), { status, code });

/** Discord's own bound for a channel (Message resource, "Pin Message"). */
const maxPins = 250;
const pinsFull = RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel;

/** The language that a message's buttons carry. */
const languageIn = ({ components }: Drawn['data']): string | undefined =>
  componentsIn(components ?? [])
    .map(({ custom_id }) => parseCustomId(custom_id)?.language)
    .find((language) => language !== undefined);

const contentOf = ({ data, files }: Drawn): Content => ({
  data,
  files: sentFiles(files),
  language: languageIn(data),
});

/** How far the ids of posted messages are from the interaction's; the page's own count starts at 0 each millisecond. */
const apart = 1n << 21n;

/** Makes a call that rejects with what it throws. */
const call = <T>(act: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(act());
  });

/**
 * @param work What is to be carried out.
 * @param sent What the bot has posted before, as the page sent it.
 * @param now Milliseconds since 1970.
 * @returns The calls, and what they did so far, in their order.
 */
export function createChannel(
  work: Work,
  sent: readonly Posted[],
  now: () => number,
): { readonly calls: ChannelCalls; readonly changes: readonly Change[] } {
  const here = work.venue.channel?.id ?? '0';
  const changes: Change[] = [];
  const messages = new Map(sent.map(({ message }) => [message.id, message]));
  /** When each message was pinned, by its id; the latest first. */
  let pinned = new Map(
    sent.flatMap(({ pinned_at, message }) => (pinned_at === null ? [] : [[message.id, pinned_at]])),
  );
  let issued = 0n;

  /** @throws What Discord answers for another channel than the page's. */
  const inside = (channel: string): void => {
    if (channel !== here) throw refusal(404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel');
  };
  /** @throws What Discord answers where there is no such message. */
  const found = (channel: string, id: string): Posted['message'] => {
    inside(channel);
    const message = messages.get(id);
    if (!message) throw refusal(404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message');
    return { ...message, pinned: pinned.has(id) };
  };
  const stored = (id: string, { data, files }: Drawn): Posted['message'] => ({
    id,
    ...storedMessage({
      id,
      channel: here,
      author: user(work.application, 'bot', true),
      at: now(),
      data: data as Payload,
      files: files.map(({ name, bytes }) => ({ name, size: bytes.length })),
      pinned: false,
    }),
  });

  const calls: ChannelCalls = {
    self: () => Promise.resolve(work.application),

    /** The page has no other channel. */
    destination: () => Promise.resolve(undefined),

    post: (channel, message) =>
      call(() => {
        inside(channel);
        issued += 1n;
        const id = String(BigInt(work.interaction) + apart + issued);
        const whole = stored(id, message);
        messages.set(id, whole);
        changes.push({ kind: 'posted', id, ...contentOf(message) });
        return whole;
      }),

    edit: (channel, id, content) =>
      call(() => {
        const { timestamp } = found(channel, id);
        messages.set(id, { ...stored(id, content), timestamp, edited_timestamp: stamp(now()) });
        changes.push({ kind: 'edited', id, ...contentOf(content) });
      }),

    get: (channel, id) => call(() => found(channel, id)),

    pin: (channel, id) =>
      call(() => {
        found(channel, id);
        if (pinned.has(id)) return;
        if (pinned.size >= maxPins) throw refusal(400, pinsFull, 'Maximum number of pins reached');
        pinned = new Map([[id, stamp(now())], ...pinned]);
        changes.push({ kind: 'pinned', id });
      }),

    unpin: (channel, id) =>
      call(() => {
        found(channel, id);
        pinned.delete(id);
        changes.push({ kind: 'unpinned', id });
      }),

    pins: (channel) =>
      call(() => {
        inside(channel);
        return [...pinned].map(([id, pinned_at]) => ({ pinned_at, message: found(channel, id) }));
      }),

    answer: (content) =>
      call(() => {
        changes.push({ kind: 'answered', ...contentOf(content), language: work.language });
      }),
  };
  return { calls, changes };
}
