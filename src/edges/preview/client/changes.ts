// Repeats in the page what the bot did in the channel after its response. Called by channel.ts.
import type { Change } from './api.js';
import { entryOf, type Entry } from './entry.js';

export interface Cause {
  /** The interaction that led to the changes. */
  readonly request: object;
  readonly response: unknown;
  /** The message that the acknowledgement opened or that was pressed; undefined where it is no longer wanted. */
  readonly own: string | undefined;
  /** Whether `own` had content before. */
  readonly replaces: boolean;
}

type Content = Extract<Change, { readonly data: unknown }>;

/** The fields of an entry that has this content from now on; flags can only be added to. */
const holding = (entry: Entry | undefined, { data, files, language }: Content): Partial<Entry> => ({
  state: 'shown',
  data: { ...data, flags: (entry?.data?.flags ?? 0) | (data.flags ?? 0) },
  files,
  language,
  pressFailed: false,
});

function applied(entries: readonly Entry[], change: Change, cause: Cause): readonly Entry[] {
  const { request, response, own, replaces } = cause;
  const update = (id: string | undefined, fields: (entry: Entry) => Partial<Entry>): Entry[] =>
    entries.map((entry) => (entry.id === id ? { ...entry, ...fields(entry) } : entry));
  switch (change.kind) {
    case 'posted': {
      const made = { ...holding(undefined, change), request, response: change.data };
      return [...entries, entryOf({ ...made, id: change.id, posted: true })];
    }
    case 'edited':
      return update(change.id, (entry) => ({
        ...holding(entry, change),
        request,
        response: change.data,
        edited: true,
      }));
    case 'answered':
      return update(own, (entry) => ({
        ...holding(entry, change),
        request,
        response: [response, change.data],
        edited: replaces,
      }));
    case 'pinned':
      return update(change.id, () => ({ pinnedAt: Date.now() }));
    case 'unpinned':
      return update(change.id, () => ({ pinnedAt: undefined }));
  }
}

/** @param changes In the order in which the bot made them; a message that is not here is left alone. */
export const applyChanges = (
  entries: readonly Entry[],
  changes: readonly Change[],
  cause: Cause,
): readonly Entry[] =>
  changes.reduce<readonly Entry[]>((all, change) => applied(all, change, cause), entries);
