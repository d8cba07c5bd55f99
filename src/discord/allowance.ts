// How often one member may use the bot. Made by main.ts and main-http.ts; asked by router.ts. lru-cache does the counting:
// rate-limiter-flexible 11.4 keeps every member in a map without bound and with a timer each, answers only by promises,
// and takes its time from Date.now alone.
import { LRUCache } from 'lru-cache';

/** A command or a press, or a letter typed into an option that suggests as one types. */
export type Use = 'use' | 'typing';

/** Counts one use. @returns 0 where the member may go on, else how many milliseconds they have to wait. */
export type Allow = (member: string, use: Use) => number;

const windowMs = 10_000;
/** So many in a window; a fast typist reaches some 40 keystrokes in ten seconds, and clients send fewer. */
const most: Readonly<Record<Use, number>> = { use: 10, typing: 50 };
/** How many members are remembered; the one who was silent longest is forgotten first. */
const maxMembers = 10_000;

/**
 * A member's first use opens a window of ten seconds, in which ten commands and presses are answered and further ones
 * refused; after fifty keystrokes there are no suggestions. Each process counts for itself.
 * @param now Milliseconds of a clock that never goes back, or members would be refused until it has caught up.
 * @param members How many members are remembered, for each kind of use.
 */
export function createAllowance(now: () => number, members = maxMembers): Allow {
  const counter = (): LRUCache<string, number> =>
    new LRUCache({ max: members, ttl: windowMs, ttlResolution: 0, noUpdateTTL: true, perf: { now } });
  const used = { use: counter(), typing: counter() };
  return (member, use) => {
    const uses = used[use];
    const before = uses.get(member) ?? 0;
    if (before >= most[use]) return Math.max(1, uses.getRemainingTTL(member));
    uses.set(member, before + 1);
    return 0;
  };
}
