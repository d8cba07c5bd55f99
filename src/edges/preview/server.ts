// The preview edge: the app on a port of this computer, with bounds on slow and many connections. Called by main.ts.
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createPreviewApp, type PreviewParts } from './app.js';
import { readAssets } from './assets.js';
import { inUrl } from './guard.js';
import { PreviewError } from './problem.js';

/** How long a client may take for its headers and for the whole request, in ms. */
const HEADERS_MS = 5000;
const REQUEST_MS = 10_000;
const IDLE_MS = 5000;
const MAX_CONNECTIONS = 128;
/** How long requests in flight may take once the preview is told to stop, in ms. */
const DRAIN_MS = 1000;

export interface PreviewOptions extends Omit<PreviewParts, 'assets'> {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the build left the page's script and style. */
  readonly assetsFolder: string;
}

export interface Preview {
  /** Where to open it, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests and closes the connections; resolves when that is done. */
  stop(): Promise<void>;
}

/**
 * Starts the preview; resolves once it can be opened.
 * @throws PreviewError where it is not built, or the port or address cannot be used.
 */
export async function startPreview({ port, assetsFolder, ...parts }: PreviewOptions): Promise<Preview> {
  const app = createPreviewApp({ ...parts, assets: readAssets(assetsFolder) });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: 1000,
    },
  }) as Server;
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, parts.host, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${parts.host === '0.0.0.0' || parts.host === '::' ? '127.0.0.1' : inUrl(parts.host)}:${actual}`,
    stop: () => close(server),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new PreviewError(reasonFor(error, host, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function reasonFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use: stop the program that has it, or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is ${host}, which is no address of this computer: set it to 127.0.0.1, or leave it out.`;
    case undefined:
    default:
      return `The preview cannot listen on ${host}, port ${port} (HOST, PORT): ${code ?? message}.`;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
