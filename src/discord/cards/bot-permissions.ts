// What a member, or the bot, may do in a channel, from its roles and the channel's overwrites (Discord reference,
// "Permissions": Permission Overwrites). Called by rest.ts.
import * as z from 'zod';
import { permissions } from '../../../commands/venue.js';

const id = z.string().regex(/^\d{1,20}$/u);
const bits = z
  .string()
  .regex(/^\d{1,20}$/u)
  .transform(BigInt);

export const channelSchema = z.object({
  type: z.number().int(),
  guild_id: id.nullish(),
  parent_id: id.nullish(),
  thread_metadata: z.object({ archived: z.boolean(), locked: z.boolean().optional() }).optional(),
  permission_overwrites: z.array(z.object({ id, allow: bits, deny: bits })).optional(),
});
export const serverSchema = z.object({
  owner_id: id,
  roles: z.array(z.object({ id, permissions: bits })),
});
export const memberSchema = z.object({ roles: z.array(id) });

type Overwrites = z.infer<typeof channelSchema>['permission_overwrites'];

interface Whose {
  /** The id of the server, which is also that of the role that everybody has. */
  readonly server: string;
  readonly owner: string;
  readonly roles: z.infer<typeof serverSchema>['roles'];
  readonly member: string;
  /** The ids of the member's roles, without everybody's. */
  readonly memberRoles: readonly string[];
  /** Of the channel; of a thread those of the channel that it belongs to. */
  readonly overwrites: Overwrites;
}

/** @returns Permission bits; all of them for the owner and for an administrator. */
export function permissionsIn({ server, owner, roles, member, memberRoles, overwrites = [] }: Whose): bigint {
  if (member === owner) return permissions.administrator;
  const held = new Set([server, ...memberRoles]);
  const base = roles.filter((role) => held.has(role.id)).reduce((sum, role) => sum | role.permissions, 0n);
  if ((base & permissions.administrator) !== 0n) return base;
  const apply = (before: bigint, whose: (id: string) => boolean): bigint => {
    const mine = overwrites.filter((overwrite) => whose(overwrite.id));
    const deny = mine.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = mine.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    return (before & ~deny) | allow;
  };
  const everybodys = apply(base, (whose) => whose === server);
  const ofRoles = apply(everybodys, (whose) => memberRoles.includes(whose));
  return apply(ofRoles, (whose) => whose === member);
}
