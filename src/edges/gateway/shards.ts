// The state of each connection to the gateway, for health and metrics. Made by index.ts.
import { Events, Status, type Client } from 'discord.js';
import type { Shard } from '../operations/health.js';

/** discord.js tells of op 9 in no other way, and calls a shard ready that waits for its session to be resumed. */
const invalid = /^\[WS => Shard (\d+)\] Invalid session; will attempt to resume: true/u;

/** @param seen Called with a shard's number where its session is called invalid but resumable. */
export function onInvalid(client: Client, seen: (shard: number) => void): void {
  client.on(Events.Debug, (message) => {
    const [, id] = invalid.exec(message) ?? [];
    if (id !== undefined) seen(Number(id));
  });
}

/**
 * @param now Milliseconds since 1970, as discord.js takes the times of heartbeats.
 * @returns The shards as they are when it is called.
 */
export function watchShards(client: Client, now: () => number): () => readonly Shard[] {
  const begun = new Map<number, number>();
  const unresumed = new Set<number>();
  const begin = (id: number): void => {
    begun.set(id, now());
    unresumed.delete(id);
  };
  onInvalid(client, (id) => unresumed.add(id));
  client.on(Events.ShardReady, begin);
  client.on(Events.ShardResume, begin);
  return () =>
    client.ws.shards.map(({ id, status, lastPingTimestamp, ping }) => {
      const heard = Math.max(begun.get(id) ?? 0, lastPingTimestamp);
      return {
        id,
        status: status === Status.Ready && unresumed.has(id) ? 'Resuming' : Status[status],
        heard: heard > 0 ? heard : undefined,
        ping: ping >= 0 ? ping : undefined,
      };
    });
}
