// `POST /interactions` as a Hono app: signed requests of Discord in, the router's responses out, and what is left to do
// after them. Made by index.ts; its `fetch` also runs without a server of ours.
import type { HttpBindings } from '@hono/node-server';
import { InteractionType } from 'discord-api-types/v10';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Handle, Work } from '../../discord/handled.js';
import type { Log } from '../../log.js';
import type { InFlight } from '../in-flight.js';
import type { Observer, RequestProblem } from '../operations/observer.js';
import { createReport } from '../report.js';
import { createTakeOnce } from './answered.js';
import { hasArrived } from './arrival.js';
import { toResponse } from './response.js';
import { createCheck } from './signature.js';

/** The largest body that is read, in bytes; an interaction has some thousands. */
const maxBody = 1024 * 1024;

export interface InteractionsParts {
  /** The application's public key, 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly handle: Handle;
  /** Carries out what is left to do after a response; never rejects. */
  readonly carryOut: (work: Work) => Promise<unknown>;
  readonly inFlight: InFlight;
  readonly log: Log;
  readonly observer: Observer;
  /** Milliseconds since 1970, for the requests' timestamps. */
  readonly clock: () => number;
  /** Milliseconds, for durations. */
  readonly now: () => number;
}

interface Reading {
  /** Whether the body is just being read: an error meanwhile is the client's. */
  readonly Variables: { isReading?: boolean };
}

/**
 * Nothing is read of a request but its raw bytes before its signature has been checked, and of them no more than 1 MiB.
 * Its Content-Type is not asked about: what Discord signed, Discord sent.
 */
export function createInteractionsApp(parts: InteractionsParts): Hono<Reading> {
  const { publicKey, handle, carryOut, inFlight, log, observer, clock, now } = parts;
  const check = createCheck(publicKey, clock);
  const takeOnce = createTakeOnce(clock);
  const report = createReport({ log, observer });
  const app = new Hono<Reading>();

  function refuse(
    c: Context,
    status: 400 | 401 | 409 | 413 | 500,
    problem: RequestProblem,
    error: string,
  ): Response {
    observer.refused(problem);
    log.debug({ problem }, 'a request was refused');
    return c.json({ error }, status);
  }

  function tooLarge(c: Context): Response {
    // The rest of the body may still be coming: a client that kept the connection would see its next request cut off.
    c.header('Connection', 'close');
    return refuse(c, 413, 'tooLarge', `An interaction has at most ${maxBody} bytes.`);
  }

  app.post(
    '/interactions',
    (c, next) => {
      c.set('isReading', true);
      return next();
    },
    bodyLimit({ maxSize: maxBody, onError: tooLarge }),
    async (c) => {
      const started = now();
      const body = new Uint8Array(await c.req.arrayBuffer());
      c.set('isReading', false);
      // The limit above believes Content-Length, which Node holds a client to; another host may not.
      if (body.byteLength > maxBody) return tooLarge(c);
      const checked = check(c.req.header('x-signature-ed25519'), c.req.header('x-signature-timestamp'), body);
      if (checked.problem) return refuse(c, 401, checked.problem, 'The signature or its time is not valid.');
      const read = readJson(body);
      if (!read) return refuse(c, 400, 'notJson', 'This is not JSON.');
      const { interaction } = read;
      const { id, type } = (interaction ?? {}) as { readonly id?: unknown; readonly type?: unknown };
      // A ping carries nothing out, and Discord sends it as often as it likes.
      const counts = type !== InteractionType.Ping && typeof id === 'string' && /^\d{1,20}$/u.test(id);
      if (counts && !takeOnce(id, checked.until))
        return refuse(c, 409, 'repeated', 'This interaction was answered before.');

      const { response, files, outcome, work } = handle(interaction);
      if (!response) {
        report(outcome, now() - started, 'none');
        return c.json({ error: 'This is no interaction that can be answered.' }, 422);
      }
      const afterwards = async (): Promise<void> => {
        const arrived = await hasArrived(c.env as Partial<HttpBindings> | undefined);
        report(outcome, now() - started, arrived ? 'sent' : 'unavailable');
        if (work && arrived) await carryOut(work);
      };
      inFlight.add(afterwards());
      return toResponse(response, files);
    },
  );

  app.all('/interactions', (c) => {
    c.header('Allow', 'POST');
    return c.json({ error: 'Interactions are posted.' }, 405);
  });
  app.notFound((c) => c.json({ error: 'There is nothing here.' }, 404));
  app.onError((error, c) => {
    if (c.get('isReading')) return refuse(c, 400, 'incomplete', 'The request did not arrive whole.');
    log.error({ err: error }, 'a request failed');
    return refuse(c, 500, 'crashed', 'That did not work.');
  });
  return app;
}

/** @returns undefined where the bytes are no JSON in UTF-8. */
function readJson(body: Uint8Array): { readonly interaction: unknown } | undefined {
  try {
    return { interaction: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}
