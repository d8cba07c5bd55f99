// Suggestions while the visitor types: asked for after a short rest, and a late answer to an older text is dropped.
// Called by option.tsx.
import { useEffect, useState } from 'preact/hooks';
import { postInteraction } from '../api.js';
import type { Choice } from '../discord.js';

/** In milliseconds. */
const rest = 150;

export interface Suggestions {
  readonly choices: readonly Choice[];
  readonly loading: boolean;
}

/**
 * @param request Makes the autocomplete interaction for what stands in the field.
 * @param text What stands in the field; a change asks again.
 * @param active Whether suggestions are wanted at all.
 */
export function useSuggestions(request: () => object, text: string, active: boolean): Suggestions {
  const [found, setFound] = useState<Suggestions>({ choices: [], loading: true });

  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    setFound(({ choices }) => ({ choices, loading: true }));
    const ask = async (): Promise<void> => {
      try {
        const { response } = await postInteraction(request(), stop.signal);
        if (!stop.signal.aborted) setFound({ choices: response.data?.choices ?? [], loading: false });
      } catch {
        if (!stop.signal.aborted) setFound({ choices: [], loading: false });
      }
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, active]);

  return found;
}
