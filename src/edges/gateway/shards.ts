// The state of each connection to the gateway, for health and metrics. Made by index.ts.
import { Events, Status, type Client } from 'discord.js';
import type { Shard } from '../operations/health.js';

/**
 * @param now Milliseconds since 1970, as discord.js takes the times of heartbeats.
 * @returns The shards as they are when it is called.
 */
export function watchShards(client: Client, now: () => number): () => readonly Shard[] {
  const begun = new Map<number, number>();
  const begin = (id: number): void => {
    begun.set(id, now());
  };
  client.on(Events.ShardReady, begin);
  client.on(Events.ShardResume, begin);
  return () =>
    client.ws.shards.map(({ id, status, lastPingTimestamp, ping }) => {
      const heard = Math.max(begun.get(id) ?? 0, lastPingTimestamp);
      return {
        id,
        status: Status[status],
        heard: heard > 0 ? heard : undefined,
        ping: ping >= 0 ? ping : undefined,
      };
    });
}
