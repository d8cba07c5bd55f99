// Interactions without a channel, server or member, as direct messages and users' own installations send them: through the
// real router of each edge, as null and left out, one by one and all at once.
import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endEdges, serveHttp, TOKEN } from '../edges/http/served.js';
import { lighthouse } from '../reply/drawn.js';
import { memberId, user } from '../support/ids.js';
import { autocomplete, command, messageCommand, messageFrom } from '../support/interaction.js';
import type { Logged } from '../support/logged.js';
import { send } from '../support/sender.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { cardBot, posting } from './card-bot.js';
import { endBots } from './gateway-bot.js';

const { article } = lighthouse;
const question = 'How tall is the tower?';

/** A message of somebody else's. */
const written = {
  ...messageFrom({ data: { content: 'The tower is 43 metres tall.' } }),
  application_id: '1100000000000000889',
  author: user('1100000000000000888'),
};

/** What members use, and how the reply is told in the log; cards need a server and its channel. */
const uses: readonly (readonly [string, () => APIInteraction, string])[] = [
  ['a question', () => command({ name: 'faro', sub: 'ask', options: { question } }), 'answered'],
  [
    'a question being typed',
    () => autocomplete({ name: 'faro', sub: 'ask', focused: 'question' }),
    'suggested',
  ],
  [
    'a message to check',
    () => messageCommand({ name: 'Check against the article', message: written }),
    'answered',
  ],
  ['a card', () => posting(article), 'refused'],
];

const server = ['guild', 'guild_id', 'guild_locale'];
const channel = ['channel', 'channel_id'];
const missing: readonly (readonly [string, readonly string[]])[] = [
  ['channel', channel],
  ['server', server],
  ['member', ['member']],
  [
    'server, channel, member and permissions',
    [...server, ...channel, 'member', 'app_permissions', 'context'],
  ],
];

const cases = uses.flatMap(([what, make, outcome]) =>
  missing.flatMap(([which, names]) =>
    ([null, undefined] as const).map(
      (value) =>
        [
          what,
          which,
          value === null ? 'null' : 'left out',
          () => bare(make(), names, value),
          outcome,
        ] as const,
    ),
  ),
);

/** The same without some of its fields; who is no member is told as a user. */
function bare(
  interaction: APIInteraction,
  names: readonly string[],
  value: null | undefined,
): APIInteraction {
  const gone = Object.fromEntries(names.map((name) => [name, value]));
  return { ...interaction, user: user(memberId), ...gone };
}

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn({ token: TOKEN });
});
afterEach(async () => {
  await endBots();
  await endEdges();
  await discord.close();
});

/** What the log says of the one interaction that came; nothing else went wrong, and nothing was posted. */
async function outcomeIn(logged: Logged): Promise<unknown> {
  const { outcome } = await logged.entry((entry) => 'outcome' in entry);
  expect(logged.entries.filter(({ level }) => level === 'error')).toEqual([]);
  expect(discord.requestsTo('POST', /^\/channels\//u)).toEqual([]);
  expect([discord.problems, discord.unexpected]).toEqual([[], []]);
  return outcome;
}

describe('RELIABILITY, null channel, server and member', () => {
  it.each(cases)(
    'over the gateway: %s without its %s (%s) is replied to',
    async (_, __, ___, make, outcome) => {
      const bot = await cardBot({ article, discord });
      await discord.deliver(make());
      expect(await outcomeIn(bot.logged)).toBe(outcome);
    },
  );

  it.each(cases)('over HTTP: %s without its %s (%s) is replied to', async (_, __, ___, make, outcome) => {
    const { edge, keys, logged } = await serveHttp({ apiUrl: discord.apiUrl });
    const interaction = make();
    discord.expectInteraction(interaction);
    const { status, response } = await send(keys.sign(interaction), edge.url);
    expect(status).toBe(200);
    discord.acknowledge(interaction, response);
    expect(await outcomeIn(logged)).toBe(outcome);
  });
});
