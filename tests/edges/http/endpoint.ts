// The endpoint without a server, with the router of the invented article, keys and a clock of its own. For the tests here.
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Handle, Work } from '../../../src/discord/handled.js';
import { createRouter, type RouterParts } from '../../../src/discord/router.js';
import { createInteractionsApp, type InteractionsParts } from '../../../src/edges/http/app.js';
import { createInFlight } from '../../../src/edges/in-flight.js';
import { createMetrics, type Metrics } from '../../../src/edges/operations/metrics.js';
import { createLog } from '../../../src/log.js';
import { lighthouse } from '../../reply/drawn.js';
import { Logged } from '../../support/logged.js';
import { createKeys, send, type Keys, type Received, type SignedHow } from '../../support/sender.js';

/** When it is, unless a test moves the clock. */
export const NOW = 1_800_000_000_000;

/** A picture for every name, of some bytes. */
export const anyPicture: RouterParts['pictures'] = {
  read: (name) => new TextEncoder().encode(`PNG of ${name}`),
};

/** A router that acknowledges everything, and leaves something to be done. */
export const acknowledging: Handle = () => ({
  response: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
  files: [],
  outcome: { command: 'cards post', outcome: 'deferred', language: 'en' },
  work: { token: 'x' } as Work,
});

export interface Endpoint {
  readonly keys: Keys;
  readonly logged: Logged;
  readonly metrics: Metrics;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Signs an interaction, or any body, and sends it. */
  readonly post: (content: unknown, how?: SignedHow) => Promise<Received>;
  /** Waits for all that is left to do after the responses. */
  readonly settled: () => Promise<number>;
  readonly pass: (ms: number) => void;
}

export function openEndpoint(parts: Partial<InteractionsParts> = {}): Endpoint {
  let ms = NOW;
  const clock = (): number => ms;
  const keys = createKeys(clock);
  const logged = new Logged();
  const log = createLog({ level: 'debug', destination: logged });
  const metrics = createMetrics(undefined, clock);
  const inFlight = createInFlight();
  const { article, search } = lighthouse;
  const app = createInteractionsApp({
    publicKey: keys.publicKey,
    handle: createRouter({ article, search, version: '1.2.3', pictures: anyPicture, log, now: clock }),
    carryOut: () => Promise.resolve(),
    inFlight,
    log,
    observer: metrics.observer,
    clock,
    now: clock,
    ...parts,
  });
  const fetch = (request: Request): Response | Promise<Response> => app.fetch(request);
  return {
    keys,
    logged,
    metrics,
    fetch,
    post: (content, how) => send(keys.sign(content, how), undefined, fetch),
    settled: () => inFlight.settled(2000),
    pass: (by) => {
      ms += by;
    },
  };
}

/** The lines of the exposition that begin so. */
export async function counted({ metrics }: Pick<Endpoint, 'metrics'>, name: string): Promise<string[]> {
  const { text } = await metrics.read();
  return text.split('\n').filter((line) => line.startsWith(name));
}
