// The replies and suggestions that were given last, for whoever asks the same: most of what comes is from the lists that the
// commands suggest, and the first letters of it. Made by router.ts.
import { LRUCache } from 'lru-cache';
import type { Choice, Command, Request, Result } from '../../commands/command.js';
import { fullName } from '../../commands/index.js';
import type { Written } from '../reply/discord.js';
import type { View } from '../reply/view.js';

/** So many replies and so many lists of suggestions; a pack's questions, quotations and styles are some 150. */
const maxKept = 300;
/** A longer request is seldom made twice; in characters of its JSON. */
const maxKey = 500;

export interface Memory {
  /** @param make Makes the reply to the request, where it is not kept. */
  reply(command: Command, request: Request, make: () => Result): Result;
  /** @param make Makes the suggestions for what has been typed, where they are not kept. */
  suggestions(command: Command, request: Request, make: () => readonly Choice[]): readonly Choice[];
  /**
   * @param form In which of the ways that a view can be shown, as in public.
   * @param make Writes the view in it; a view that is kept is written once.
   */
  written(view: View, form: string, make: () => Written): Written;
}

/** What came once is mostly in somebody's own words, and not kept until it comes again. */
const asked = 'asked';
type Kept<Made> = Made | typeof asked;

/** Keeps what a `steady` command made by all that it may depend on: who asked, and where, is no part of it, nor who was named. */
export function createMemory(): Memory {
  const replies = new LRUCache<string, Kept<Result>>({ max: maxKept });
  const suggested = new LRUCache<string, Kept<readonly Choice[]>>({ max: maxKept });
  const forms = new WeakMap<View, Map<string, Written>>();
  function recall<Made extends object>(
    kept: LRUCache<string, Kept<Made>>,
    command: Command,
    { options, focused, members, serverLocale, person: { locale } }: Request,
    make: () => Made,
    whenKept: (made: Made) => void = () => undefined,
  ): Made {
    if (!command.steady || members.size > 0) return make();
    const key = JSON.stringify([fullName(command), locale, serverLocale, focused, options]);
    const before = kept.get(key);
    if (typeof before === 'object') return before;
    const made = make();
    if (key.length <= maxKey) kept.set(key, before === asked ? made : asked);
    if (before === asked) whenKept(made);
    return made;
  }
  return {
    reply: (command, request, make) =>
      recall(replies, command, request, make, (made) => {
        if ('view' in made) forms.set(made.view, new Map());
      }),
    suggestions: (command, request, make) => recall(suggested, command, request, make),
    written(view, form, make) {
      const known = forms.get(view);
      const written = known?.get(form) ?? make();
      known?.set(form, written);
      return written;
    },
  };
}
