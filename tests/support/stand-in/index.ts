// A stand-in of Discord on this machine: REST and gateway on one port, for tests that drive the real discord.js client.
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import type { Json } from '../json.js';
import { acknowledge } from './callbacks.js';
import { type Fault, Faults } from './faults.js';
import { Gateway } from './gateway.js';
import { restListener } from './rest.js';
import { callbackOf, next, trim, type RecordedRequest, type World } from './world.js';

export interface StandInOptions {
  /** The only token that is accepted; default `stand-in-token`. */
  readonly token?: string;
  /** The application's public key, 64 hexadecimal digits; default noughts. */
  readonly publicKey?: string;
  /** Default 41250, as Discord. */
  readonly heartbeatMs?: number;
  /** How long an interaction may wait for its callback; default 3000, as Discord. */
  readonly acknowledgeMs?: number;
  /** Identifies left for the day, as GET /gateway/bot says; default 1000. */
  readonly sessionsLeft?: number;
  /** How many shards it recommends; default 1. Of several, sixteen may identify at once, as with Discord's large bots. */
  readonly shards?: number;
}

export interface StandIn extends Pick<
  World,
  'requests' | 'unexpected' | 'problems' | 'commands' | 'messages' | 'pins' | 'channels' | 'nonces'
> {
  /** For DISCORD_API_URL: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly gateway: Gateway;
  /** Orders a fault for the next matching requests. */
  fault(fault: Fault): void;
  /**
   * Delivers an interaction over the gateway, `copies` times (default 1), to the session of a shard (default 0).
   * @returns the body of the callback that the bot posts for it
   * @throws Error when none comes within `withinMs` (default 15,000: the machine may be busy)
   */
  deliver(
    interaction: APIInteraction,
    options?: { copies?: number; withinMs?: number; shard?: number },
  ): Promise<APIInteractionResponse>;
  /** Makes an interaction known, so that its callback is taken, without delivering it (for edges without gateway). */
  expectInteraction(interaction: APIInteraction): void;
  /**
   * Takes a response to an expected interaction that came as the answer to an HTTP request, as it would take a callback.
   * @throws Error where Discord would not take it.
   */
  acknowledge(interaction: APIInteraction, response: unknown): void;
  /** Sends any gateway event. */
  dispatch(name: string, data: unknown): void;
  /** The recorded requests of a method whose path (without `/api/v10`) matches. */
  requestsTo(method: string, path: RegExp): RecordedRequest[];
  /**
   * The next `identify`, `resume`, `connect`, `disconnect`, `heartbeat`, `refused` or `request`, with its arguments.
   * @throws Error when it does not come within `withinMs` (default 20,000)
   */
  next(event: string, withinMs?: number): Promise<unknown[]>;
  /** Calls back at each event of a name: `callback` (id, body), `request`, or one of those above. */
  on(event: string, listener: (...args: never[]) => void): void;
  /** Forgets all but so many of the last requests, interactions and messages, pinned ones aside. */
  trim(keep: number): void;
  /** Ends the server and every open connection at once. */
  close(): Promise<void>;
}

const gatewayInfo = (url: string, remaining: number, shards: number): Json => ({
  url,
  shards,
  session_start_limit: {
    total: 1000,
    remaining,
    reset_after: 86_400_000,
    max_concurrency: shards > 1 ? 16 : 1,
  },
});

/** Starts a stand-in on a free port of 127.0.0.1; the caller closes it. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const token = options.token ?? 'stand-in-token';
  const events = new EventEmitter().setMaxListeners(0);
  const closed = new AbortController();
  const faults = new Faults();
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  const world: World = {
    token,
    publicKey: options.publicKey ?? '0'.repeat(64),
    acknowledgeMs: options.acknowledgeMs ?? 3000,
    requests: [],
    unexpected: [],
    problems: [],
    commands: new Map(),
    interactions: new Map(),
    messages: new Map(),
    nonces: new Map(),
    channels: new Map(),
    pins: new Map(),
    gatewayInfo: () => gatewayInfo(gatewayUrl(), options.sessionsLeft ?? 1000, options.shards ?? 1),
    events,
  };
  const gateway = new Gateway({ token, heartbeatMs: options.heartbeatMs ?? 41_250, url: gatewayUrl, events });
  const server = createServer(restListener(world, faults, closed.signal));
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;

  const expectInteraction = (interaction: APIInteraction): void => {
    world.interactions.set(interaction.token, { interaction, at: Date.now(), isAcknowledged: false });
  };
  return {
    ...world,
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    fault: (fault) => {
      faults.add(fault);
    },
    deliver: async (interaction, { copies = 1, withinMs = 15_000, shard = 0 } = {}) => {
      expectInteraction(interaction);
      for (let copy = 0; copy < copies; copy += 1) gateway.dispatch('INTERACTION_CREATE', interaction, shard);
      return callbackOf(world, interaction.id, withinMs);
    },
    expectInteraction,
    acknowledge: (interaction, response) => {
      acknowledge(world, interaction, response);
    },
    dispatch: (name, data) => {
      gateway.dispatch(name, data);
    },
    requestsTo: (method, path) =>
      world.requests.filter((one) => one.method === method && path.test(one.path)),
    on: (event, listener) => {
      events.on(event, listener as (...args: unknown[]) => void);
    },
    trim: (keep) => {
      trim(world, keep);
    },
    next: (event, withinMs = 20_000) => next(events, event, withinMs),
    close: async () => {
      closed.abort();
      gateway.end();
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await ended;
    },
  };
}
