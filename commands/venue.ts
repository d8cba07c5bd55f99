// Where a command is used: the server and channel, whether the bot is a member there, and who may do what. Made by
// src/discord/interaction.ts; read by commands that post, pin or answer in public.
import { ChannelType } from 'discord-api-types/v10';

export interface Channel {
  readonly id: string;
  /** Discord's number of the channel's type. */
  readonly type: number;
  readonly archived: boolean;
  readonly locked: boolean;
  /** The member's permission bits there, where the channel was chosen in an option. */
  readonly memberMay?: bigint | undefined;
}

export interface Venue {
  /** The id of the server; undefined in direct messages. */
  readonly server: string | undefined;
  readonly channel: Channel | undefined;
  /** Whether the bot itself is a member of the server, and not only an app that the member brought along. */
  readonly installed: boolean;
  /** Permission bits in this channel, of the member and of the bot (Discord reference, "Permissions"). */
  readonly memberMay: bigint;
  readonly botMay: bigint;
}

/** The permissions that this bot ever asks about, by their bits (Discord reference, "Bitwise Permission Flags"). */
export const permissions = {
  administrator: 1n << 3n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  sendInThreads: 1n << 38n,
  useExternalApps: 1n << 50n,
  pinMessages: 1n << 51n,
} as const;
export type Permission = keyof typeof permissions;

/** Whether a set of permission bits holds one; an administrator's holds all. */
export const may = (bits: bigint, permission: Permission): boolean =>
  (bits & (permissions[permission] | permissions.administrator)) !== 0n;

/**
 * Whether Discord lets a reply be public there: an app that a member brought along answers in private where the server
 * withholds Use External Apps (discord-api-docs#6961).
 */
export const mayBePublic = ({ server, installed, memberMay }: Venue): boolean =>
  server === undefined || installed || may(memberMay, 'useExternalApps');

const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
export const isThread = (type: number): boolean => threads.includes(type);
