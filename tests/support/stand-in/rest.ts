// The REST side of the stand-in: reads a request, records it, strikes it with its fault, checks the token, runs the
// route. Made by index.ts.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Faults, send, strike } from './faults.js';
import { routes } from './routes.js';
import { type RecordedRequest, refusal, type Reply, type World } from './world.js';

/** The body as JSON (also the payload of a multipart body), and the names of its files. */
async function read(request: IncomingMessage): Promise<{ body: unknown; files: string[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  const boundary = /boundary="?([^";]+)/u.exec(type)?.[1];
  if (boundary === undefined) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const parts = bytes.toString('latin1').split(`--${boundary}`);
  const payload = parts.find((part) => part.includes('name="payload_json"'))?.split('\r\n\r\n')[1];
  return {
    body: payload === undefined ? undefined : JSON.parse(Buffer.from(payload, 'latin1').toString('utf8')),
    files: parts.flatMap((part) => /filename="([^"]+)"/u.exec(part)?.[1] ?? []),
  };
}

/** Routes whose token in the path is the credential: Discord asks no bot token there. */
const isOpen = (path: string): boolean => /^\/(?:interactions|webhooks)\//u.test(path);

function answer(world: World, request: RecordedRequest, authorization: string | undefined): Reply {
  if (!isOpen(request.path) && authorization !== `Bot ${world.token}`)
    return refusal(401, 0, '401: Unauthorized');
  for (const [method, pattern, handle] of routes) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match) return handle(world, request, match.slice(1));
  }
  world.unexpected.push(`${request.method} ${request.path}`);
  return refusal(404, 0, '404: Not Found');
}

/** The listener of the HTTP server; `closed` ends what still waits. */
export function restListener(world: World, faults: Faults, closed: AbortSignal) {
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://stand-in');
    const method = incoming.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, '');
    const { authorization } = incoming.headers;
    const request: RecordedRequest = {
      method,
      path,
      query: Object.fromEntries(url.searchParams),
      ...(await read(incoming)),
      hasAuthorization: authorization !== undefined,
      userAgent: incoming.headers['user-agent'],
    };
    world.requests.push(request);
    world.events.emit('request', request);
    const course = await strike(faults.take(method, path), response, closed);
    if (course === 'done') return;
    const reply = !url.pathname.startsWith('/api/v10/')
      ? refusal(404, 0, 'no /api/v10')
      : answer(world, request, authorization);
    if (course === 'lost') response.socket?.resetAndDestroy();
    else send(response, reply.status, reply.body);
  };
  return (incoming: IncomingMessage, response: ServerResponse): void => {
    serve(incoming, response).catch((error: unknown) => {
      if (closed.aborted || incoming.destroyed) return;
      world.problems.push(
        `${incoming.method ?? ''} ${incoming.url ?? ''} the stand-in failed: ${String(error)}`,
      );
      send(response, 500, { code: 0, message: 'the stand-in failed' });
    });
  };
}
