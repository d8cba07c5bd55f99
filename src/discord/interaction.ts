// Parses Discord's raw interaction JSON, hostile until it is parsed, into what the router needs. Called by router.ts.
import { ApplicationCommandType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Person, PressedMessage } from '../../commands/command.js';
import { parseCustomId } from './custom-id.js';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const locale = z.string().max(32);
const userSchema = z.object({
  id: snowflake,
  username: z.string().max(100),
  global_name: z.string().max(100).nullish(),
});

const baseSchema = z.object({
  id: snowflake,
  token: z.string().min(1).max(1000),
  locale: locale.optional().catch(undefined),
  guild_locale: locale.nullish().catch(undefined),
  user: userSchema.nullish(),
  member: z.object({ user: userSchema, nick: z.string().max(100).nullish() }).nullish(),
});

/** Discord's own bound for a string option is 6000 characters. */
const valueSchema = z.object({
  name: z.string().max(32),
  value: z.union([z.string().max(6000), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
});

const commandSchema = z.object({
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
});

const pressSchema = z.object({
  data: z.object({ custom_id: z.string().max(100), values: z.array(z.string().max(100)).max(25).optional() }),
  message: z.object({
    flags: z.number().int().nullish(),
    components: z.array(z.unknown()).max(40).nullish(),
  }),
});

const componentSchema = z.object({
  custom_id: z.string().max(100).optional(),
  options: z
    .array(z.object({ value: z.string().max(100) }))
    .max(25)
    .optional(),
  components: z.array(z.unknown()).max(40).optional(),
});

interface From {
  readonly id: string;
  readonly person: Person;
  readonly serverLocale: string | undefined;
}

export type Parsed =
  | { readonly kind: 'ping' }
  | (From & {
      readonly kind: 'command' | 'autocomplete';
      readonly command: string;
      readonly subcommand: string;
      readonly options: Readonly<Record<string, string | number | boolean>>;
    })
  | (From & {
      readonly kind: 'press';
      readonly customId: string;
      readonly values: readonly string[];
      readonly message: PressedMessage;
    })
  /** Of a type that this bot has nothing for. */
  | (From & { readonly kind: 'unknown' })
  /** Broken; `answer` tells what kind of response Discord would take, if any. */
  | { readonly kind: 'malformed'; readonly answer: 'message' | 'choices' | undefined; readonly id: string };

/** @param raw Raw JSON, whatever it is. @returns Never throws: what cannot be read is `malformed`. */
export function parseInteraction(raw: unknown): Parsed {
  const type = z.object({ type: z.number() }).safeParse(raw).data?.type;
  if (type === InteractionType.Ping) return { kind: 'ping' };
  const base = baseSchema.safeParse(raw).data;
  const user = base?.member?.user ?? base?.user;
  if (!base || !user) return malformed(raw, type);
  const name = base.member?.nick ?? user.global_name ?? user.username;
  const from: From = {
    id: base.id,
    person: { id: user.id, name, locale: base.locale ?? 'en-US' },
    serverLocale: base.guild_locale ?? undefined,
  };
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

function parseCommand(
  raw: unknown,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
  from: From,
): Parsed {
  const otherKind = z.object({ data: z.object({ type: z.literal([2, 3, 4]) }) }).safeParse(raw).success;
  if (otherKind) return { kind: 'unknown', ...from };
  const data = z.object({ data: commandSchema }).safeParse(raw).data?.data;
  const [subcommand] = data?.options ?? [];
  if (!data || !subcommand) return malformed(raw, type);
  const options = Object.fromEntries((subcommand.options ?? []).map(({ name, value }) => [name, value]));
  const kind = type === InteractionType.ApplicationCommand ? 'command' : 'autocomplete';
  return { kind, ...from, command: data.name, subcommand: subcommand.name, options };
}

function parsePress(raw: unknown, from: From): Parsed | undefined {
  const press = pressSchema.safeParse(raw).data;
  if (!press) return undefined;
  const { custom_id: customId, values = [] } = press.data;
  return { kind: 'press', ...from, customId, values, message: readMessage(press.message) };
}

function malformed(raw: unknown, type: number | undefined): Parsed {
  const address = baseSchema.pick({ id: true, token: true }).safeParse(raw).data;
  const answers: Readonly<Record<number, 'message' | 'choices'>> = {
    2: 'message',
    3: 'message',
    4: 'choices',
    5: 'message',
  };
  const answer = address && type !== undefined ? answers[type] : undefined;
  return { kind: 'malformed', answer, id: address?.id ?? '0' };
}

/** Reads the passages that a message shows and offers back from its own components. */
function readMessage({ flags, components }: z.infer<typeof pressSchema>['message']): PressedMessage {
  const found = { shown: [] as string[], offered: [] as string[], fromList: false };
  const walk = (list: readonly unknown[], depth: number): void => {
    for (const raw of list) {
      const component = componentSchema.safeParse(raw).data;
      if (!component) continue;
      const id = parseCustomId(component.custom_id);
      if (id?.action === 'list') found.fromList = true;
      if (id?.action === 'show' && component.options)
        found.offered.push(...component.options.map(({ value }) => value));
      else if (id?.action === 'show' || id?.action === 'context') found.shown = [...id.args];
      if (component.components && depth < 4) walk(component.components, depth + 1);
    }
  };
  walk(components ?? [], 0);
  return { isPrivate: ((flags ?? 0) & MessageFlags.Ephemeral) !== 0, ...found };
}
