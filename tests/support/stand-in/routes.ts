// The routes that the stand-in serves, each a method, a pattern over the path without `/api/v10`, and what it does.
import { applicationId, botUser } from '../ids.js';
import { callback, followUp, webhookMessage } from './callbacks.js';
import { createMessage, listPins, oneMessage, onePin } from './channels.js';
import { createCommand, listCommands, oneCommand, replaceCommands } from './commands.js';
import { oneChannel, oneMember, oneServer } from './servers.js';
import type { RecordedRequest, Reply, World } from './world.js';

type Handle = (world: World, request: RecordedRequest, params: readonly string[]) => Reply;
type Route = readonly [method: string, pattern: RegExp, handle: Handle];

const application = {
  id: applicationId,
  name: 'stand-in-bot',
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  flags: 0,
  bot: botUser,
};

const fixed =
  (body: unknown): Handle =>
  () => ({ status: 200, body });

/** The same handler for several methods of one path. */
const each = (methods: readonly string[], pattern: RegExp, handle: Handle): Route[] =>
  methods.map((method) => [method, pattern, handle] as const);

const commands = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/u;
const pin = /^\/channels\/(\d+)\/messages\/pins\/(\d+)$/u;

export const routes: readonly Route[] = [
  ['GET', /^\/gateway\/bot$/u, (world) => ({ status: 200, body: world.gatewayInfo() })],
  [
    'GET',
    /^\/(?:oauth2\/)?applications\/@me$/u,
    ({ publicKey }) => ({ status: 200, body: { ...application, verify_key: publicKey } }),
  ],
  ['GET', /^\/users\/@me$/u, fixed(botUser)],
  ['GET', commands, listCommands],
  ['PUT', commands, replaceCommands],
  ['POST', commands, createCommand],
  ...each(['GET', 'PATCH', 'DELETE'], /^\/applications\/(\d+)\/commands\/(\d+)$/u, oneCommand),
  ...each(['GET', 'PATCH', 'DELETE'], /^\/applications\/(\d+)\/guilds\/(\d+)\/commands\/(\d+)$/u, oneCommand),
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/u, callback],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/u, followUp],
  ...each(
    ['GET', 'PATCH', 'DELETE'],
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/u,
    webhookMessage,
  ),
  ['GET', /^\/channels\/(\d+)$/u, oneChannel],
  ['GET', /^\/guilds\/(\d+)$/u, oneServer],
  ['GET', /^\/guilds\/(\d+)\/members\/(\d+)$/u, oneMember],
  ['POST', /^\/channels\/(\d+)\/messages$/u, createMessage],
  ['GET', /^\/channels\/(\d+)\/messages\/pins$/u, listPins],
  ...each(['PUT', 'DELETE'], pin, onePin),
  ...each(['GET', 'PATCH', 'DELETE'], /^\/channels\/(\d+)\/messages\/(\d+)$/u, oneMessage),
];
