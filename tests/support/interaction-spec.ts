// Holds raw interactions to Discord's reference. Its OpenAPI has no interaction as Discord sends it, so the envelope is
// stated here after the reference ("Receiving and Responding"), and users, members, messages by the OpenAPI.
import * as spec from 'discord-api-spec/zod';
import { Locale } from 'discord-api-types/v10';
import * as z from 'zod';
import { asObject, type Json } from './json.js';
import { specProblems } from './openapi.js';

const id = z.string().regex(/^(?:0|[1-9]\d*)$/u);
const permissions = z.string().regex(/^\d+$/u);
const locale = z.enum(Locale);
const value = z.union([z.string(), z.number(), z.boolean()]);

const leaf = z.strictObject({
  name: z.string(),
  type: z.int().min(3).max(11),
  value,
  focused: z.boolean().optional(),
});
const subcommand = z.strictObject({
  name: z.string(),
  type: z.literal(1),
  options: z.array(leaf).optional(),
});
const group = z.strictObject({ name: z.string(), type: z.literal(2), options: z.array(subcommand) });

const resolved = z.strictObject({
  users: z.record(id, z.looseObject({ id })).optional(),
  members: z.record(id, z.looseObject({ permissions })).optional(),
  channels: z.record(id, z.looseObject({ id, type: z.int(), name: z.string(), permissions })).optional(),
});
const chatInput = z.strictObject({
  id,
  name: z.string(),
  type: z.literal(1),
  guild_id: id.optional(),
  options: z.array(z.union([leaf, subcommand, group])).optional(),
  resolved: resolved.optional(),
});
const messageMenu = z.strictObject({
  id,
  name: z.string(),
  type: z.literal(3),
  guild_id: id.optional(),
  target_id: id,
  resolved: z.strictObject({ messages: z.record(id, z.looseObject({ id })) }),
});
const customId = z.string().min(1).max(100);
const button = z.strictObject({ id: z.int(), custom_id: customId, component_type: z.literal(2) });
const menu = button.extend({ component_type: z.literal(3), values: z.array(z.string()).max(25) });
const input = z.strictObject({ id: z.int(), type: z.literal(4), custom_id: customId, value: z.string() });
const row = z.strictObject({ id: z.int(), type: z.literal(1), components: z.array(input) });

const dataOf: Readonly<Record<number, z.ZodType>> = {
  2: z.union([chatInput, messageMenu]),
  3: z.union([button, menu]),
  4: chatInput,
  5: z.strictObject({ custom_id: customId, components: z.array(row) }),
};

const envelope = z
  .strictObject({
    id,
    application_id: id,
    type: z.int().min(2).max(5),
    data: z.looseObject({}),
    guild: z.strictObject({ id, locale, features: z.array(z.string()) }).optional(),
    guild_id: id.optional(),
    channel: z.looseObject({ id, type: z.int() }),
    channel_id: id,
    member: z.looseObject({ permissions, user: z.looseObject({ id }) }).optional(),
    user: z.looseObject({ id }).optional(),
    token: z.string().min(1),
    version: z.literal(1),
    message: z.looseObject({ id }).optional(),
    app_permissions: permissions,
    locale,
    guild_locale: locale.optional(),
    entitlements: z.array(z.unknown()),
    authorizing_integration_owners: z.partialRecord(z.enum(['0', '1']), id),
    context: z.int().min(0).max(2),
    attachment_size_limit: z.int(),
  })
  .refine((it) => (it.member === undefined) !== (it.user === undefined), 'has either a member or a user')
  .refine(
    (it) => (it.guild_id === undefined) === (it.member === undefined),
    'has a member where it has a guild',
  )
  .refine((it) => it.channel.id === it.channel_id, 'names one channel')
  .refine((it) => it.type !== 3 || it.message !== undefined, 'of a component carries its message');

const linesOf = (schema: z.ZodType, given: unknown, root: string): string[] =>
  schema
    .safeParse(given)
    .error?.issues.map(({ path, message }) => `${[root, ...path].join('.')}: ${message}`) ?? [];

function peopleAndMessages(raw: Json): string[] {
  const member = Object.fromEntries(
    Object.entries(asObject(raw['member'])).filter(([key]) => key !== 'permissions'),
  );
  const chosen = asObject(asObject(raw['data'])['resolved']);
  const messages = Object.values(asObject(chosen['messages']));
  const users = Object.values(asObject(chosen['users']));
  return [
    ...('member' in raw ? specProblems(spec.GuildMemberResponseSchema, member, 'member') : []),
    ...('user' in raw ? specProblems(spec.UserResponseSchema, raw['user'], 'user') : []),
    ...('message' in raw ? specProblems(spec.MessageResponseSchema, raw['message'], 'message') : []),
    ...users.flatMap((one) => specProblems(spec.UserResponseSchema, one, 'data.resolved.users')),
    ...messages.flatMap((one) => specProblems(spec.MessageResponseSchema, one, 'data.resolved.messages')),
  ];
}

/**
 * Asserts that an interaction is one that Discord could have sent.
 * @throws Error naming path and rule of each problem.
 */
export function expectValidInteraction(raw: unknown): void {
  const it = asObject(JSON.parse(JSON.stringify(raw)));
  const problems = [
    ...linesOf(envelope, it, 'interaction'),
    ...linesOf(dataOf[Number(it['type'])] ?? z.never(), it['data'], 'data'),
    ...peopleAndMessages(it),
  ];
  if (problems.length > 0) throw new Error(`interaction is not valid:\n${problems.join('\n')}`);
}
