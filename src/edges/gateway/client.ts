// The discord.js Client as this bot needs it: no intents, bounded REST calls, raw interactions. Made by index.ts.
import { Client, Events, SimpleIdentifyThrottler } from 'discord.js';
import { makeRequest } from '../../discord/make-request.js';
import { refuseLongerThan } from '../../discord/rate-limits.js';
import type { Log } from '../../log.js';
import { withBreaker } from './breaker.js';

/** A rate limit longer than this many milliseconds is an error instead of a silent wait. */
const LONGEST_WAIT_MS = 5000;

interface ClientParts {
  /** Base of the REST API without version. */
  readonly apiUrl: string;
  readonly log: Log;
  /** Receives each interaction's raw JSON. */
  readonly onInteraction: (interaction: unknown) => void;
  /** Told when a shard begins to wait for its next session because it had too many, and when it no longer does. */
  readonly onHold?: (isHeld: boolean) => void;
  /** Whether the bot is ending: it then closes its connections itself, and none is lost. Never, unless given. */
  readonly isEnding?: () => boolean;
}

/** One dispatch of the gateway, as discord.js passes it on. */
interface Packet {
  t: string | null;
  d: unknown;
}

/**
 * Makes the client; it connects on login(), with all shards that Discord wants or, under discord.js's ShardingManager, with
 * those that the manager gives to this process. Interactions arrive without any intent, and with the Guilds intent they
 * would be held back at the start.
 */
export function createClient({
  apiUrl,
  log,
  onInteraction,
  onHold = () => undefined,
  isEnding = () => false,
}: ClientParts): Client {
  const client = new Client({
    intents: [],
    rest: {
      api: apiUrl,
      version: '10',
      makeRequest,
      timeout: 10_000,
      retries: 2,
      rejectOnRateLimit: refuseLongerThan(LONGEST_WAIT_MS),
    },
    ws: {
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        return withBreaker(new SimpleIdentifyThrottler(limit.max_concurrency), { log, onHold });
      },
    },
  });
  // A ShardingManager's share is in the environment, which discord.js reads only where no shards are given.
  if (!client.shard) client.options.shards = 'auto';
  takeInteractions(client, onInteraction);
  logConnection(client, log, isEnding);
  return client;
}

/**
 * Takes interactions off the stream before discord.js builds its own classes from them: those throw on malformed
 * ones, as an unhandled rejection, and this bot reads the raw JSON anyway.
 */
function takeInteractions(client: Client, onInteraction: (interaction: unknown) => void): void {
  client.on('raw', (packet: Packet) => {
    if (packet.t !== 'INTERACTION_CREATE') return;
    packet.t = null;
    onInteraction(packet.d);
  });
}

/**
 * One line when a shard loses its connection, one for the first error that came with it, and one when it has it again,
 * however often it tries in between: discord.js tries twice a second, for as long as an outage lasts.
 */
function logConnection(client: Client, log: Log, isEnding: () => boolean): void {
  const lost = new Set<number>();
  const failed = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard) && !isEnding())
      log.warn({ shard }, 'the connection to Discord was lost; reconnecting');
    lost.add(shard);
  });
  const back = (shard: number, how: string): void => {
    lost.delete(shard);
    failed.delete(shard);
    log.info({ shard }, how);
  };
  client.on(Events.ShardReady, (shard) => {
    back(shard, 'connected to Discord');
  });
  client.on(Events.ShardResume, (shard) => {
    back(shard, 'the connection to Discord was resumed');
  });
  client.on(Events.ShardError, (error, shard) => {
    log[failed.has(shard) ? 'debug' : 'warn']({ shard, err: error }, 'an error of the connection to Discord');
    failed.add(shard);
  });
  client.on(Events.Error, (error) => {
    log.error({ err: error }, 'an error of the Discord client');
  });
  client.on(Events.Warn, (message) => {
    log.warn(message);
  });
}
