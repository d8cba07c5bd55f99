// Builds the raw interactions that Discord would send for what the visitor does. Called by channel.ts and the composer.
import type { Language } from './api.js';
import { applicationId, channelId, guildId, ids, nameOfId, type Names } from './people.js';
import { stamp, user } from './stored.js';

export type Role = 'member' | 'moderator';

export interface Setting {
  readonly language: Language;
  readonly role: Role;
  readonly names: Names;
  /** The channel's name, without its sign. */
  readonly channel: string;
}

export interface Given {
  readonly name: string;
  /** Discord's number of the option's type. */
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: boolean;
}

const epoch = 1_420_070_400_000;
let issued = 0n;

/** An id of now that no earlier call gave (Discord's reference, "Snowflakes"). */
export function snowflake(): string {
  issued += 1n;
  return String((BigInt(Date.now() - epoch) << 22n) | (issued & 0x3f_ffffn));
}

export const localeOf = (language: Language): string => (language === 'es' ? 'es-419' : 'en-US');

const bits = (...positions: readonly bigint[]): bigint =>
  positions.reduce((sum, position) => sum | (1n << position), 0n);
/**
 * View Channel, Send Messages, Attach Files, Read Message History, Use Application Commands, Send Messages in Threads,
 * Use External Apps.
 */
const everyone = bits(10n, 11n, 15n, 16n, 31n, 38n, 50n);
const pinMessages = bits(51n);
/** The permission bits of a role in the channel; a moderator also has Manage Messages and Pin Messages. */
export const permissionsOf = (role: Role): bigint =>
  role === 'moderator' ? everyone | bits(13n) | pinMessages : everyone;

/** What Discord says of a member beside the user. */
const membership = {
  roles: [],
  nick: null,
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  flags: 0,
  joined_at: stamp(1_700_000_000_000),
  pending: false,
  premium_since: null,
};

const channelOf = (name: string, permissions: bigint): object => ({
  id: channelId,
  guild_id: guildId,
  type: 0,
  name,
  position: 0,
  nsfw: false,
  permissions: String(permissions),
});

function base({ language, role, names, channel }: Setting, type: number, data: object): object {
  const id = snowflake();
  const mine = permissionsOf(role);
  return {
    id,
    application_id: applicationId,
    type,
    token: `preview-${id}`,
    version: 1,
    data,
    locale: localeOf(language),
    guild_locale: localeOf(language),
    guild_id: guildId,
    guild: { id: guildId, locale: localeOf(language), features: [] },
    channel_id: channelId,
    channel: channelOf(channel, mine),
    member: {
      ...membership,
      user: user(ids.visitor, names.visitor, false),
      permissions: String(mine),
      mute: false,
      deaf: false,
    },
    app_permissions: String(everyone | pinMessages),
    entitlements: [],
    authorizing_integration_owners: { 0: guildId },
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}

/** The options of a command, inside its subcommand and group, where it has some. */
const nested = (path: readonly string[], options: readonly Given[]): readonly object[] =>
  path.reduceRight<readonly object[]>(
    (inner, name, at) => [{ name, type: at === path.length - 1 ? 1 : 2, options: inner }],
    options,
  );

const types = { user: 6, channel: 7 } as const;

/** What Discord adds of the members and channels that were chosen. */
function resolved(options: readonly Given[], { names, role, channel }: Setting): object {
  const chosen = (type: number): string[] =>
    options.filter((option) => option.type === type).map(({ value }) => String(value));
  const users = chosen(types.user);
  const channels = chosen(types.channel);
  const of = (all: readonly string[], one: (id: string) => object): object =>
    Object.fromEntries(all.map((id) => [id, one(id)]));
  if (users.length + channels.length === 0) return {};
  return {
    resolved: {
      ...(users.length > 0
        ? {
            users: of(users, (id) => user(id, nameOfId(id, names) ?? '', id === ids.bot)),
            members: of(users, () => ({ ...membership, permissions: String(everyone) })),
          }
        : {}),
      ...(channels.length > 0
        ? { channels: of(channels, () => channelOf(channel, permissionsOf(role))) }
        : {}),
    },
  };
}

/** @param path The command's name, and its group's and subcommand's. */
function chatInput(
  [name = '', ...path]: readonly string[],
  options: readonly Given[],
  setting: Setting,
): object {
  const inner = nested(path, options);
  return { id: snowflake(), name, type: 1, guild_id: guildId, options: inner, ...resolved(options, setting) };
}

export const command = (setting: Setting, path: readonly string[], options: readonly Given[]): object =>
  base(setting, 2, chatInput(path, options, setting));

/** @param options One of them is `focused`. */
export const autocomplete = (setting: Setting, path: readonly string[], options: readonly Given[]): object =>
  base(setting, 4, chatInput(path, options, setting));

/**
 * A button is pressed, or values are chosen from a menu.
 * @param message In Discord's own JSON.
 * @param component `type` is its number.
 */
export const press = (
  setting: Setting,
  message: object,
  component: { readonly type: number; readonly custom_id: string; readonly values?: readonly string[] },
): object => {
  const { type, custom_id, values } = component;
  const data = { id: 1, component_type: type, custom_id, ...(values ? { values } : {}) };
  return { ...base(setting, 3, data), message };
};

/** A command of a message's menu. @param message In Discord's own JSON. */
export const messageCommand = (setting: Setting, name: string, target: string, message: object): object =>
  base(setting, 2, {
    id: snowflake(),
    name,
    type: 3,
    guild_id: guildId,
    target_id: target,
    resolved: { messages: { [target]: message } },
  });

/** A form is sent. */
export const formSubmit = (
  setting: Setting,
  customId: string,
  fields: readonly (readonly [customId: string, value: string])[],
): object =>
  base(setting, 5, {
    custom_id: customId,
    components: fields.map(([id, value], at) => ({
      id: 2 * at + 1,
      type: 1,
      components: [{ id: 2 * at + 2, type: 4, custom_id: id, value }],
    })),
  });
