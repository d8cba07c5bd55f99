// The gateway edge: logs in, registers the commands, answers interactions, and knows when to end. Called by main.ts.
import { Events } from 'discord.js';
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Handle } from '../../discord/handled.js';
import { register } from '../../discord/registration.js';
import type { Log } from '../../log.js';
import { createClient } from './client.js';
import { closeReason, loginReason, TOKEN_REFUSED } from './endings.js';
import { createIntake } from './intake.js';
import { createResponder, type Patience } from './responder.js';

/** How long replies in flight may take once the bot is told to stop, and then the closing of its connections. */
const DRAIN_MS = 10_000;
const CLOSE_MS = 2000;

export interface GatewayOptions {
  readonly token: string;
  /** Base of Discord's REST API, without version. */
  readonly apiUrl: string;
  readonly handle: Handle;
  /** The commands as they should be at Discord. */
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
  readonly log: Log;
  /** Milliseconds, for durations in the log. */
  readonly now?: () => number;
  /** How long a response may take; Discord's 3 seconds unless given. */
  readonly patience?: Patience;
}

/** How the bot ended: the process's exit code and, where it is not 0, one line for the operator. */
interface End {
  readonly code: 0 | 1;
  readonly reason: string | undefined;
}

export interface Gateway {
  /** Resolves when the bot has ended and its connections are closed; never rejects. */
  readonly ended: Promise<End>;
  /** Takes no more interactions, lets replies in flight finish, closes the connection and ends with code 0. */
  stop(): void;
}

/**
 * Starts the bot over the gateway. It ends by itself, with code 1, when discord.js would give up or live on without
 * serving: a fatal close, a token that Discord refuses, a login that fails.
 */
export function startGateway(options: GatewayOptions): Gateway {
  const { token, apiUrl, handle, definitions, log, now = () => performance.now(), patience } = options;
  const intake = createIntake({ handle, respond: createResponder(apiUrl, patience), log, now });
  const client = createClient({
    apiUrl,
    log,
    onInteraction: (interaction) => {
      intake.take(interaction);
    },
  });
  let finish: (end: End) => void = () => undefined;
  const ended = new Promise<End>((resolve) => (finish = resolve));
  let ending = false;

  async function close(end: End): Promise<void> {
    const open = await intake.drain(DRAIN_MS);
    if (open > 0) log.warn({ open }, 'some replies were not finished in time');
    try {
      await Promise.race([client.destroy(), timeOut(CLOSE_MS)]);
    } catch (error) {
      log.warn({ err: error }, 'the connection to Discord did not close cleanly');
    }
    finish(end);
  }

  /** Ends the bot once; what follows from the ending itself is not reported. */
  function endWith(code: 0 | 1, reason?: string): void {
    if (ending) return;
    ending = true;
    void close({ code, reason });
  }

  client.on(Events.ShardDisconnect, ({ code }) => {
    endWith(1, closeReason(code));
  });
  client.rest.on('response', ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) endWith(1, TOKEN_REFUSED);
  });
  client.once(Events.ClientReady, ({ application, rest }) => {
    if (!ending) void register(rest, application.id, definitions, log);
  });
  client.login(token).catch((error: unknown) => {
    if (!ending) log.debug({ err: error }, 'the login failed');
    endWith(1, loginReason(error));
  });

  return {
    ended,
    stop() {
      endWith(0);
    },
  };
}

/** Resolves after some milliseconds, without keeping the process alive for it. */
function timeOut(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
