// The page's two calls to its own server: what the bot is, and one interaction in, its response out. The types are what
// the page reads of ../wire.ts.
import type { Definition, FileData, MessageData, Response } from './discord.js';

export type Language = 'en' | 'es';

export interface Bot {
  readonly name: string;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly commands: readonly Definition[];
  readonly examples: Readonly<Record<Language, readonly string[]>>;
  readonly unsaid?: Readonly<Record<Language, string>>;
}

interface Content {
  readonly data: MessageData;
  readonly files: readonly FileData[];
  readonly language?: string;
}

export type Change =
  | ({ readonly kind: 'posted' | 'edited'; readonly id: string } & Content)
  | { readonly kind: 'pinned' | 'unpinned'; readonly id: string }
  | ({ readonly kind: 'answered' } & Content);

export interface Answer {
  readonly response: Response;
  readonly files: readonly FileData[];
  readonly outcome: { readonly language: string };
  readonly changes: readonly Change[];
}

/** In milliseconds; Discord itself gives a bot 3 seconds. */
const patience = 10_000;

async function json(url: string, init: RequestInit = {}): Promise<unknown> {
  const timeout = AbortSignal.timeout(patience);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  const answer = await fetch(url, { ...init, signal });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

/** @throws Error where the server cannot be reached. */
export const fetchBot = async (): Promise<Bot> => (await json('/api/bot')) as Bot;

/**
 * @param body An interaction as the builders of interaction.ts make it, or one with what the bot has posted.
 * @param signal Ends the call when its answer is no longer wanted.
 * @throws Error where the server cannot be reached or refuses the interaction.
 */
export async function postInteraction(body: object, signal?: AbortSignal): Promise<Answer> {
  const init: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  return (await json('/api/interactions', signal ? { ...init, signal } : init)) as Answer;
}
