// The gateway edge: logs in, registers the commands, answers interactions, and knows when to end. Called by main.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { Events } from 'discord.js';
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Handle, Work } from '../../discord/handled.js';
import { watchRateLimits } from '../../discord/rate-limits.js';
import { register } from '../../discord/registration.js';
import { watchToken } from '../../discord/token-watch.js';
import type { Log } from '../../log.js';
import { createEnding, type End, type Ending, type Running } from '../ending.js';
import type { Shard } from '../operations/health.js';
import { unobserved, type Observer } from '../operations/observer.js';
import { createClient } from './client.js';
import { watchDeafness, type DeafnessParts } from './deafness.js';
import { closeReason, loginReason, TOKEN_REFUSED } from './endings.js';
import { createIntake } from './intake.js';
import { endWithManager, registersCommands } from './manager.js';
import { createResponder, type Patience } from './responder.js';
import { watchShards } from './shards.js';

/** How long the closing of the connections may take, in ms. */
const CLOSE_MS = 2000;

export interface GatewayOptions {
  readonly token: string;
  /** Base of Discord's REST API, without version. */
  readonly apiUrl: string;
  readonly handle: Handle;
  /** Carries out what is left to do after a response; never rejects. */
  readonly carryOut: (work: Work) => Promise<unknown>;
  /** The commands as they should be at Discord. */
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
  /** What else is to be got ready, once the bot is connected. */
  readonly prepare?: () => void;
  readonly log: Log;
  /** Counts what happens; nobody, unless given. */
  readonly observer?: Observer;
  /** Milliseconds since 1970, for the shards' signs of life. */
  readonly clock?: () => number;
  /** Milliseconds, for durations in the log. */
  readonly now?: () => number;
  /** How long a response may take; Discord's 3 seconds unless given. */
  readonly patience?: Patience;
  /** Calls again and again what sees to it that the bot is not deaf; once a minute, unless given. */
  readonly repeat?: DeafnessParts['repeat'];
  /** Its end, where others look at it too. */
  readonly ending?: Ending;
}

export interface Gateway extends Running {
  /** The connections as they are now; none before Discord has said how many it wants. */
  shards(): readonly Shard[];
}

/**
 * Starts the bot over the gateway. It ends by itself, with code 1, when discord.js would give up or live on without
 * serving: a fatal close, a token that Discord refuses, a login that fails.
 */
export function startGateway(options: GatewayOptions): Gateway {
  const {
    token,
    apiUrl,
    handle,
    carryOut,
    definitions,
    prepare,
    log,
    observer = unobserved,
    clock = Date.now,
    now = () => performance.now(),
    patience,
    repeat,
    ending = createEnding(),
  } = options;
  let held = 0;
  const intake = createIntake({
    handle,
    respond: createResponder(apiUrl, patience, observer.rateLimited),
    carryOut,
    log,
    observer,
    now,
  });
  const client = createClient({
    apiUrl,
    log,
    onInteraction: (interaction) => {
      intake.take(interaction);
    },
    onHold: (isHeld) => {
      held += isHeld ? 1 : -1;
    },
    isEnding: () => ending.isBegun,
  });
  watchRateLimits(observer.rateLimited)(client.rest);
  const shards = watchShards(client, clock);
  let finish: (end: End) => void = () => undefined;
  const ended = new Promise<End>((resolve) => (finish = resolve));

  async function close(end: End): Promise<void> {
    const open = await intake.drain(ending.drain);
    if (open > 0) log.warn({ open }, 'some replies were not finished in time');
    try {
      await Promise.race([client.destroy(), pause(CLOSE_MS)]);
    } catch (error) {
      log.warn({ err: error }, 'the connection to Discord did not close cleanly');
    }
    finish(end);
  }

  /** Ends the bot once; what follows from the ending itself is not reported. */
  function endWith(code: 0 | 1, reason?: string): void {
    if (ending.begin()) void close({ code, reason });
  }

  function tokenRefused(): void {
    endWith(1, TOKEN_REFUSED);
  }

  client.on(Events.ShardDisconnect, ({ code }) => {
    endWith(1, closeReason(code));
  });
  watchToken(tokenRefused)(client.rest);
  client.once(Events.ClientReady, ({ application, rest }) => {
    if (ending.isBegun) return;
    if (registersCommands(client)) void register(rest, application.id, definitions, log);
    if (prepare) setImmediate(prepare);
  });
  client.login(token).catch((error: unknown) => {
    if (!ending.isBegun) log.debug({ err: error }, 'the login failed');
    endWith(1, loginReason(error));
  });
  watchDeafness({
    client,
    shards,
    isHeld: () => held > 0,
    clock,
    end: (reason) => {
      endWith(1, reason);
    },
    repeat,
  });
  endWithManager(client, () => {
    log.info('stopping with the manager of the shards: replies in flight are finished first');
    endWith(0);
  });

  return {
    ended,
    shards,
    get isEnding() {
      return ending.isBegun;
    },
    tokenRefused,
    stop() {
      endWith(0);
    },
  };
}
