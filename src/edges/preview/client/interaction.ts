// Builds the raw interactions that Discord would send for what the visitor does. Called by channel.ts and the composer.
import type { Language } from './api.js';
import type { MessageData } from './discord.js';
import { stored } from './stored.js';

export type Role = 'member' | 'moderator';

export interface Setting {
  readonly language: Language;
  readonly role: Role;
  /** The visitor's name, as others in the channel would see it. */
  readonly name: string;
}

export interface Given {
  readonly name: string;
  /** Discord's number of the option's type. */
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: boolean;
}

/** A message as far as an interaction about it tells. */
export interface Target {
  readonly id: string;
  readonly data: MessageData | undefined;
  readonly at: number;
}

const epoch = 1_420_070_400_000;
const application = '1000000000000000001';
const guild = '1000000000000000002';
const channel = '1000000000000000003';
export const visitorId = '1000000000000000004';
export const botId = application;
let issued = 0n;

/** An id of now that no earlier call gave (Discord's reference, "Snowflakes"). */
export function snowflake(): string {
  issued += 1n;
  return String((BigInt(Date.now() - epoch) << 22n) | (issued & 0x3f_ffffn));
}

export const localeOf = (language: Language): string => (language === 'es' ? 'es-419' : 'en-US');

const bits = (...positions: readonly bigint[]): string =>
  String(positions.reduce((sum, position) => sum | (1n << position), 0n));
/** View Channel, Send Messages, Read Message History, Use Application Commands, Send Messages in Threads. */
const everyone = [10n, 11n, 16n, 31n, 38n] as const;
const pinMessages = 51n;
const permissions: Readonly<Record<Role, string>> = {
  member: bits(...everyone),
  /** Besides: Manage Messages, Pin Messages. */
  moderator: bits(...everyone, 13n, pinMessages),
};

const user = (id: string, name: string, bot: boolean): object => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  avatar: null,
  discriminator: '0',
  public_flags: 0,
  flags: 0,
  avatar_decoration_data: null,
  collectibles: null,
  primary_guild: null,
  ...(bot ? { bot } : {}),
});

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/Z$/u, '000+00:00');

function base({ language, role, name }: Setting, type: number, data: object): object {
  const id = snowflake();
  const allowed = bits(...everyone, pinMessages);
  return {
    id,
    application_id: application,
    type,
    token: `preview-${id}`,
    version: 1,
    data,
    locale: localeOf(language),
    guild_locale: localeOf(language),
    guild_id: guild,
    guild: { id: guild, locale: localeOf(language), features: [] },
    channel_id: channel,
    channel: {
      id: channel,
      guild_id: guild,
      type: 0,
      name: 'preview',
      position: 0,
      nsfw: false,
      permissions: allowed,
    },
    member: {
      user: user(visitorId, name, false),
      permissions: permissions[role],
      roles: [],
      nick: null,
      avatar: null,
      banner: null,
      communication_disabled_until: null,
      flags: 0,
      joined_at: stamp(1_700_000_000_000),
      pending: false,
      premium_since: null,
      mute: false,
      deaf: false,
    },
    app_permissions: allowed,
    entitlements: [],
    authorizing_integration_owners: { 0: guild },
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

/** @param path The command's name, and its group's and subcommand's. */
function chatInput([name = '', ...path]: readonly string[], options: readonly Given[]): object {
  return { id: snowflake(), name, type: 1, guild_id: guild, options: nested(path, options) };
}

export const command = (setting: Setting, path: readonly string[], options: readonly Given[]): object =>
  base(setting, 2, chatInput(path, options));

/** @param options One of them is `focused`. */
export const autocomplete = (setting: Setting, path: readonly string[], options: readonly Given[]): object =>
  base(setting, 4, chatInput(path, options));

function messageOf({ id, data, at }: Target, { name }: Setting): object {
  return {
    id,
    channel_id: channel,
    type: 20,
    author: user(application, 'bot', true),
    application_id: application,
    webhook_id: application,
    interaction_metadata: {
      id: snowflake(),
      type: 2,
      user: user(visitorId, name, false),
      authorizing_integration_owners: { 0: guild },
    },
    content: data?.content ?? '',
    embeds: data?.embeds ?? [],
    components: stored(data?.components ?? []),
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: stamp(at),
    edited_timestamp: null,
    flags: data?.flags ?? 0,
  };
}

/** A button is pressed, or values are chosen from a menu (`type` is the component's). */
export const press = (
  setting: Setting,
  target: Target,
  component: { readonly type: number; readonly custom_id: string; readonly values?: readonly string[] },
): object => {
  const { type, custom_id, values } = component;
  const data = { id: 1, component_type: type, custom_id, ...(values ? { values } : {}) };
  return { ...base(setting, 3, data), message: messageOf(target, setting) };
};

/** A command of a message's menu. */
export const messageCommand = (setting: Setting, name: string, target: Target): object =>
  base(setting, 2, {
    id: snowflake(),
    name,
    type: 3,
    guild_id: guild,
    target_id: target.id,
    resolved: { messages: { [target.id]: messageOf(target, setting) } },
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
