// Holds a value to one schema of Discord's own OpenAPI (package discord-api-spec), strictly. Called by spec.ts and
// interaction-spec.ts; says by name where the generated schemas are wrong about Discord.
import type { SpecIssue, SpecSchema } from 'discord-api-spec/zod';
import { isObject } from './json.js';

/** How the line of a key ends that Discord ignores and that nobody meant to send. */
const UNKNOWN_KEY = 'unknown key';

/** A path as `data.components[0].label`. */
const join = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    root,
  );

/** One line for each issue; of a union, the branch that was meant: the one whose `type` fits, or else the nearest. */
function linesOf(issue: SpecIssue, root: string): string[] {
  const at = join(root, issue.path);
  if (issue.code !== 'invalid_union' || issue.errors === undefined) return [`${at}: ${issue.message}`];
  const meant = issue.errors
    .filter((branch) => !branch.some(({ path }) => path.length === 1 && path[0] === 'type'))
    .sort((a, b) => a.length - b.length)[0];
  return meant?.flatMap((inner) => linesOf(inner, at)) ?? [`${at}.type: fits none of those allowed here`];
}

/**
 * Keys that the schema does not know. The package's `setStrictObject(true)` has no effect (its schemas are built
 * before it can be called), but parsing drops unknown keys, so what was dropped is what is unknown.
 */
function unknownKeys(given: unknown, kept: unknown, at: string): string[] {
  if (Array.isArray(given) && Array.isArray(kept)) {
    return given.flatMap((item, index) => unknownKeys(item, kept[index], `${at}[${index}]`));
  }
  if (!isObject(given) || !isObject(kept)) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key in kept ? unknownKeys(value, kept[key], join(at, [key])) : [`${join(at, [key])}: ${UNKNOWN_KEY}`],
  );
}

/** What the specification says against a value, as `path: rule` lines; the value is taken as JSON would carry it. */
export function specProblems(schema: SpecSchema, value: unknown, root = ''): string[] {
  const sent: unknown = JSON.parse(JSON.stringify(value ?? null), asSpecified);
  const result = schema.safeParse(sent);
  const lines = result.success
    ? unknownKeys(sent, result.data, root)
    : result.error.issues.flatMap((issue) => linesOf(issue, root));
  return lines.map((line) => `${line} (Discord's specification)`);
}

/**
 * Where the generated schemas are wrong about Discord, by name:
 * - timestamps: Discord writes the offset `+00:00`, the schemas know only `Z`;
 * - default_member_permissions: sent as a string of digits (Discord's reference, and what discord.js sends), the
 *   schemas ask for a number; `nsfw` of a command is in the reference and not in the schemas.
 */
function asSpecified(key: string, value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/u.test(value))
    return value.replace('+00:00', 'Z');
  if (key === 'default_member_permissions' && typeof value === 'string' && /^\d+$/u.test(value))
    return Number(value);
  if (key === 'nsfw' && typeof value === 'boolean') return undefined;
  return value;
}

/** Whether Discord itself would refuse for this line: it ignores unknown keys, and house rules are ours alone. */
export const isRefusal = (line: string): boolean =>
  !line.includes(`: ${UNKNOWN_KEY}`) && !line.endsWith('(house rule)');
