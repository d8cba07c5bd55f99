// `npm run start:http`: the bot as an endpoint for Discord's signed interactions, of which any number can run.
import { createAllowance } from './discord/allowance.js';
import { createCallsFor } from './discord/cards/rest.js';
import { watchRateLimits } from './discord/rate-limits.js';
import { watchAll, watchToken } from './discord/token-watch.js';
import { patientCalls } from './edges/http/arrival.js';
import { startHttp, type HttpEdge } from './edges/http/index.js';
import { createMetrics } from './edges/operations/metrics.js';
import { StartError } from './edges/problem.js';
import { assemble, giveUp, prepare, runToEnd } from './start.js';

/** Where it listens unless PORT says otherwise. */
const HTTP_PORT = 3000;

const prepared = prepare();
const { publicKey, token, apiUrl, host, port = HTTP_PORT } = prepared.config;
if (publicKey === undefined)
  giveUp(
    'There is no DISCORD_PUBLIC_KEY: set it to the public key that the Developer Portal shows under General Information.',
  );
const bot = assemble(prepared, { allow: createAllowance(Date.now), canAct: token !== undefined });
// Before it listens: a balancer sends requests as soon as it does.
bot.prepare();
const metrics = createMetrics(undefined, Date.now);
const { observer } = metrics;
const running: { edge?: HttpEdge } = {};
const watch = watchAll(
  watchRateLimits(observer.rateLimited),
  watchToken(() => running.edge?.tokenRefused()),
);
const callsFor = token === undefined ? undefined : createCallsFor({ apiUrl, token, watch });
try {
  running.edge = await startHttp({
    ...bot,
    article: prepared.article,
    publicKey,
    token,
    apiUrl,
    host,
    port,
    metrics,
    // Without a token the router leaves nothing to be carried out.
    carryOut: async (work) => {
      if (!callsFor) return;
      const { outcome } = await bot.carryOut(work, patientCalls(callsFor(work)), bot.ending);
      observer.effect(work.effect.kind, outcome);
    },
  });
  await runToEnd(running.edge, bot.log);
} catch (error) {
  if (error instanceof StartError) giveUp(error.message);
  throw error;
}
