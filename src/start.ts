// What every way of running the bot begins and ends with: configuration, article, log, router; stopping and exit codes.
// Called by main.ts and main-http.ts.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { definitions } from '../commands/index.js';
import type { Article } from './article/model.js';
import { openArticle } from './article/open.js';
import { PackError } from './article/problem.js';
import {
  bundledPack,
  ConfigError,
  keptPack,
  loadEnv,
  readConfig,
  readVersion,
  type Config,
} from './config.js';
import type { Allow } from './discord/allowance.js';
import { createCarryOut, type CarryOut } from './discord/cards/carry-out.js';
import type { Handle } from './discord/handled.js';
import { createRouter } from './discord/router.js';
import { createEnding, type Ending, type Running } from './edges/ending.js';
import { createLog, type Log } from './log.js';
import { missingPictures, picturesIn } from './reply/pictures.js';
import { createSearch } from './search/answer.js';

/** Ends the process with code 1 and one or more plain lines on standard error. */
export function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

interface Prepared {
  readonly config: Config;
  readonly article: Article;
}

/** The configuration and the article, or the end of the process with what is wrong in them. */
export async function prepare(): Promise<Prepared> {
  try {
    const config = readConfig(loadEnv());
    const { articleFile, packFile = bundledPack } = config;
    return { config, article: await openArticle({ packFile, kept: keptPack, articleFile }) };
  } catch (error) {
    if (error instanceof ConfigError || error instanceof PackError) return giveUp(error.message);
    throw error;
  }
}

export interface Bot {
  readonly handle: Handle;
  readonly carryOut: CarryOut;
  /** The end of the edge that serves it. */
  readonly ending: Ending;
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
  /** Makes the index of the search, which the first question would else wait for. */
  readonly prepare: () => void;
  readonly version: string;
  readonly log: Log;
}

/** Who may use the bot how often, and whether it can act in channels, as router.ts has it. */
interface Manner {
  readonly allow: Allow | undefined;
  readonly canAct: boolean;
}

/** Most replies are longer than the 4 KB up to which Node cuts a body from its pool, and each would have memory of its own. */
const POOL_BYTES = 64 * 1024;

/** Puts the bot together, but for the edge that serves it. */
export function assemble({ config, article }: Prepared, manner: Manner): Bot {
  Buffer.poolSize = POOL_BYTES;
  const log = createLog({ level: config.logLevel, secrets: [config.token] });
  survive(log);
  const version = readVersion();
  const pictures = picturesIn(fileURLToPath(new URL('../pictures', import.meta.url)));
  const missing = missingPictures(article, pictures);
  if (missing.length > 0)
    log.warn(
      { missing: missing.length, first: missing[0] },
      'pictures are missing: those cards go without (npm run cards)',
    );
  const search = createSearch(article);
  return {
    handle: createRouter({ article, search, version, pictures, log, now: Date.now, ...manner }),
    carryOut: createCarryOut({ article, pictures, log, now: Date.now }),
    ending: createEnding(),
    definitions: definitions(article),
    prepare: () => {
      search.prepare();
    },
    version,
    log,
  };
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

/** Calls back once, when the process is told to end; told again, it ends at once, with code 1. */
export function onceStopped(stop: (signal: string) => void): void {
  let isTold = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isTold) process.exit(1);
      isTold = true;
      stop(signal);
    });
  }
}

/** Runs an edge to its end, and the process with it. */
export async function runToEnd(edge: Running, log: Log): Promise<never> {
  onceStopped((signal) => {
    log.info({ signal }, 'stopping: replies in flight are finished first');
    edge.stop();
  });
  const { code, reason } = await edge.ended;
  if (reason !== undefined) process.stderr.write(`${reason}\n`);
  process.exit(code);
}
