// The gateway edge with the router of an invented article and cards over REST, put together as main.ts does. For the
// tests of cards over the gateway.
import type { APIInteraction } from 'discord-api-types/v10';
import type { Article } from '../../src/article/model.js';
import { createCarryOut } from '../../src/discord/cards/carry-out.js';
import { createCallsFor, type Patience } from '../../src/discord/cards/rest.js';
import { watchToken } from '../../src/discord/token-watch.js';
import { createEnding, type Ending } from '../../src/edges/ending.js';
import type { Gateway } from '../../src/edges/gateway/index.js';
import { createLog } from '../../src/log.js';
import { noPictures } from '../../src/reply/pictures.js';
import { createSearch } from '../../src/search/answer.js';
import { markdownOf, routerOf, wordsOf, type Payload } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { startStandIn, type StandIn, type StandInOptions } from '../support/stand-in/index.js';
import { readyBot, TOKEN, type Bot } from './gateway-bot.js';

interface Options {
  readonly article: Article;
  readonly discord?: StandIn;
  readonly standIn?: StandInOptions;
  readonly ending?: Ending;
  readonly patience?: Patience;
}

/** A bot that is connected; endBots() ends it. */
export async function cardBot({ article, standIn, patience, ...options }: Options): Promise<Bot> {
  const { discord = await startStandIn({ token: TOKEN, ...standIn }), ending = createEnding() } = options;
  const running: { gateway?: Gateway } = {};
  const callsFor = createCallsFor({
    apiUrl: discord.apiUrl,
    token: TOKEN,
    watch: watchToken(() => running.gateway?.tokenRefused()),
    ...(patience && { patience }),
  });
  const log = createLog({ level: 'fatal' });
  const carryOut = createCarryOut({ article, pictures: noPictures, log, now: Date.now });
  const bot = await readyBot({
    discord,
    ending,
    handle: routerOf({ name: 'cards', article, search: createSearch(article) }),
    carryOut: (work) => carryOut(work, callsFor(work), ending),
  });
  running.gateway = bot.gateway;
  return bot;
}

const moderator = { memberPermissions: String((1n << 51n) | (1n << 10n)) };

/** A moderator's command about cards. */
export const cards = (
  article: Article,
  sub: string,
  options: Readonly<Record<string, string | boolean>> = {},
  at: { readonly channelId?: string } = {},
): APIInteraction => command({ name: `${article.command}-cards`, sub, options, ...moderator, ...at });

export const posting = (article: Article, fact = 'height'): APIInteraction =>
  cards(article, 'post', { fact, picture: false });

const REPORT = /^\/webhooks\/.*@original$/u;

/** What the moderator was told last, once there is something. */
export async function reported(discord: StandIn): Promise<readonly string[]> {
  for (;;) {
    const last = discord.requestsTo('PATCH', REPORT).at(-1);
    if (last) return wordsOf(markdownOf(last.body as Payload));
    await discord.next('request');
  }
}
