// A port on which a web-standard `fetch` is served by Node, with bounds on slow and many clients. Used by the HTTP edge,
// by the preview, and beside the gateway for health and metrics.
import type { Server } from 'node:http';
import { isIPv6, Server as NetServer, type Socket } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { StartError } from './problem.js';

/** Times in milliseconds. */
export interface Bounds {
  /** How long a client may take for its whole request; Node gives its headers no more than that. */
  readonly request: number;
  /** How often that is looked at. */
  readonly check: number;
  /** How long a connection may be kept without a request. */
  readonly idle: number;
  /** How long a client may leave what was sent to it untaken. */
  readonly untaken: number;
  /** How long after a stop a connection that a balancer keeps may still bring a request. */
  readonly linger: number;
  readonly connections: number;
  /** Bytes of a request's headers. */
  readonly headerSize: number;
}

export const BOUNDS: Bounds = {
  request: 5000,
  check: 500,
  idle: 5000,
  untaken: 10_000,
  linger: 1000,
  connections: 1000,
  headerSize: 8192,
};

interface Options {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly bounds?: Bounds;
}

export interface Listening {
  /** Where it can be reached from this computer, without a slash at the end. */
  readonly url: string;
  /**
   * Takes no more connections and closes those there are, each once its request is answered.
   * @param limit After so many milliseconds they are cut off.
   */
  readonly close: (limit: number) => Promise<void>;
}

/**
 * Begins to listen; resolves once requests are taken.
 * @throws StartError where the port or address cannot be used.
 */
export async function listen({ fetch, host, port, bounds = BOUNDS }: Options): Promise<Listening> {
  let closing = false;
  const turn = takeTurns();
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const isThere = await turn(env as HttpBindings);
      if (!isThere) return new Response(null, { status: 400 });
      const response = await fetch(request, env as HttpBindings);
      if (closing) (env as HttpBindings).outgoing.setHeader('Connection', 'close');
      return response;
    },
    serverOptions: {
      requestTimeout: bounds.request,
      connectionsCheckingInterval: bounds.check,
      keepAliveTimeout: bounds.idle,
      maxHeaderSize: bounds.headerSize,
    },
  }) as Server;
  server.maxConnections = bounds.connections;
  server.timeout = bounds.untaken;
  await new Promise<void>((resolve, reject) => {
    // It stays: an error of a later connection must not end the process.
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(reasonFor(error, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${inUrl(host)}:${actual}`,
    close(limit) {
      closing = true;
      return close(server, bounds.linger, limit);
    },
  };
}

/**
 * Requests of one connection are answered one after another, each once the answer before has been taken. Node begins with
 * all that have come: some hundred kilobytes of requests whose answers nobody takes would keep it busy for seconds, and
 * keep hundreds of megabytes of answers.
 * @returns Waits for the turn of a request, and tells whether anybody is still there to be answered.
 */
function takeTurns(): (env: HttpBindings) => Promise<boolean> {
  const taken = new WeakMap<Socket, Promise<void>>();
  return async ({ incoming: { socket }, outgoing }) => {
    const before = taken.get(socket);
    taken.set(
      socket,
      new Promise((resolve) => {
        outgoing.once('finish', resolve).once('close', resolve);
      }),
    );
    await before;
    return !socket.destroyed;
  };
}

/**
 * An idle connection is not closed at once, as http.Server.close() would: a balancer may be sending a request on it just
 * now, and would see it fail. Hence the close() of net.Server, which only stops taking new connections.
 */
function close(server: Server, linger: number, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const timers = [
      setTimeout(() => {
        server.closeIdleConnections();
      }, linger),
      setTimeout(() => {
        server.closeAllConnections();
      }, limit),
    ];
    NetServer.prototype.close.call(server, () => {
      for (const timer of timers) clearTimeout(timer);
      // Ends the server's own timer for slow clients.
      server.close();
      resolve();
    });
  });
}

/** An address as it stands in a URL that can be opened here. */
function inUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}

/** @returns A line that leaves the value of HOST out: a secret may have been typed into it. */
function reasonFor({ code }: NodeJS.ErrnoException, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use: stop the program that has it, or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'HOST is no address of this computer: set it to 127.0.0.1, or leave it out.';
    case undefined:
    default:
      return `The bot cannot listen on HOST and PORT as they are set: ${code ?? 'for no reason that is told'}.`;
  }
}
