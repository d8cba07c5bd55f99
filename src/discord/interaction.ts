// Parses Discord's raw interaction JSON, hostile until it is parsed, into what the router needs. Called by router.ts.
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { MessageRequest, Person, Press, Request } from '../../commands/command.js';
import type { Channel, Venue } from '../../commands/venue.js';
import { pressedSchema, readPressed } from './pressed.js';
import { messageSchema, readTarget } from './target.js';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const locale = z.string().max(32);
/** Permission bits as Discord writes them: a decimal number of at most 64 bits. */
const bits = z
  .string()
  .regex(/^\d{1,20}$/u)
  .transform(BigInt)
  .catch(0n);
const userSchema = z.object({
  id: snowflake,
  username: z.string().max(100),
  global_name: z.string().max(100).nullish(),
});

const channelSchema = z.object({
  id: snowflake,
  type: z.number().int(),
  permissions: bits.optional(),
  thread_metadata: z
    .object({ archived: z.boolean().optional(), locked: z.boolean().optional() })
    .nullish()
    .catch(undefined),
});

const baseSchema = z.object({
  id: snowflake,
  application_id: snowflake.catch('0'),
  token: z.string().min(1).max(1000),
  locale: locale.optional().catch(undefined),
  guild_locale: locale.nullish().catch(undefined),
  guild_id: snowflake.nullish().catch(undefined),
  channel: channelSchema.nullish().catch(undefined),
  app_permissions: bits,
  authorizing_integration_owners: z.record(z.string(), z.string()).optional().catch(undefined),
  user: userSchema.nullish(),
  member: z.object({ user: userSchema, nick: z.string().max(100).nullish(), permissions: bits }).nullish(),
});
type Base = z.infer<typeof baseSchema>;
const addressSchema = baseSchema.pick({ id: true, token: true });

/** Discord's own bound for a string option is 6000 characters. */
const valueSchema = z.object({
  name: z.string().max(32),
  value: z.union([z.string().max(6000), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
});

const resolvedSchema = z.object({
  users: z.record(snowflake, userSchema).optional(),
  members: z.record(snowflake, z.object({ nick: z.string().max(100).nullish() })).optional(),
  channels: z.record(snowflake, channelSchema).optional(),
});

// Made once: a schema costs more to make than to use.
const commandSchema = z.object({
  data: z.object({
    type: z.literal(ApplicationCommandType.ChatInput),
    name: z.string().max(32),
    options: z
      .array(
        z.object({
          name: z.string().max(32),
          type: z.literal(1),
          options: z.array(valueSchema).max(25).optional(),
        }),
      )
      .length(1),
    resolved: resolvedSchema.optional().catch(undefined),
  }),
});

const messageCommandSchema = z.object({
  data: z.object({
    type: z.literal(ApplicationCommandType.Message),
    name: z.string().max(32),
    target_id: snowflake,
    resolved: z.object({ messages: z.record(snowflake, messageSchema) }),
  }),
});

const pressSchema = z.object({
  data: z.object({ custom_id: z.string().max(100), values: z.array(z.string().max(100)).max(25).optional() }),
  message: pressedSchema,
});

/** What every interaction that can be answered tells. */
interface From {
  readonly id: string;
  readonly application: string;
  readonly token: string;
  readonly person: Person;
  readonly serverLocale: string | undefined;
  readonly venue: Venue;
}

export type Parsed =
  | { readonly kind: 'ping' }
  | (From &
      Request & {
        readonly kind: 'command' | 'autocomplete';
        readonly command: string;
        readonly subcommand: string;
      })
  | (From & MessageRequest & { readonly kind: 'message'; readonly command: string })
  | (From & {
      readonly kind: 'press';
      readonly customId: string;
      readonly values: readonly string[];
      readonly message: Press['message'];
    })
  /** Of a type that this bot has nothing for. */
  | (From & { readonly kind: 'unknown' })
  /** Broken; `answer` tells what kind of response Discord would take, if any. */
  | { readonly kind: 'malformed'; readonly answer: 'message' | 'choices' | undefined; readonly id: string };

/** @param raw Raw JSON, whatever it is. @returns Never throws: what cannot be read is `malformed`. */
export function parseInteraction(raw: unknown): Parsed {
  const type = typeOf(raw);
  if (type === InteractionType.Ping) return { kind: 'ping' };
  const base = baseSchema.safeParse(raw).data;
  const from = base && fromOf(base);
  if (!from) return malformed(raw, type);
  switch (type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return parseCommand(raw, type, from);
    case InteractionType.MessageComponent:
      return parsePress(raw, from) ?? malformed(raw, type);
    case undefined:
    default:
      return type === undefined ? malformed(raw, type) : { kind: 'unknown', ...from };
  }
}

/** The number in `type`, which says by which schema the rest is read. */
function typeOf(raw: unknown): number | undefined {
  const type: unknown = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
  return typeof type === 'number' ? type : undefined;
}

function fromOf(base: Base): From | undefined {
  const user = base.member?.user ?? base.user;
  if (!user) return undefined;
  const owners = base.authorizing_integration_owners;
  return {
    id: base.id,
    application: base.application_id,
    token: base.token,
    person: {
      id: user.id,
      name: base.member?.nick ?? user.global_name ?? user.username,
      locale: base.locale ?? 'en-US',
    },
    serverLocale: base.guild_locale ?? undefined,
    venue: {
      server: base.guild_id ?? undefined,
      channel: base.channel ? channelOf(base.channel) : undefined,
      installed: typeof base.guild_id === 'string' && (owners === undefined || '0' in owners),
      memberMay: base.member?.permissions ?? 0n,
      botMay: base.app_permissions,
    },
  };
}

const channelOf = ({ id, type, thread_metadata: thread }: z.infer<typeof channelSchema>): Channel => ({
  id,
  type,
  archived: thread?.archived ?? false,
  locked: thread?.locked ?? false,
});

function parseCommand(
  raw: unknown,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
  from: From,
): Parsed {
  const commandType = typeOf((raw as { data?: unknown }).data);
  if (commandType === ApplicationCommandType.Message) {
    const onMessage = messageCommandSchema.safeParse(raw).data?.data;
    const message = onMessage?.resolved.messages[onMessage.target_id];
    if (!message) return malformed(raw, type);
    return {
      kind: 'message',
      ...from,
      command: onMessage.name,
      target: readTarget(message, from.application),
    };
  }
  if (commandType === ApplicationCommandType.User || commandType === ApplicationCommandType.PrimaryEntryPoint)
    return { kind: 'unknown', ...from };
  const data = commandSchema.safeParse(raw).data?.data;
  const [subcommand] = data?.options ?? [];
  if (!data || !subcommand) return malformed(raw, type);
  const given = subcommand.options ?? [];
  const { users = {}, members = {}, channels = {} } = data.resolved ?? {};
  return {
    kind: type === InteractionType.ApplicationCommand ? 'command' : 'autocomplete',
    ...from,
    command: data.name,
    subcommand: subcommand.name,
    options: Object.fromEntries(given.map(({ name, value }) => [name, value])),
    focused: given.find(({ focused }) => focused)?.name,
    members: new Map(
      Object.entries(users).map(([id, user]) => [id, members[id]?.nick ?? user.global_name ?? user.username]),
    ),
    channels: new Map(
      Object.entries(channels).map(([id, channel]) => [
        id,
        { ...channelOf(channel), memberMay: channel.permissions },
      ]),
    ),
  };
}

function parsePress(raw: unknown, from: From): Parsed | undefined {
  const press = pressSchema.safeParse(raw).data;
  if (!press) return undefined;
  const { custom_id: customId, values = [] } = press.data;
  return { kind: 'press', ...from, customId, values, message: readPressed(press.message) };
}

function malformed(raw: unknown, type: number | undefined): Parsed {
  const address = addressSchema.safeParse(raw).data;
  const answers: Readonly<Record<number, 'message' | 'choices'>> = {
    2: 'message',
    3: 'message',
    4: 'choices',
    5: 'message',
  };
  const answer = address && type !== undefined ? answers[type] : undefined;
  return { kind: 'malformed', answer, id: address?.id ?? '0' };
}
