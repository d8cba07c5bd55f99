// What both ways of serving signed interactions begin with, a port of our own or a host's: configuration, bot, metrics and
// the calls of cards. Called by main-http.ts and main-fetch.ts.
import { createAllowance } from './discord/allowance.js';
import { createCallsFor } from './discord/cards/rest.js';
import type { Work } from './discord/handled.js';
import { watchRateLimits } from './discord/rate-limits.js';
import { watchAll, watchToken } from './discord/token-watch.js';
import type { Article } from './article/model.js';
import type { Config } from './config.js';
import { patientCalls } from './edges/http/arrival.js';
import { createMetrics, type Metrics } from './edges/operations/metrics.js';
import { assemble, giveUp, prepare, type Bot } from './start.js';

export interface Endpoint extends Omit<Bot, 'carryOut'>, Omit<Config, 'publicKey'> {
  readonly publicKey: string;
  readonly article: Article;
  readonly metrics: Metrics;
  /** Carries out what is left to do after a response; never rejects. */
  readonly carryOut: (work: Work) => Promise<void>;
}

/**
 * Everything but what takes the requests, or the end of the process with what is wrong.
 * @param tokenRefused Called when Discord no longer accepts the bot's token.
 */
export async function prepareEndpoint(tokenRefused: () => void): Promise<Endpoint> {
  const prepared = await prepare();
  const { publicKey, token, apiUrl } = prepared.config;
  if (publicKey === undefined)
    giveUp(
      'There is no DISCORD_PUBLIC_KEY: set it to the public key that the Developer Portal shows under General Information.',
    );
  const bot = assemble(prepared, {
    allow: createAllowance(() => performance.now()),
    canAct: token !== undefined,
  });
  // Before anything is taken in: a balancer sends requests as soon as it can.
  bot.prepare();
  const metrics = createMetrics(undefined, Date.now);
  const { observer } = metrics;
  const watch = watchAll(watchRateLimits(observer.rateLimited), watchToken(tokenRefused));
  const callsFor = token === undefined ? undefined : createCallsFor({ apiUrl, token, watch });
  return {
    ...prepared.config,
    ...bot,
    publicKey,
    article: prepared.article,
    metrics,
    // Without a token the router leaves nothing to be carried out.
    carryOut: async (work) => {
      if (!callsFor) return;
      const { outcome } = await bot.carryOut(work, patientCalls(callsFor(work)), bot.ending);
      observer.effect(work.effect.kind, outcome);
    },
  };
}
