// A server's channels, members and roles, and who may do what in which channel. Routes of routes.ts, and the refusals of
// channels.ts.
import { ChannelType } from 'discord-api-types/v10';
import { applicationId, guildId, timestamp, user } from '../ids.js';
import type { Json } from '../json.js';
import { type RecordedRequest, refusal, type Reply, type World } from './world.js';

/** The permissions that the stand-in asks about (Discord's reference, "Bitwise Permission Flags"). */
export const bits = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  sendInThreads: 1n << 38n,
  pinMessages: 1n << 51n,
} as const;
type Bit = keyof typeof bits;

const everything = Object.values(bits).reduce((sum, bit) => sum | bit);

/** All of them but some. */
export const without = (...missing: readonly Bit[]): bigint =>
  missing.reduce((sum, bit) => sum & ~bits[bit], everything);

export interface Channel {
  readonly type?: ChannelType;
  readonly archived?: boolean;
  readonly locked?: boolean;
  /** Of a thread: the channel that it belongs to, which has the permissions; else its category. */
  readonly parentId?: string;
  /** The server's id; that of ids.ts unless given. */
  readonly server?: string;
  /** Permission bits by user id; whoever is not here may do everything. */
  readonly may?: Readonly<Record<string, bigint>>;
}

const threads: readonly number[] = [10, 11, 12];
const isThread = ({ type = ChannelType.GuildText }: Channel): boolean => threads.includes(type);
const channelIn = (world: World, id: string): Channel => world.channels.get(id) ?? {};

function botMay(world: World, id: string, bit: Bit): boolean {
  const channel = channelIn(world, id);
  const { may = {} } = channel.parentId === undefined ? channel : channelIn(world, channel.parentId);
  return ((may[applicationId] ?? everything) & bits[bit]) !== 0n;
}

/** What Discord answers where the bot lacks a permission: 50001 without sight of the channel, else 50013. */
export function lacking(world: World, id: string, ...needs: readonly Bit[]): Reply | undefined {
  if (!botMay(world, id, 'viewChannel')) return refusal(403, 50001, 'Missing Access');
  return needs.every((bit) => botMay(world, id, bit))
    ? undefined
    : refusal(403, 50013, 'Missing Permissions');
}

/** The permission that posting takes there. */
export const toSend = (world: World, id: string): Bit =>
  isThread(channelIn(world, id)) ? 'sendInThreads' : 'sendMessages';

/** What Discord answers to a change in a thread that takes none. */
export function closed(world: World, id: string): Reply | undefined {
  const { archived = false, locked = false } = channelIn(world, id);
  if (locked) return refusal(400, 160005, 'Thread is locked');
  return archived ? refusal(400, 50083, 'Thread is archived') : undefined;
}

/** Which kinds of channel refuse what, as Discord words it. */
export function unfit(world: World, id: string, action: 'post' | 'pin'): Reply | undefined {
  const { type } = channelIn(world, id);
  if (type === ChannelType.GuildForum || type === ChannelType.GuildMedia)
    return refusal(400, 40058, 'Cannot send a message in a forum channel');
  const isVoice = type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
  return action === 'pin' && isVoice
    ? refusal(400, 50019, 'A message can only be pinned in the channel it was sent in')
    : undefined;
}

const overwrites = ({ may = {} }: Channel): Json[] =>
  Object.entries(may).map(([id, allowed]) => ({
    id,
    type: 1,
    allow: String(allowed),
    deny: String(everything & ~allowed),
  }));

/** GET /channels/{channel} */
export function oneChannel(world: World, _: RecordedRequest, [id = '']: readonly string[]): Reply {
  const channel = channelIn(world, id);
  const {
    type = ChannelType.GuildText,
    archived = false,
    locked = false,
    parentId,
    server = guildId,
  } = channel;
  const thread = {
    thread_metadata: { archived, locked, auto_archive_duration: 1440, archive_timestamp: timestamp() },
  };
  return (
    lacking(world, id) ?? {
      status: 200,
      body: {
        id,
        type,
        parent_id: parentId ?? null,
        guild_id: server,
        name: 'somewhere',
        ...(isThread(channel) ? thread : { permission_overwrites: overwrites(channel) }),
      },
    }
  );
}

/** GET /guilds/{guild}; its only role is everybody's. */
export const oneServer = (_: World, __: RecordedRequest, [id = '']: readonly string[]): Reply => ({
  status: 200,
  body: {
    id,
    name: 'a server',
    owner_id: '1100000000000000009',
    roles: [{ id, name: '@everyone', permissions: String(everything) }],
  },
});

/** GET /guilds/{guild}/members/{user} */
export const oneMember = (_: World, __: RecordedRequest, [, id = '']: readonly string[]): Reply => ({
  status: 200,
  body: { user: user(id), roles: [], joined_at: timestamp(1_700_000_000_000) },
});
