// Who may talk to the preview: its own page under its own address, not too often. Used by app.ts for every request.
import { isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { createBuckets, type BucketRules } from './bucket.js';
import type { Refusal } from './wire.js';

/** What an app on @hono/node-server knows of the connection beneath it. */
export interface Served {
  readonly Bindings: HttpBindings;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const EVERYWHERE = ['0.0.0.0', '[::]'];

/** Headers of every response: nothing is loaded, embedded or sent anywhere but from and to this server. */
export const hardened = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  xFrameOptions: 'DENY',
  // The preview speaks plain HTTP on this computer.
  strictTransportSecurity: false,
});

/** Refuses a request with a status and a plain sentence. */
export const refuse = (
  c: Context,
  status: 400 | 403 | 404 | 413 | 415 | 421 | 422 | 429 | 500,
  error: string,
): Response => c.json({ error } satisfies Refusal, status);

/** An address as it stands in a URL: IPv6 in brackets. */
export const inUrl = (host: string): string => (isIPv6(host) ? `[${host}]` : host.toLowerCase());

/**
 * Whether a Host header names this server. A page of somebody else whose name was pointed at this computer (DNS
 * rebinding) sends its own name. Bound to every address, the server may be reached under any of them, and through a
 * container's mapped port, so that only names other than localhost are refused there.
 * @param header The Host header as it came.
 * @param bound The address or name that the server listens on.
 * @param port The port that it listens on.
 */
export function isOwnHost(header: string | undefined, bound: string, port: number): boolean {
  const [, name = '', shownPort = '80'] =
    /^(\[[\da-f:.]+\]|[^\s:@/?#\\]+)(?::(\d{1,5}))?$/u.exec(header?.toLowerCase() ?? '') ?? [];
  if (name === '') return false;
  const own = inUrl(bound);
  if (EVERYWHERE.includes(own)) return LOOPBACK.includes(name) || isIP(name.replace(/^\[|\]$/gu, '')) !== 0;
  return Number(shownPort) === port && (LOOPBACK.includes(own) ? LOOPBACK : [own]).includes(name);
}

/** Refuses a foreign Host (421), a foreign Origin and anything but reading from a foreign page (403). */
export function sameOriginOnly(bound: string): MiddlewareHandler<Served> {
  return async (c, next) => {
    const host = c.req.header('host');
    if (!isOwnHost(host, bound, c.env.incoming.socket.localPort ?? 0)) {
      return refuse(c, 421, 'This address is not the preview’s own; open the one that the terminal shows.');
    }
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const foreign = origin !== undefined && origin.toLowerCase() !== `http://${String(host).toLowerCase()}`;
    if (foreign || (!reads && site !== undefined && site !== 'same-origin')) {
      return refuse(c, 403, 'Only the preview’s own page may ask.');
    }
    return next();
  };
}

/** Refuses a client that asks too often (429), and says when to come back. */
export function notTooOften(rules: BucketRules): MiddlewareHandler<Served> {
  const wait = createBuckets(rules);
  return async (c, next) => {
    const ms = wait(c.env.incoming.socket.remoteAddress ?? '');
    if (ms === 0) return next();
    c.header('Retry-After', String(Math.ceil(ms / 1000)));
    return refuse(c, 429, 'That is too many requests at once; wait a second and try again.');
  };
}
