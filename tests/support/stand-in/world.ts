// What the stand-in of Discord knows and what its parts share: requests, problems, commands, interactions, messages.
import { type EventEmitter, once } from 'node:events';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import type { Json } from '../json.js';
import type { Channel } from './servers.js';

/** One request that reached the REST side, faults included. */
export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10`, as `/interactions/1/abc/callback`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly hasAuthorization: boolean;
  readonly userAgent: string | undefined;
  /** Names of the files of a multipart body. */
  readonly files: readonly string[];
}

/** An interaction that was delivered, and what came of it. */
export interface Delivered {
  readonly interaction: APIInteraction;
  readonly at: number;
  isAcknowledged: boolean;
  /** Id of the message that is `@original`, once there is one. */
  original?: string;
}

export interface World {
  readonly token: string;
  /** The application's, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** How long an interaction waits for its callback, in ms. */
  readonly acknowledgeMs: number;
  readonly requests: RecordedRequest[];
  /** Requests for which the stand-in has no route, as `GET /path`. */
  readonly unexpected: string[];
  /** Every rule that a body broke, as `POST /path data.flags: rule`. */
  readonly problems: string[];
  /** Commands by scope: `global` or a guild id. */
  readonly commands: Map<string, Json[]>;
  /** By interaction token. */
  readonly interactions: Map<string, Delivered>;
  /** Every message by its id, also deleted by removal. */
  readonly messages: Map<string, Json>;
  /** What each nonce made, by channel and nonce; it is kept when the message is deleted. */
  readonly nonces: Map<string, Json>;
  /** What is special about a channel; one that is not here is a text channel in which everybody may do everything. */
  readonly channels: Map<string, Channel>;
  /** Pins of a channel, latest first: message id and time. */
  readonly pins: Map<string, { id: string; at: string }[]>;
  /** The answer of GET /gateway/bot. */
  readonly gatewayInfo: () => Json;
  /** Emits `request` (RecordedRequest), `callback:ID` (body), `callback` (id, body) and the gateway's events. */
  readonly events: EventEmitter;
}

/** What a route answers: a JSON body, or none with 204. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** An error as Discord words it (codes: Discord's reference, "Opcodes and Status Codes"). */
export const refusal = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});

/** Forgets all but the last requests, interactions and messages; of messages those that are pinned are kept too. */
export function trim(world: World, keep: number): void {
  world.requests.splice(0, Math.max(0, world.requests.length - keep));
  const pinned = new Set([...world.pins.values()].flatMap((pins) => pins.map(({ id }) => id)));
  for (const map of [world.interactions, world.messages, world.nonces]) {
    let over = map.size - keep;
    for (const key of map.keys()) {
      if (over <= 0) break;
      over -= 1;
      if (!pinned.has(key)) map.delete(key);
    }
  }
}

/**
 * The next event of a name, as its arguments.
 * @throws Error that names the event when it does not come within the time, in ms.
 */
export async function next(events: EventEmitter, name: string, withinMs: number): Promise<unknown[]> {
  try {
    return (await once(events, name, { signal: AbortSignal.timeout(withinMs) })) as unknown[];
  } catch (cause) {
    throw new Error(`no "${name}" within ${withinMs} ms`, { cause });
  }
}

/**
 * The body of the callback for one interaction.
 * @throws Error when none is taken within the time, in ms, with the reasons why those that came were refused
 */
export async function callbackOf(
  world: World,
  id: string,
  withinMs: number,
): Promise<APIInteractionResponse> {
  try {
    const [body] = await next(world.events, `callback:${id}`, withinMs);
    return body as APIInteractionResponse;
  } catch (cause) {
    const reasons = world.problems.filter((problem) => problem.includes(`/interactions/${id}/`));
    throw new Error(
      [`no callback taken for interaction ${id} within ${withinMs} ms`, ...reasons].join('\n'),
      { cause },
    );
  }
}
