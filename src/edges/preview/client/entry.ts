// A message of the page's channel, and how Discord would send it back. Called by channel.ts and what draws messages.
import type { FileData, MessageData } from './discord.js';
import { snowflake, type Setting } from './interaction.js';
import { applicationId, channelId, guildId, ids, type Author } from './people.js';
import { stamp, storedMessage, user } from './stored.js';

export interface Entry {
  readonly id: string;
  readonly state: 'waiting' | 'shown' | 'failed';
  readonly author: Author;
  /** Whether the bot sent it by itself, and not as the answer to an interaction. */
  readonly posted: boolean;
  /** The command that made it, as the visitor typed it; undefined for what a press made. */
  readonly used: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly data: MessageData | undefined;
  /** In the order of the data's `attachments`. */
  readonly files: readonly FileData[];
  /** What went to the bot and what came back, for the payload panel; undefined for a member's own message. */
  readonly request: object | undefined;
  readonly response: unknown;
  /** The language of the message. */
  readonly language: string | undefined;
  readonly edited: boolean;
  /** When it was pinned, in milliseconds since 1970. */
  readonly pinnedAt: number | undefined;
  /** Whether the page made it by itself on the first visit. */
  readonly example: boolean;
  /** The last press on it went wrong. */
  readonly pressFailed: boolean;
}

/** @param fields Whatever differs from a message of the bot that is still to come. */
export const entryOf = (fields: Partial<Entry>): Entry => ({
  id: snowflake(),
  state: 'waiting',
  author: 'bot',
  posted: false,
  used: undefined,
  at: Date.now(),
  data: undefined,
  files: [],
  request: undefined,
  response: undefined,
  language: undefined,
  edited: false,
  pinnedAt: undefined,
  example: false,
  pressFailed: false,
  ...fields,
});

/** The length of a file, in bytes. */
export const sizeOf = ({ base64 }: FileData): number =>
  (base64.length / 4) * 3 - (/=*$/u.exec(base64)?.[0].length ?? 0);

/** The entry in Discord's own JSON. */
export const messageOf = (entry: Entry, { names }: Setting): object => {
  const { id, author, posted, at, data, files, pinnedAt } = entry;
  return storedMessage({
    id,
    channel: channelId,
    author: user(ids[author], names[author], author === 'bot'),
    at,
    data,
    files: files.map((file) => ({ name: file.name, size: sizeOf(file) })),
    pinned: pinnedAt !== undefined,
    answer:
      author === 'bot' && !posted
        ? {
            application_id: applicationId,
            webhook_id: applicationId,
            interaction_metadata: {
              id: snowflake(),
              type: 2,
              user: user(ids.visitor, names.visitor, false),
              authorizing_integration_owners: { 0: guildId },
            },
          }
        : undefined,
  });
};

/** What the bot has posted by itself, as the server wants it with an interaction: pins first, the latest before others. */
export const postedOf = (entries: readonly Entry[], setting: Setting): object[] =>
  [...pinnedOf(entries), ...entries.filter(({ pinnedAt }) => pinnedAt === undefined)]
    .filter(({ posted }) => posted)
    .map((entry) => ({
      pinned_at: entry.pinnedAt === undefined ? null : stamp(entry.pinnedAt),
      message: messageOf(entry, setting),
    }));

/** The channel's pinned messages, the latest first. */
export const pinnedOf = (entries: readonly Entry[]): Entry[] =>
  entries
    .filter(({ pinnedAt }) => pinnedAt !== undefined)
    .toReversed()
    .toSorted((one, other) => (other.pinnedAt ?? 0) - (one.pinnedAt ?? 0));
