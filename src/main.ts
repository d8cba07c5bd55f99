// The whole program on one page: configuration, article, search, commands, and the edge that serves them (`npm start`).
import process from 'node:process';
import { definitions } from '../commands/index.js';
import { loadPack } from './article/load.js';
import type { Article } from './article/model.js';
import { articleFromFile } from './article/plain.js';
import { PackError } from './article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig, readVersion, type Config } from './config.js';
import { createRouter } from './discord/router.js';
import { startGateway } from './edges/gateway/index.js';
import { createLog, type Log } from './log.js';
import { createSearch } from './search/answer.js';

const NO_TOKEN =
  'There is no DISCORD_TOKEN: put the bot\'s token into a file named .env (see .env.example), or try the answers here with: npm run ask -- "your question"';

/** Ends the process with code 1 and one or more plain lines on standard error. */
function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/** The configuration and the article, or the end of the process with what is wrong in them. */
function prepare(): { config: Config; article: Article } {
  try {
    const config = readConfig(loadEnv());
    const { articleFile, packFile = bundledPack } = config;
    return { config, article: articleFile === undefined ? loadPack(packFile) : articleFromFile(articleFile) };
  } catch (error) {
    if (error instanceof ConfigError || error instanceof PackError) return giveUp(error.message);
    throw error;
  }
}

/** A stray rejection must not end the bot; after a stray exception nothing can be relied on, so that one does. */
function survive(log: Log): void {
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'an unhandled rejection');
  });
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an uncaught exception');
    process.exit(1);
  });
}

const { config, article } = prepare();
const { token, apiUrl, logLevel } = config;
if (token === undefined) giveUp(NO_TOKEN);

const log = createLog({ level: logLevel, secrets: [token] });
survive(log);
const handle = createRouter({
  article,
  search: createSearch(article),
  version: readVersion(),
  log,
  now: Date.now,
});
const gateway = startGateway({ token, apiUrl, handle, definitions: definitions(article), log });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping: replies in flight are finished first');
    gateway.stop();
  });
}

const { code, reason } = await gateway.ended;
if (reason !== undefined) process.stderr.write(`${reason}\n`);
process.exit(code);
