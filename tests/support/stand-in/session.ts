// One gateway session: its id, and the numbered events that it was sent, kept for a resume. Used by gateway.ts.
import { GatewayOpcodes } from 'discord-api-types/v10';
import { applicationId, botUser, snowflake } from '../ids.js';
import type { Json } from '../json.js';

/** So many of the last events are kept at least. */
const KEPT = 1000;

export class Session {
  readonly id = snowflake();
  /** Those that a resume may still ask for. */
  #sent: Json[] = [];
  #count = 0;

  /** Numbers an event and keeps it. */
  event(name: string, data: unknown): Json {
    this.#count += 1;
    const payload = { op: GatewayOpcodes.Dispatch, t: name, s: this.#count, d: data };
    this.#sent.push(payload);
    if (this.#sent.length > 2 * KEPT) this.#sent = this.#sent.slice(-KEPT);
    return payload;
  }

  /** The events after a number. */
  after(seq: unknown): readonly Json[] {
    return this.#sent.filter(({ s }) => Number(s) > Number(seq));
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
