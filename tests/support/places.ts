// Where an interaction may come from: the six kinds of places that members use, as the fields that each one brings.
import { ChannelType } from 'discord-api-types/v10';
import { applicationId, guildId, memberId, snowflake, timestamp, user } from './ids.js';
import type { Json } from './json.js';

export type Place = 'text' | 'thread' | 'forumPost' | 'voice' | 'botDm' | 'privateChannel';
export const places: readonly Place[] = ['text', 'thread', 'forumPost', 'voice', 'botDm', 'privateChannel'];

const bit = (position: number): bigint => 1n << BigInt(position);
/** View Channel, Send Messages (also in threads), Read Message History, Pin Messages, Use Application Commands. */
const allPermissions = String([10, 11, 38, 16, 51, 31].map(bit).reduce((sum, one) => sum | one));
/** The same without Pin Messages. */
const noPinPermissions = String([10, 11, 38, 16, 31].map(bit).reduce((sum, one) => sum | one));

export interface Setting {
  readonly place?: Place;
  /** Default en-US. */
  readonly locale?: string;
  /** Of the server, where there is one; default en-US. */
  readonly guildLocale?: string;
  readonly userId?: string;
  readonly channelId?: string;
  /** The member's permissions there, as Discord's decimal string; default `noPinPermissions`. */
  readonly memberPermissions?: string;
  /** The app's own; default `allPermissions`. */
  readonly appPermissions?: string;
}

/** The member of a server as Discord describes them in an interaction. */
function member(userId: string, permissions: string): Json {
  return {
    user: user(userId),
    permissions,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0,
    joined_at: timestamp(1_700_000_000_000),
    nick: null,
    pending: false,
    premium_since: null,
    roles: [],
    mute: false,
    deaf: false,
  };
}

function channelOf(place: Place, id: string, userId: string): Json {
  const inGuild = { id, guild_id: guildId, name: 'somewhere', permissions: allPermissions };
  const threadMetadata = {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: timestamp(),
    locked: false,
  };
  const thread = {
    ...inGuild,
    type: ChannelType.PublicThread,
    parent_id: snowflake(),
    owner_id: userId,
    thread_metadata: threadMetadata,
  };
  switch (place) {
    case 'text':
      return { ...inGuild, type: ChannelType.GuildText, position: 0, nsfw: false };
    case 'thread':
      return thread;
    case 'forumPost':
      return { ...thread, applied_tags: [] };
    case 'voice':
      return { ...inGuild, type: ChannelType.GuildVoice, position: 0, nsfw: false };
    case 'botDm':
      return { id, type: ChannelType.DM, recipients: [user(userId)] };
    case 'privateChannel':
      return { id, type: ChannelType.GroupDM, name: null, recipients: [user(userId)] };
  }
}

/** The part of an interaction that its place and its member decide, with a fresh id and token. */
export function base(setting: Setting): Json {
  const { place = 'text', userId = memberId } = setting;
  const channel = channelOf(place, setting.channelId ?? snowflake(), userId);
  const id = snowflake();
  const shared = {
    id,
    application_id: applicationId,
    token: `token-${id}-${'x'.repeat(40)}`,
    version: 1,
    channel,
    channel_id: channel['id'],
    locale: setting.locale ?? 'en-US',
    app_permissions: setting.appPermissions ?? allPermissions,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  if (place === 'botDm') {
    return { ...shared, user: user(userId), context: 1, authorizing_integration_owners: { 0: '0' } };
  }
  if (place === 'privateChannel') {
    return { ...shared, user: user(userId), context: 2, authorizing_integration_owners: { 1: userId } };
  }
  const guildLocale = setting.guildLocale ?? 'en-US';
  return {
    ...shared,
    guild_id: guildId,
    guild: { id: guildId, locale: guildLocale, features: [] },
    guild_locale: guildLocale,
    member: member(userId, setting.memberPermissions ?? noPinPermissions),
    context: 0,
    authorizing_integration_owners: { 0: guildId },
  };
}
