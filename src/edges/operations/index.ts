// Health and metrics beside the gateway, on a port of their own. Called by main.ts where PORT is set.
import type { Article } from '../../article/model.js';
import type { Running } from '../ending.js';
import { listen } from '../listen.js';
import { createOperationsApp } from './app.js';
import type { Shard } from './health.js';
import { createMetrics } from './metrics.js';
import type { Observer } from './observer.js';

interface Options {
  readonly article: Article;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The gateway, once it is started. */
  readonly gateway: () => (Pick<Running, 'isEnding'> & { shards(): readonly Shard[] }) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Operations {
  /** Is to be told what happens. */
  readonly observer: Observer;
  /** Where it can be asked, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** @throws StartError where the port or address cannot be used. */
export async function startOperations({ article, host, port, gateway, now }: Options): Promise<Operations> {
  const shards = (): readonly Shard[] => gateway()?.shards() ?? [];
  const metrics = createMetrics(shards, now);
  const isEnding = (): boolean => gateway()?.isEnding ?? false;
  const { fetch } = createOperationsApp({ article, metrics, shards, isEnding, now });
  const { url, close } = await listen({ fetch, host, port });
  return { observer: metrics.observer, url, close: () => close(0) };
}
