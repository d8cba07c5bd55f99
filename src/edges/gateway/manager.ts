// One of several processes: what is different under discord.js's ShardingManager, as deploy/shards.mjs runs it. Called by
// index.ts.
import process from 'node:process';
import type { Client } from 'discord.js';

/**
 * Ends a process that the manager started once the channel between the two is closed: that is how the manager asks for it,
 * and what happens when the manager itself is gone, whose successor would open the same shards again. Unlike a signal it
 * may come beside one of the terminal without counting as a second one. Without a manager it does nothing.
 * @param client Knows whether a manager started this process.
 * @param end Called once.
 */
export function endWithManager(client: Client, end: () => void): void {
  if (!client.shard) return;
  if (process.connected) process.once('disconnect', end);
  else end();
  // discord.js goes on telling the manager of every change, and Node makes an error of what nobody can be told.
  process.on('error', () => undefined);
}

/** Whether this process registers the commands: one is enough, and shard 0 is always there. */
export function registersCommands(client: Client): boolean {
  return client.ws.shards.has(0);
}
