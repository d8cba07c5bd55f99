// The gateway of the stand-in: one session at a time over WebSocket, with the faults that Discord's gateway shows.
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
      if (this.socket === socket) this.socket = undefined;
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
    this.session = new Session();
    this.socket = socket;
    this.dispatch('READY', this.session.ready(this.#options.url(), shard));
  }

  #resume(socket: WebSocket, d: Json): void {
    this.resumes += 1;
    if (
      this.session === undefined ||
      d['session_id'] !== this.session.id ||
      d['token'] !== this.#options.token
    ) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    } else {
      this.socket = socket;
      for (const missed of this.session.after(d['seq'])) send(socket, missed);
      this.dispatch('RESUMED', {});
    }
    this.#options.events.emit('resume', d);
  }

  /**
   * Sends an event to the session; while the session is disconnected it is kept and replayed on resume.
   * @throws Error when no bot has identified
   */
  dispatch(name: string, data: unknown): void {
    if (this.session === undefined) throw new Error(`no session to send ${name} to: no bot has identified`);
    const payload = this.session.event(name, data);
    if (this.socket) send(this.socket, payload);
  }

  get isConnected(): boolean {
    return this.socket !== undefined && this.session !== undefined;
  }

  /** Ends every connection at once. */
  end(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
