// The interactions that were answered: each is taken once, however often its request is sent. Used by app.ts.
import { LRUCache } from 'lru-cache';

/** How many ids are remembered at most: at more than 166 interactions a second, the oldest are forgotten before time. */
const maxIds = 50_000;

/**
 * @param until When the request can be forgotten, because it is too old to be taken again, in ms since 1970.
 * @returns Whether the id comes for the first time.
 */
export type TakeOnce = (id: string, until: number) => boolean;

/** @param now Milliseconds since 1970. @param ids How many are remembered. */
export function createTakeOnce(now: () => number, ids = maxIds): TakeOnce {
  const taken = new LRUCache<string, true>({ max: ids, ttl: 1, ttlResolution: 0, perf: { now } });
  return (id, until) => {
    if (taken.has(id)) return false;
    taken.set(id, true, { ttl: Math.max(1, until - now()) });
    return true;
  };
}
