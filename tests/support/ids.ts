// Fresh Discord ids and the fixed identities (bot, member, places' guild) that the stand-in and the builders share.
import type { APIUser } from 'discord-api-types/v10';

const DISCORD_EPOCH_MS = 1_420_070_400_000;
let issued = 0n;

/** A snowflake of now that no earlier call returned (Discord's reference: milliseconds since 2015, then a counter). */
export function snowflake(): string {
  issued += 1n;
  return String((BigInt(Date.now() - DISCORD_EPOCH_MS) << 22n) + (issued & 0x3f_ffffn));
}

/** A moment in the form that Discord writes: microseconds and a numeric offset. */
export const timestamp = (ms = Date.now()): string => new Date(ms).toISOString().replace(/Z$/u, '000+00:00');

export const applicationId = '1100000000000000001';
export const guildId = '1100000000000000002';
export const memberId = '1100000000000000003';

/** A user object with every field that Discord's specification requires. */
export function user(id: string, username = `user-${id.slice(-4)}`, isBot = false): APIUser {
  const fields: Record<string, unknown> = {
    id,
    username,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    global_name: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    ...(isBot ? { bot: true } : {}),
  };
  return fields as unknown as APIUser;
}

/** The bot as author of its messages. */
export const botUser = user(applicationId, 'stand-in-bot', true);
