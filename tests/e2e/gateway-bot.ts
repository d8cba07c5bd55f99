// Starts the gateway edge against a stand-in of Discord, with a router of a few lines. For the gateway*.test.ts beside.
import {
  InteractionResponseType,
  MessageFlags,
  type APIInteraction,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Handle } from '../../src/discord/handled.js';
import { startGateway, type Gateway, type GatewayOptions } from '../../src/edges/gateway/index.js';
import { createLog } from '../../src/log.js';
import { command } from '../support/interaction.js';
import { Logged } from '../support/logged.js';
import { startStandIn, type StandIn, type StandInOptions } from '../support/stand-in/index.js';

/** Texts that a log must never hold. */
export const TOKEN = 'planted-token-of-the-tests';

export const definitions: RESTPutAPIApplicationCommandsJSONBody = [
  { name: 'tea', description: 'Asks about tea', description_localizations: { fr: 'Demande du thé' } },
];

/** A router that answers every interaction that names a command, with that name. */
export const echo: Handle = (raw) => {
  const name = (raw as { data?: { name?: string } } | null)?.data?.name;
  if (name === undefined)
    return {
      response: undefined,
      files: [],
      outcome: { command: 'unknown', outcome: 'malformed', language: 'en' },
    };
  if (name === 'broken') throw new Error('the router is broken');
  const data = { content: name, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
  return {
    response: { type: InteractionResponseType.ChannelMessageWithSource, data },
    files: [],
    outcome: { command: name, outcome: 'answered', language: 'en' },
  };
};

export interface Bot {
  readonly discord: StandIn;
  readonly gateway: Gateway;
  readonly logged: Logged;
}

const running: Bot[] = [];

/** Starts a bot, at a new stand-in unless one is given; it does not wait for the login. */
export async function startBot(
  options: Partial<GatewayOptions> & { readonly discord?: StandIn; readonly standIn?: StandInOptions } = {},
): Promise<Bot> {
  const discord = options.discord ?? (await startStandIn({ token: TOKEN, ...options.standIn }));
  const logged = new Logged();
  const gateway = startGateway({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    handle: echo,
    carryOut: () => Promise.resolve(),
    definitions,
    log: createLog({ level: 'debug', secrets: [TOKEN], destination: logged }),
    ...options,
  });
  const bot = { discord, gateway, logged };
  running.push(bot);
  return bot;
}

/** Starts a bot and waits until its commands are registered. */
export async function readyBot(options: Parameters<typeof startBot>[0] = {}): Promise<Bot> {
  const bot = await startBot(options);
  await bot.logged.entry(({ msg }) => String(msg).startsWith('the commands'));
  return bot;
}

/** Ends every bot and stand-in that a test has left; for afterEach. */
export async function endBots(): Promise<void> {
  for (const { discord, gateway } of running.splice(0)) {
    gateway.stop();
    await gateway.ended;
    await discord.close();
  }
}

export const call = (name: string): APIInteraction => command({ name });

/** What the member sees of a callback. */
export const contentOf = (response: unknown): unknown =>
  (response as { data?: { content?: unknown } }).data?.content;
