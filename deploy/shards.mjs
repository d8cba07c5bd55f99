// The bot over the gateway as several processes, one a shard, under discord.js's ShardingManager:
// `node deploy/shards.mjs [least number of shards]`. docs/operations.md tells when that is worth its while.
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REST, Routes, ShardingManager } from 'discord.js';
import { ConfigError, loadEnv, readConfig } from '../dist/src/config.js';
import { loginReason } from '../dist/src/edges/gateway/endings.js';

const BOT = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
/** In ms: what Discord wants between two new sessions, and what keeps those of a day under its 1000. */
const [BETWEEN_STARTS, BETWEEN_RESTARTS] = [5000, 100_000];

/** The processes that live. */
const alive = new Set();
/** The exit code, once this is on its way to the end. */
let code;
/** One process starts after the other. */
let line = Promise.resolve();

/** Ends all processes, by closing the channel to each, and then this one. */
function end(why) {
  code ??= why;
  for (const child of alive) if (child.connected) child.disconnect();
  if (alive.size === 0) process.exit(code);
}

/** Starts a shard's process when its turn has come; the next waits until it is connected, and then some ms more. */
function start(shard, ms) {
  line = line.then(async () => {
    if (code !== undefined) return;
    alive.add(await shard.spawn(-1));
    await new Promise((resolve) => shard.once('ready', resolve).once('death', resolve));
    await pause(ms);
  });
}

/** A process that was killed comes back; one that says with code 1 that it cannot go on speaks for all. */
function died(shard, child) {
  alive.delete(child);
  if (child.exitCode === 1) end(1);
  else if (code !== undefined) end(code);
  else start(shard, BETWEEN_RESTARTS);
}

for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    // Told again: at once, as the bot itself.
    if (code !== undefined) process.exit(1);
    end(0);
  });

try {
  const { token, apiUrl: api, port } = readConfig(loadEnv());
  if (token === undefined)
    throw new ConfigError('There is no DISCORD_TOKEN, and shards are for Discord alone.');
  const least = Number(process.argv[2] ?? 1);
  if (!Number.isInteger(least)) throw new ConfigError(`${process.argv[2]} is no number of shards.`);
  const rest = new REST({ api, version: '10' }).setToken(token);
  const { shards, session_start_limit: limit } = await rest.get(Routes.gatewayBot());
  const manager = new ShardingManager(BOT, {
    totalShards: Math.max(shards, least),
    token,
    respawn: false,
    execArgv: ['--max-semi-space-size=4', '--heap-growing-percent=100', '--v8-pool-size=1'],
  });
  manager.on('shardCreate', (shard) => {
    if (port !== undefined) shard.env.PORT = port + shard.id;
    shard.on('death', (child) => died(shard, child));
    start(shard, BETWEEN_STARTS / limit.max_concurrency);
  });
  for (let id = 0; id < manager.totalShards; id += 1) manager.createShard(id);
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : loginReason(error)}\n`);
  process.exit(1);
}
