// Reads back from a pressed message's own components what it shows and offers: nothing is stored on our side. Called by
// interaction.ts.
import { MessageFlags } from 'discord-api-types/v10';
import * as z from 'zod';
import type { PressedMessage } from '../../commands/command.js';
import { noteId } from '../reply/discord.js';
import { clean, unescape } from '../reply/escape.js';
import { maxNote } from '../reply/limits.js';
import { parseCustomId } from './custom-id.js';

const maxDepth = 4;

export const pressedSchema = z.object({
  id: z
    .string()
    .regex(/^\d{1,20}$/u)
    .catch('0'),
  flags: z.number().int().nullish(),
  components: z.array(z.unknown()).max(40).nullish(),
});

const componentSchema = z.object({
  id: z.number().int().optional().catch(undefined),
  type: z.number().int().optional().catch(undefined),
  custom_id: z.string().max(100).optional(),
  content: z.string().max(4000).optional(),
  options: z
    .array(z.object({ value: z.string().max(100) }))
    .max(25)
    .optional(),
  components: z.array(z.unknown()).max(40).optional(),
});

type Component = z.infer<typeof componentSchema>;

/** Every component that a schema can read, nested ones too, in order. */
export function componentsIn(list: readonly unknown[], depth = 0): Component[] {
  if (depth > maxDepth) return [];
  return list.flatMap((raw) => {
    const component = componentSchema.safeParse(raw).data;
    return component ? [component, ...componentsIn(component.components ?? [], depth + 1)] : [];
  });
}

/** @param message The message as a press brings it. */
export function readPressed({
  id: message,
  flags,
  components,
}: z.infer<typeof pressedSchema>): PressedMessage {
  const all = componentsIn(components ?? []);
  const ids = all.map((component) => ({ component, id: parseCustomId(component.custom_id) }));
  const shown = ids.filter(
    ({ component, id }) => (id?.action === 'show' && !component.options) || id?.action === 'context',
  );
  return {
    isPrivate: ((flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    shown: unique(shown.at(-1)?.id?.args ?? []),
    offered: unique(
      ids.flatMap(({ component, id }) =>
        id?.action === 'show' && component.options ? component.options.map(({ value }) => value) : [],
      ),
    ),
    fromList: ids.some(({ id }) => id?.action === 'list'),
    id: message,
    note: noteIn(all),
  };
}

/** No menu of ours has a value twice, but what comes is not sure to be ours, and Discord refuses a menu that has. */
const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The note of a message of ours, as its writer wrote it. */
export function noteIn(components: readonly Component[]): string | undefined {
  const content = components.find(({ id }) => id === noteId)?.content;
  const note = content === undefined ? '' : unescape(content).slice(0, maxNote);
  // A note without a visible sign would make a text that Discord refuses.
  return clean(note) === '' ? undefined : note;
}
