// The versioned custom ids of buttons and menus: all state that a press needs, since nothing is stored on our side.
// Called by router.ts and interaction.ts.
import * as z from 'zod';
import { languageSchema } from '../article/schema.js';
import { actions } from '../reply/document.js';
import { maxCustomId } from '../reply/limits.js';

const version = 'v1';

const partsSchema = z
  .tuple([z.literal(version), z.enum(actions), z.string().regex(/^\d{1,20}$/u), languageSchema])
  .rest(z.string().regex(/^[a-z0-9-]{1,32}$/u));

export interface CustomId {
  readonly action: (typeof actions)[number];
  /** Discord's id of the person for whom the message was made. */
  readonly asker: string;
  readonly language: z.infer<typeof languageSchema>;
  /** Ids of the pack and numbers; at most two ids fit. */
  readonly args: readonly string[];
}

/** @returns `v1:<action>:<asker>:<language>[:<arg>…]`. @throws RangeError where it is longer than Discord's 100. */
export function customId({ action, asker, language, args }: CustomId): string {
  const id = [version, action, asker, language, ...args].join(':');
  if (id.length > maxCustomId)
    throw new RangeError(`The custom id of "${action}" is longer than ${maxCustomId}`);
  return id;
}

/** @param id Anything that Discord sent. @returns undefined where it is of another version, or forged. */
export function parseCustomId(id: unknown): CustomId | undefined {
  if (typeof id !== 'string' || id.length > maxCustomId) return undefined;
  const parts = partsSchema.safeParse(id.split(':'));
  if (!parts.success) return undefined;
  const [, action, asker, language, ...args] = parts.data;
  return { action, asker, language, args };
}
