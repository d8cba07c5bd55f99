// One gateway session: its id, and the numbered events that it was sent, kept for a resume. Used by gateway.ts.
import { GatewayOpcodes } from 'discord-api-types/v10';
import { applicationId, botUser, snowflake } from '../ids.js';
import type { Json } from '../json.js';

export class Session {
  readonly id = snowflake();
  readonly #sent: Json[] = [];

  /** Numbers an event and keeps it. */
  event(name: string, data: unknown): Json {
    const payload = { op: GatewayOpcodes.Dispatch, t: name, s: this.#sent.length + 1, d: data };
    this.#sent.push(payload);
    return payload;
  }

  /** The events after a number. */
  after(seq: unknown): readonly Json[] {
    return this.#sent.slice(Number(seq));
  }

  /** The data of READY. */
  ready(resumeUrl: string, shard: unknown): Json {
    return {
      v: 10,
      user: botUser,
      guilds: [],
      session_id: this.id,
      resume_gateway_url: resumeUrl,
      shard,
      application: { id: applicationId, flags: 0 },
    };
  }
}
