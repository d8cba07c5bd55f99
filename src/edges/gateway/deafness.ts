// Notices that the bot is deaf though Discord is there, where discord.js would go on for ever: a connection that does not
// come back (its address for resuming leads nowhere), a session that is called invalid again and again. Used by index.ts.
import { Events, Routes, type Client } from 'discord.js';
import { isWell, type Shard } from '../operations/health.js';
import { DEAF, invalidReason } from './endings.js';
import { onInvalid } from './shards.js';

/** How often is looked, in ms. */
const LOOK_MS = 60_000;
/** How long a shard may be without its connection before Discord is asked whether it is there, in ms. */
const PATIENCE_MS = 600_000;
/** So often a session may be called invalid but resumable (op 9) without being resumed; discord.js tries at once each time. */
const REFUSALS = 5;

export interface DeafnessParts {
  readonly client: Client;
  readonly shards: () => readonly Shard[];
  /** Whether a new session waits its turn on purpose (breaker.ts). */
  readonly isHeld: () => boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Ends the bot, with a line for the operator. */
  readonly end: (reason: string) => void;
  /** Calls what it is given again and again; once a minute, unless given. */
  readonly repeat?: ((look: () => void) => void) | undefined;
}

/**
 * Ends the bot after ten minutes without a connection, if Discord answers over REST: whoever restarts it gets a new session.
 * While Discord or the network is away it goes on waiting, since a new start could do no better.
 */
export function watchDeafness({
  client,
  shards,
  isHeld,
  clock,
  end,
  repeat = everyMinute,
}: DeafnessParts): void {
  let deafSince: number | undefined;
  repeat(() => {
    const all = shards();
    const now = clock();
    const isServing = all.length > 0 && all.every((shard) => isWell(shard, now));
    deafSince = isServing || isHeld() ? undefined : (deafSince ?? now);
    if (deafSince === undefined || now - deafSince < PATIENCE_MS) return;
    client.rest.get(Routes.gatewayBot()).then(
      () => {
        end(DEAF);
      },
      () => undefined,
    );
  });

  const refusals = new Map<number, number>();
  const forget = (shard: number): void => void refusals.delete(shard);
  client.on(Events.ShardReady, forget);
  client.on(Events.ShardResume, forget);
  onInvalid(client, (shard) => {
    const count = (refusals.get(shard) ?? 0) + 1;
    refusals.set(shard, count);
    if (count >= REFUSALS) end(invalidReason(shard));
  });
}

function everyMinute(look: () => void): void {
  setInterval(look, LOOK_MS).unref();
}
