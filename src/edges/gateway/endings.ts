// Why a bot must end although discord.js would live on, in words for the operator. Read by index.ts.
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { explain, problemOf } from '../../discord/errors.js';

const BAD_TOKEN = 'set DISCORD_TOKEN to the token that the Developer Portal shows under Bot';

/** What the closes mean after which discord.js does not reconnect. */
const FATAL_CLOSES = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, `Discord refuses the token (close 4004): ${BAD_TOKEN}`],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses the shard of this process (close 4010): restart it'],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord wants more shards for so many servers (close 4011): restart it',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord no longer speaks this gateway version (close 4012): update the bot',
  ],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know the intents that were asked for (close 4013)'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow the intents that were asked for (close 4014)',
  ],
]);

/** The line for a close of the gateway after which the process must end. */
export function closeReason(code: number): string {
  return FATAL_CLOSES.get(code) ?? `Discord closed the connection for good (close ${code})`;
}

/** The line for a token that Discord stopped accepting: discord.js drops it and would live on deaf. */
export const TOKEN_REFUSED = `Discord refuses the token (HTTP 401): ${BAD_TOKEN}`;

/** The line for a bot whose connection does not come back though Discord is there. */
export const DEAF =
  'Discord answers, but the connection to it has not come back for ten minutes: start the bot again';

/** The line for a session that Discord neither resumes nor ends. */
export const invalidReason = (shard: number): string =>
  `Discord calls the session of shard ${shard} invalid again and again (op 9): start the bot again`;

/** The line for a login that failed. */
export function loginReason(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (problemOf(error) === 'token') return TOKEN_REFUSED;
  const resets = /sessions remaining.*resets at (\S+)/su.exec(message)?.[1];
  if (resets !== undefined) return `Discord allows no more starts of this bot before ${resets}`;
  return `the login failed: ${explain(error)}`;
}
