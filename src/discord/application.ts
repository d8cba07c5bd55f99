// What a bot without a gateway does at its start: it asks Discord whose token it has, and registers the commands. Called
// by the HTTP edge.
import { REST } from 'discord.js';
import { Routes, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Log } from '../log.js';
import { untilAnswered } from './again.js';
import { explain, problemOf } from './errors.js';
import { makeRequest } from './make-request.js';
import { refuseLongerThan, type WatchRest } from './rate-limits.js';
import { register } from './registration.js';

/** A rate limit longer than this many milliseconds is an error instead of a silent wait. */
const longestWait = 5000;

const applicationSchema = z.object({
  id: z.string().regex(/^\d{1,20}$/u),
  verify_key: z.string().optional().catch(undefined),
});

interface Parts {
  readonly token: string;
  /** Base of the REST API without version. */
  readonly apiUrl: string;
  readonly publicKey: string;
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
  readonly log: Log;
  readonly watch: WatchRest;
}

/**
 * Never rejects: where Discord cannot be asked, the log says so, and the commands that are there go on being answered.
 * @returns One line for the operator where Discord refuses the token, else undefined.
 */
export async function introduce(parts: Parts): Promise<string | undefined> {
  const { token, apiUrl, publicKey, definitions, log, watch } = parts;
  const rest = new REST({
    api: apiUrl,
    version: '10',
    makeRequest,
    timeout: 10_000,
    retries: 2,
    rejectOnRateLimit: refuseLongerThan(longestWait),
  }).setToken(token);
  watch(rest);
  try {
    const { id, verify_key: key } = applicationSchema.parse(
      await untilAnswered(() => rest.get(Routes.currentApplication()), log),
    );
    if (key !== undefined && key.toLowerCase() !== publicKey.toLowerCase())
      log.error(
        'DISCORD_PUBLIC_KEY is not the key of the application that DISCORD_TOKEN belongs to: no request will be taken',
      );
    await register(rest, id, definitions, log);
  } catch (error) {
    if (problemOf(error) === 'token') return explain(error);
    log.error({ err: error }, `the commands were not registered: ${explain(error)}`);
  }
  return undefined;
}
