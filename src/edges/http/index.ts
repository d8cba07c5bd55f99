// The HTTP edge: takes signed interactions on a port, and knows when to end. Any number of them run behind a balancer.
// Called by main-http.ts.
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Article } from '../../article/model.js';
import { introduce } from '../../discord/application.js';
import type { Handle, Work } from '../../discord/handled.js';
import { tokenRefused } from '../../discord/errors.js';
import { watchRateLimits } from '../../discord/rate-limits.js';
import type { Log } from '../../log.js';
import { createEnding, type End, type Ending, type Running } from '../ending.js';
import { createInFlight } from '../in-flight.js';
import { listen, type Bounds } from '../listen.js';
import { createOperationsApp } from '../operations/app.js';
import type { Metrics } from '../operations/metrics.js';
import { createInteractionsApp } from './app.js';

export interface HttpOptions {
  /** The application's public key, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Without it no commands are registered. */
  readonly token: string | undefined;
  /** Base of Discord's REST API, without version. */
  readonly apiUrl: string;
  readonly handle: Handle;
  /** Carries out what is left to do after a response; never rejects. */
  readonly carryOut: (work: Work) => Promise<unknown>;
  /** The commands as they should be at Discord. */
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
  readonly article: Article;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Milliseconds, for durations in the log. */
  readonly now?: () => number;
  /** The tests shorten them. */
  readonly bounds?: Bounds;
  /** Its end, where others look at it too. */
  readonly ending?: Ending;
}

export interface HttpEdge extends Running {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
}

/**
 * Starts to listen, and then registers the commands. It ends by itself, with code 1, when Discord refuses the token.
 * @throws StartError where the port or address cannot be used.
 */
export async function startHttp(options: HttpOptions): Promise<HttpEdge> {
  const { publicKey, token, apiUrl, definitions, article, metrics, log, host, port, bounds } = options;
  const { clock = Date.now, now = () => performance.now(), ending = createEnding() } = options;
  const { observer } = metrics;
  const inFlight = createInFlight();
  const app = createInteractionsApp({ ...options, observer, inFlight, clock, now });
  app.route('/', createOperationsApp({ article, metrics, isEnding: () => ending.isBegun, now: clock }));
  const listening = await listen({ fetch: app.fetch, host, port, ...(bounds && { bounds }) });
  log.info({ address: `${listening.url}/interactions` }, 'waiting for interactions');
  let finish: (end: End) => void = () => undefined;
  const ended = new Promise<End>((resolve) => (finish = resolve));

  async function close(end: End): Promise<void> {
    const started = now();
    await listening.close(ending.drain);
    const open = await inFlight.settled(Math.max(0, ending.drain - (now() - started)));
    if (open > 0) log.warn({ open }, 'some replies were not finished in time');
    finish(end);
  }

  function endWith(code: 0 | 1, reason?: string): void {
    if (ending.begin()) void close({ code, reason });
  }

  if (token === undefined)
    log.warn('no DISCORD_TOKEN: commands are not registered, and cards cannot be posted, shown or changed');
  else
    void introduce({
      token,
      apiUrl,
      publicKey,
      definitions,
      log,
      watch: watchRateLimits(observer.rateLimited),
    }).then((refusal) => {
      if (refusal !== undefined) endWith(1, refusal);
    });

  return {
    url: listening.url,
    ended,
    get isEnding() {
      return ending.isBegun;
    },
    tokenRefused() {
      endWith(1, tokenRefused);
    },
    stop() {
      endWith(0);
    },
  };
}
