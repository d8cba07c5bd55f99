// Discord as the benchmark needs it: one gateway session and the callbacks of interactions, with as little work of its own
// as possible (the stand-in of the tests checks and keeps everything). Started by compare.ts.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';

export interface Discord {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  /** Resolves when the bot's session has begun. */
  readonly ready: Promise<void>;
  /** Delivers an interaction. @returns When its response came: how long after, in ms. @throws Error after 60 seconds. */
  deliver(interaction: { readonly id: string }): Promise<number>;
  close(): Promise<void>;
}

const application = { id: '1100000000000000001', flags: 0 };
const user = { id: application.id, username: 'bot', discriminator: '0', avatar: null, bot: true };

export async function startDiscord(): Promise<Discord> {
  const waiting = new Map<string, () => void>();
  let session: WebSocket | undefined;
  let sequence = 0;
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (begin = resolve));

  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const [, id] = /^\/api\/v10\/interactions\/(\d+)\//u.exec(request.url ?? '') ?? [];
      if (id !== undefined) {
        response.writeHead(204).end();
        waiting.get(id)?.();
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(request.url ?? '', port)));
    });
  });
  const sockets = new WebSocketServer({ server });
  const send = (socket: WebSocket, op: GatewayOpcodes, d: unknown, t: string | null = null): void => {
    sequence += t === null ? 0 : 1;
    socket.send(JSON.stringify({ op, d, t, s: t === null ? null : sequence }));
  };
  sockets.on('connection', (socket) => {
    send(socket, GatewayOpcodes.Hello, { heartbeat_interval: 41_250 });
    socket.on('message', (bytes: Buffer) => {
      const { op } = JSON.parse(bytes.toString('utf8')) as { op: GatewayOpcodes };
      if (op === GatewayOpcodes.Heartbeat) send(socket, GatewayOpcodes.HeartbeatAck, null);
      if (op !== GatewayOpcodes.Identify) return;
      session = socket;
      const url = `ws://127.0.0.1:${port}`;
      const data = {
        v: 10,
        user,
        guilds: [],
        session_id: '1',
        resume_gateway_url: url,
        shard: [0, 1],
        application,
      };
      send(socket, GatewayOpcodes.Dispatch, data, 'READY');
      begin();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    ready,
    deliver: (interaction) =>
      new Promise((resolve, reject) => {
        const { id } = interaction;
        const late = setTimeout(() => {
          reject(new Error(`no response to interaction ${id} within 60 s`));
        }, 60_000);
        const from = performance.now();
        waiting.set(id, () => {
          waiting.delete(id);
          clearTimeout(late);
          resolve(performance.now() - from);
        });
        if (session) send(session, GatewayOpcodes.Dispatch, interaction, 'INTERACTION_CREATE');
      }),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answerTo(url: string, port: number): unknown {
  if (!url.includes('/gateway/bot')) return [];
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  return { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit };
}
