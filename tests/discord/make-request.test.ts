// Each REST client of the bot gets over an answer that breaks off in the middle. Without its own makeRequest the broken
// body is an error that nobody catches, and the run of the tests ends with it. The responder's is in its own file.
import { Routes } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { main as commands } from '../../scripts/commands.js';
import { introduce } from '../../src/discord/application.js';
import { createCallsFor } from '../../src/discord/cards/rest.js';
import { createClient } from '../../src/edges/gateway/client.js';
import { createLog } from '../../src/log.js';
import { applicationId } from '../support/ids.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';

const log = createLog({ level: 'silent' });
const quiet = { out: () => undefined, err: () => undefined };

const calls: [string, (discord: StandIn) => Promise<unknown>][] = [
  [
    'the client of the gateway',
    async ({ apiUrl, token }) => {
      const client = createClient({ apiUrl, log, onInteraction: () => undefined });
      await client.rest.setToken(token).get(Routes.gatewayBot());
      await client.destroy();
    },
  ],
  [
    'cards',
    ({ apiUrl, token }) => {
      const patience = { attempt: 400, waiting: 400, pauses: [1] };
      const callsFor = createCallsFor({ apiUrl, token, patience });
      return callsFor({ application: applicationId, token: 'a' }).self();
    },
  ],
  [
    'the HTTP endpoint at its start',
    async ({ apiUrl, token }) => {
      const parts = { apiUrl, token, publicKey: '', definitions: [], log, watch: () => undefined };
      expect(await introduce(parts)).toBeUndefined();
    },
  ],
  [
    'npm run commands',
    async ({ apiUrl, token }) => {
      const env = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl };
      expect(await commands(['--dry-run'], env, quiet)).toBe(0);
    },
  ],
];

it.each(calls)('%s asks again after a 503 that breaks off', async (_, call) => {
  const discord = await startStandIn();
  discord.fault({ path: /./u, kind: 'unended', status: 503 });
  await call(discord);
  const [first, second] = discord.requestsTo('GET', /./u);
  expect(second?.path).toBe(first?.path);
  await discord.close();
});
