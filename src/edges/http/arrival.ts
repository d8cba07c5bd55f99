// When a response has gone out, and how a reply is edited that Discord may not have taken in yet. Used by app.ts and
// main-http.ts: what is left to do begins only after the acknowledgement.
import type { HttpBindings } from '@hono/node-server';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ChannelCalls } from '../../discord/cards/calls.js';

/**
 * @param env The connection beneath, where the app runs on Node's server. Elsewhere nobody tells, and a response is taken
 *   to have gone out once it was handed over.
 * @returns Whether it went out whole before the connection was closed.
 */
export function hasArrived({ incoming, outgoing }: Partial<HttpBindings> = {}): Promise<boolean> {
  if (!incoming || !outgoing) return nextTurn(true);
  const { socket } = incoming;
  return new Promise((resolve) => {
    // Node says "finish" also of a response that was cut off with its connection.
    outgoing.once('finish', () => {
      resolve(!socket.destroyed);
    });
    outgoing.once('close', () => {
      resolve(false);
    });
    if (outgoing.closed) resolve(false);
  });
}

/** Milliseconds between tries to edit a reply that Discord does not know yet. */
const PAUSES: readonly number[] = [100, 300, 900, 2700];

/**
 * The calls, with an `answer` that is tried again while Discord does not know the reply: over HTTP, our response may
 * have gone out and not been taken in yet.
 */
export function patientCalls(calls: ChannelCalls, pauses = PAUSES): ChannelCalls {
  return {
    ...calls,
    async answer(content) {
      for (const ms of pauses) {
        try {
          await calls.answer(content);
          return;
        } catch (error) {
          if (!isUnknown(error)) throw error;
        }
        await pause(ms);
      }
      await calls.answer(content);
    },
  };
}

function isUnknown(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === RESTJSONErrorCodes.UnknownWebhook || code === RESTJSONErrorCodes.UnknownMessage;
}
