// The whole program on one page: configuration, article, search, commands, and the edge that serves them (`npm start`).
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { definitions } from '../commands/index.js';
import { loadPack } from './article/load.js';
import type { Article } from './article/model.js';
import { articleFromFile } from './article/plain.js';
import { PackError } from './article/problem.js';
import { bundledPack, ConfigError, loadEnv, readConfig, readVersion, type Config } from './config.js';
import { createRouter } from './discord/router.js';
import { PreviewError } from './edges/preview/problem.js';
import { createLog, type Log } from './log.js';
import { createSearch } from './search/answer.js';

/** Where the preview listens unless PORT says otherwise. */
const PREVIEW_PORT = 3000;

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

/** Calls back once, when the process is told to end. */
function onceStopped(stop: (signal: string) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(signal);
    });
  }
}

const { config, article } = prepare();
const { token, apiUrl, logLevel, host, port = PREVIEW_PORT } = config;
const log = createLog({ level: logLevel, secrets: [token] });
survive(log);
const version = readVersion();
const handle = createRouter({ article, search: createSearch(article), version, log, now: Date.now });
const parts = { handle, definitions: definitions(article), log };

/** Without a token: the bot in a web page on this computer. */
async function preview(): Promise<void> {
  const { startPreview } = await import('./edges/preview/server.js');
  const assetsFolder = fileURLToPath(new URL('../preview', import.meta.url));
  try {
    const started = await startPreview({
      ...parts,
      article,
      version,
      host,
      port,
      assetsFolder,
      now: Date.now,
    });
    onceStopped(() => {
      void started.stop().then(() => process.exit(0));
    });
    process.stdout.write(`No DISCORD_TOKEN: preview of the bot on ${started.url} (Ctrl+C stops it)\n`);
  } catch (error) {
    if (error instanceof PreviewError) giveUp(error.message);
    throw error;
  }
}

/** With a token: the bot on Discord. */
async function gateway(token: string): Promise<never> {
  const { startGateway } = await import('./edges/gateway/index.js');
  const started = startGateway({ ...parts, token, apiUrl });
  onceStopped((signal) => {
    log.info({ signal }, 'stopping: replies in flight are finished first');
    started.stop();
  });
  const { code, reason } = await started.ended;
  if (reason !== undefined) process.stderr.write(`${reason}\n`);
  process.exit(code);
}

await (token === undefined ? preview() : gateway(token));
