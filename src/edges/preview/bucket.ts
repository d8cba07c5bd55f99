// How often one client may ask: a bucket of tokens for each. Used by guard.ts.

export interface BucketRules {
  /** Tokens that come back each second. */
  readonly perSecond: number;
  /** Tokens of a full bucket: what may come at once. */
  readonly burst: number;
  /** How many clients are remembered; the one that was silent longest is forgotten first. */
  readonly clients: number;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * Makes the buckets, all full.
 * @returns A function that takes one token of a client: how many milliseconds it has to wait, 0 where it may go on.
 */
export function createBuckets({ perSecond, burst, clients, now }: BucketRules): (client: string) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client) => {
    const at = now();
    const old = buckets.get(client) ?? { tokens: burst, at };
    const tokens = Math.min(burst, old.tokens + (Math.max(0, at - old.at) / 1000) * perSecond);
    const taken = tokens >= 1;
    // Deleted and set again, so that the map's order is the order of the last requests.
    buckets.delete(client);
    buckets.set(client, { tokens: taken ? tokens - 1 : tokens, at });
    if (buckets.size > clients) {
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest);
        break;
      }
    }
    return taken ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000);
  };
}
