// The faults that a test orders from the gateway, and the connection that they strike: shard 0's. Base of the class in gateway.ts.
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Session } from './session.js';

/** How the next identify ends: a session, a close code, or op 9 without resumption. */
export type IdentifyAnswer = { readonly close: number } | 'invalid';

/** What belongs to one shard: its session, and the connection while there is one. */
export interface Link {
  session: Session | undefined;
  socket: WebSocket | undefined;
}

/** Writes one payload to a connection. */
export function send(socket: WebSocket, payload: unknown): void {
  socket.send(JSON.stringify(payload));
}

export abstract class GatewayFaults {
  /** By the shard's number; a bot with one shard has number 0. */
  protected readonly links = new Map<number, Link>();
  protected isSilent = false;
  protected isRefusing = false;
  protected invalidating: boolean | 'silent' = false;
  protected readonly identifyAnswers: IdentifyAnswer[] = [];

  /** Asks the bot to reconnect (op 7). */
  reconnect(): void {
    send(this.connected(), { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Declares the session invalid (op 9); one that cannot be resumed is forgotten. */
  invalidate(isResumable: boolean): void {
    const socket = this.connected();
    const link = this.links.get(0);
    if (link && !isResumable) link.session = undefined;
    send(socket, { op: GatewayOpcodes.InvalidSession, d: isResumable });
  }

  /** Cuts the connection without a close frame. */
  drop(): void {
    this.connected().terminate();
  }

  /** Closes a shard's connection with one of Discord's close codes. */
  close(code: number, shard = 0): void {
    this.connected(shard).close(code);
  }

  /** Reads nothing of the connection any more, not even that it is to be closed. */
  freeze(): void {
    this.connected().pause();
  }

  /** While silent, heartbeats get no ack. */
  silence(isSilent: boolean): void {
    this.isSilent = isSilent;
  }

  /** While refusing, connections get 502; each emits `refused`. */
  refuse(isRefusing: boolean): void {
    this.isRefusing = isRefusing;
  }

  /** While invalidating, each resume gets op 9, resumable, and nothing else; while silent, nothing at all. */
  invalidateResumes(invalidating: boolean | 'silent'): void {
    this.invalidating = invalidating;
  }

  /** Orders how the next identify ends. */
  answerIdentify(answer: IdentifyAnswer): void {
    this.identifyAnswers.push(answer);
  }

  protected connected(shard = 0): WebSocket {
    const socket = this.links.get(shard)?.socket;
    if (socket === undefined) throw new Error('the bot is not connected to the gateway');
    return socket;
  }
}
