// `npm start`: the bot over the gateway, with health and metrics where PORT is set; without a token, the local preview.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createAllowance } from './discord/allowance.js';
import type { Gateway } from './edges/gateway/index.js';
import { unobserved, type Observer } from './edges/operations/observer.js';
import { StartError } from './edges/problem.js';
import { assemble, giveUp, onceStopped, prepare, runToEnd } from './start.js';

/** Where the preview listens unless PORT says otherwise. */
const PREVIEW_PORT = 3000;

const prepared = await prepare();
const { config, article } = prepared;
const { token, apiUrl, host, port } = config;
const bot = assemble(prepared, {
  allow: token === undefined ? undefined : createAllowance(() => performance.now()),
  canAct: true,
});

/** Without a token: the bot in a web page on this computer. */
async function preview(): Promise<void> {
  const { startPreview } = await import('./edges/preview/server.js');
  const assetsFolder = fileURLToPath(new URL('../preview', import.meta.url));
  try {
    const started = await startPreview({
      ...bot,
      article,
      host,
      port: port ?? PREVIEW_PORT,
      assetsFolder,
      now: Date.now,
    });
    onceStopped(() => {
      void started.stop().then(() => process.exit(0));
    });
    process.stdout.write(`No DISCORD_TOKEN: preview of the bot on ${started.url} (Ctrl+C stops it)\n`);
    setImmediate(bot.prepare);
  } catch (error) {
    if (error instanceof StartError) giveUp(error.message);
    throw error;
  }
}

/** Health and metrics of the gateway, where PORT asks for them. */
async function operations(gateway: () => Gateway | undefined): Promise<Observer> {
  if (port === undefined) return unobserved;
  const { startOperations } = await import('./edges/operations/index.js');
  try {
    const { observer, url } = await startOperations({ article, host, port, gateway, now: Date.now });
    bot.log.info({ address: url }, 'health and metrics can be asked for');
    return observer;
  } catch (error) {
    if (error instanceof StartError) giveUp(error.message);
    throw error;
  }
}

/** With a token: the bot on Discord. */
async function gateway(token: string): Promise<never> {
  const [{ startGateway }, { createCallsFor }, { watchRateLimits }, { watchAll, watchToken }] =
    await Promise.all([
      import('./edges/gateway/index.js'),
      import('./discord/cards/rest.js'),
      import('./discord/rate-limits.js'),
      import('./discord/token-watch.js'),
    ]);
  const running: { gateway?: Gateway } = {};
  const observer = await operations(() => running.gateway);
  const watch = watchAll(
    watchRateLimits(observer.rateLimited),
    watchToken(() => running.gateway?.tokenRefused()),
  );
  const callsFor = createCallsFor({ apiUrl, token, watch });
  running.gateway = startGateway({
    ...bot,
    token,
    apiUrl,
    observer,
    carryOut: async (work) => {
      const { outcome } = await bot.carryOut(work, callsFor(work), bot.ending);
      observer.effect(work.effect.kind, outcome);
    },
  });
  return runToEnd(running.gateway, bot.log);
}

await (token === undefined ? preview() : gateway(token));
