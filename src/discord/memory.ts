// The replies and suggestions that were given last, for whoever asks the same: most of what comes is chosen from the lists
// that the commands suggest, or the first letters of it. Made by router.ts.
import { LRUCache } from 'lru-cache';
import type { Choice, Command, Request, Result } from '../../commands/command.js';
import { fullName } from '../../commands/index.js';
import { languageOf } from '../../commands/options.js';
import type { Article } from '../article/model.js';
import type { Written } from '../reply/discord.js';
import type { View } from '../reply/view.js';

/** So many replies and so many lists of suggestions; a pack's questions, quotations and styles are some 150. */
const maxKept = 300;
/** In characters of a request's JSON; a longer one is no choice from a list. */
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

/** Keeps what a command made of a `listed` request; who asked, and where, is no part of it, nor who was named. */
export function createMemory(article: Article): Memory {
  const replies = new LRUCache<string, Result>({ max: maxKept });
  const suggested = new LRUCache<string, readonly Choice[]>({ max: maxKept });
  const forms = new WeakMap<View, Map<string, Written>>();

  /** Undefined for a request that is not kept. */
  function keyOf(command: Command, request: Request): string | undefined {
    const { options, focused, members, serverLocale, person } = request;
    if (members.size > 0 || !command.listed?.(article, request)) return undefined;
    const server = serverLocale === undefined ? '' : languageOf(serverLocale);
    const key = JSON.stringify([fullName(command), languageOf(person.locale), server, focused, options]);
    return key.length <= maxKey ? key : undefined;
  }

  return {
    reply(command, request, make) {
      const key = keyOf(command, request);
      const known = key === undefined ? undefined : replies.get(key);
      if (known) return known;
      const made = make();
      if (key !== undefined && 'view' in made) {
        replies.set(key, made);
        forms.set(made.view, new Map());
      }
      return made;
    },
    suggestions(command, request, make) {
      const key = keyOf(command, request);
      const known = key === undefined ? undefined : suggested.get(key);
      if (known) return known;
      const made = make();
      if (key !== undefined) suggested.set(key, made);
      return made;
    },
    written(view, form, make) {
      const known = forms.get(view);
      const written = known?.get(form) ?? make();
      known?.set(form, written);
      return written;
    },
  };
}
