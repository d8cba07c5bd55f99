// The gateway of the stand-in: one session a shard over WebSocket, with the faults that Discord's gateway shows.
// Made by index.ts; opcodes from Discord's reference.
import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { asObject, type Json } from '../json.js';
import { GatewayFaults, send } from './gateway-faults.js';
import { Session } from './session.js';

interface Options {
  readonly token: string;
  readonly heartbeatMs: number;
  readonly url: () => string;
  readonly events: EventEmitter;
}

/** Counts, faults and events of the gateway side; its events (`identify`, `resume`, `connect`, `disconnect`, `heartbeat`) go to the stand-in's emitter. */
export class Gateway extends GatewayFaults {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #options: Options;
  identifies = 0;
  resumes = 0;
  heartbeats = 0;
  /** The `d` of the last identify: token, intents, shard, properties. */
  lastIdentify: Json = {};

  constructor(options: Options) {
    super();
    this.#options = options;
  }

  /** For the HTTP server's `upgrade` event. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.isRefusing || !request.url?.startsWith('/gateway')) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n');
      this.#options.events.emit('refused');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => {
      this.#greet(connection);
    });
  };

  #greet(socket: WebSocket): void {
    const { events, heartbeatMs } = this.#options;
    socket.on('message', (bytes: Buffer) => {
      this.#receive(socket, asObject(JSON.parse(bytes.toString('utf8'))));
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      for (const link of this.links.values()) if (link.socket === socket) link.socket = undefined;
      events.emit('disconnect', code);
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs } });
    events.emit('connect');
  }

  #receive(socket: WebSocket, { op, d }: Json): void {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        this.heartbeats += 1;
        if (!this.isSilent) send(socket, { op: GatewayOpcodes.HeartbeatAck });
        this.#options.events.emit('heartbeat');
        return;
      case GatewayOpcodes.Identify:
        this.#identify(socket, asObject(d));
        return;
      case GatewayOpcodes.Resume:
        this.#resume(socket, asObject(d));
        return;
      default:
        return;
    }
  }

  #identify(socket: WebSocket, d: Json): void {
    this.identifies += 1;
    this.lastIdentify = d;
    const answer = this.identifyAnswers.shift();
    if (answer === 'invalid') send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    else if (answer) socket.close(answer.close);
    else if (d['token'] !== this.#options.token) socket.close(4004, 'Authentication failed.');
    else this.#begin(socket, d['shard'] ?? [0, 1]);
    this.#options.events.emit('identify', d);
  }

  #begin(socket: WebSocket, shard: unknown): void {
    const session = new Session();
    const [id] = shard as [number];
    this.links.set(id, { session, socket });
    this.dispatch('READY', session.ready(this.#options.url(), shard), id);
  }

  #resume(socket: WebSocket, d: Json): void {
    this.resumes += 1;
    if (this.invalidating !== false) {
      if (this.invalidating === true) send(socket, { op: GatewayOpcodes.InvalidSession, d: true });
      this.#options.events.emit('resume', d);
      return;
    }
    const known = [...this.links].find(([, { session }]) => session?.id === d['session_id']);
    if (known?.[1].session === undefined || d['token'] !== this.#options.token) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    } else {
      const [shard, link] = known;
      link.socket = socket;
      for (const missed of link.session?.after(d['seq']) ?? []) send(socket, missed);
      this.dispatch('RESUMED', {}, shard);
    }
    this.#options.events.emit('resume', d);
  }

  /**
   * Sends an event to a shard's session; while that is disconnected it is kept and replayed on resume.
   * @throws Error when no bot has identified as that shard
   */
  dispatch(name: string, data: unknown, shard = 0): void {
    const { session, socket } = this.links.get(shard) ?? {};
    if (session === undefined) throw new Error(`no session to send ${name} to: no bot has identified`);
    const payload = session.event(name, data);
    if (socket) send(socket, payload);
  }

  /** Whether shard 0 is. */
  get isConnected(): boolean {
    const { session, socket } = this.links.get(0) ?? {};
    return socket !== undefined && session !== undefined;
  }

  /** Ends every connection at once. */
  end(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
