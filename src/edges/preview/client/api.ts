// The page's two calls to its own server: what the bot is, and one interaction in, its response out.
import type { Definition, Response } from './discord.js';
import type { Effect } from './effects.js';

export type Language = 'en' | 'es';

export interface Bot {
  readonly name: string;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly commands: readonly Definition[];
  readonly examples: Readonly<Record<Language, readonly string[]>>;
}

export interface Handled {
  readonly response?: Response;
  readonly outcome?: { readonly language?: string };
  readonly effects?: readonly Effect[];
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
 * @param interaction As the builders of interaction.ts make it.
 * @param signal Ends the call when its answer is no longer wanted.
 * @throws Error where the server cannot be reached or refuses the interaction.
 */
export async function postInteraction(interaction: object, signal?: AbortSignal): Promise<Handled> {
  const init: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(interaction),
  };
  return (await json('/api/interactions', signal ? { ...init, signal } : init)) as Handled;
}
