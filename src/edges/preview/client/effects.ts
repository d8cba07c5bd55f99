// Carries out in the page what the bot would do in a channel beside its response: pin and unpin. Called by channel.ts.
import type { Entry } from './channel.js';

export interface Effect {
  readonly kind: 'pin' | 'unpin';
  /** The message's id; without one, the message that the response made. */
  readonly message?: string;
}

/**
 * @param entries The channel's messages.
 * @param effects What the bot asks for; a kind that the page does not know is left alone.
 * @param own The id of the message that the response made.
 */
export function applyEffects(entries: readonly Entry[], effects: readonly Effect[], own: string): Entry[] {
  return entries.map((entry) => {
    const mine = effects.findLast(({ message = own }) => message === entry.id);
    return mine ? { ...entry, pinned: mine.kind === 'pin' } : entry;
  });
}
