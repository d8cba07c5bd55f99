// Reads somebody's message, as Discord sends it with a command of its menu: hostile until it is parsed. Called by
// interaction.ts.
import { MessageType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Target } from '../../commands/command.js';

/** In characters, all texts of a message together; Discord's own bounds come to about 10,000. */
const maxTexts = 10_000;
const maxDepth = 4;

const text = z.string().max(maxTexts).nullish().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(100).nullish().catch(undefined);

const embedSchema = z.object({
  title: text,
  description: text,
  fields: list(z.object({ name: text, value: text })),
});

const contentSchema = z.object({
  type: z.number().int().optional().catch(undefined),
  content: text,
  embeds: list(embedSchema.catch({})),
  components: list(z.unknown()),
  attachments: list(z.unknown()),
});

export const messageSchema = contentSchema.extend({
  id: z.string().regex(/^\d{1,20}$/u),
  author: z
    .object({ id: z.string().max(20), bot: z.boolean().optional() })
    .optional()
    .catch(undefined),
  application_id: z.string().max(20).nullish().catch(undefined),
  /** Forwarded messages. */
  message_snapshots: list(z.object({ message: contentSchema })),
});

/** Messages that somebody wrote; Discord writes the others, as "joined the server". */
const written: readonly number[] = [
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
];

/** @param application The id of our own application. */
export function readTarget(message: z.infer<typeof messageSchema>, application: string): Target {
  const parts = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)];
  return {
    id: message.id,
    author: authorOf(message, application),
    texts: bounded(parts.flatMap(textsOf)),
    files: parts.reduce((sum, { attachments }) => sum + (attachments?.length ?? 0), 0),
  };
}

function authorOf(
  { type, author, application_id: app }: z.infer<typeof messageSchema>,
  application: string,
): Target['author'] {
  if (!written.includes(type ?? MessageType.Default)) return 'system';
  if (author?.id === application || app === application) return 'ourselves';
  return author?.bot === true ? 'bot' : 'person';
}

const textsOf = ({ content, embeds, components }: z.infer<typeof contentSchema>): string[] =>
  [
    content,
    ...(embeds ?? []).flatMap(({ title, description, fields }) => [
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ]),
    ...displaysIn(components ?? [], 0),
  ].filter((each): each is string => typeof each === 'string' && each.trim() !== '');

const componentSchema = z.object({
  content: text,
  components: list(z.unknown()),
});

/** The text displays of a message that is made of components. */
function displaysIn(components: readonly unknown[], depth: number): (string | null | undefined)[] {
  if (depth > maxDepth) return [];
  return components.flatMap((raw) => {
    const component = componentSchema.safeParse(raw).data;
    return component ? [component.content, ...displaysIn(component.components ?? [], depth + 1)] : [];
  });
}

function bounded(texts: readonly string[]): string[] {
  let left = maxTexts;
  return texts.flatMap((each) => {
    const kept = each.slice(0, left);
    left -= kept.length;
    return kept === '' ? [] : [kept];
  });
}
