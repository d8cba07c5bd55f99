// Whether the bot can answer: its article is loaded, it is not stopping and, over the gateway, every shard is connected
// and hears from Discord. Read by app.ts; discord.js's own isReady() stays true after a connection has died.
import type { Article } from '../../article/model.js';

/** A shard's heart beats every 41 seconds; after this many milliseconds without an answer it counts as dead. */
const silentMs = 60_000;

/** One connection to the gateway. */
export interface Shard {
  readonly id: number;
  /** As discord.js names it: `Ready`, `Connecting`, `Resuming`. */
  readonly status: string;
  /** When Discord last gave a sign of life (a session that began or was resumed, or the heartbeat that it acknowledged
   * last), in ms since 1970; undefined before the first. */
  readonly heard: number | undefined;
  /** How long the last acknowledged heartbeat took, in ms. */
  readonly ping: number | undefined;
}

export interface Health {
  readonly ready: boolean;
  /** Why not, in words for the operator. */
  readonly reasons: readonly string[];
  readonly passages: number;
  /** The ISO day on which the article was read. */
  readonly asOf: string;
  readonly shards?: readonly {
    readonly id: number;
    readonly status: string;
    readonly secondsSinceAck: number | null;
    readonly pingMs: number | null;
  }[];
}

export interface HealthParts {
  readonly article: Article;
  readonly isEnding: () => boolean;
  /** The gateway's shards; absent over HTTP. */
  readonly shards?: () => readonly Shard[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function healthOf({ article, isEnding, shards, now }: HealthParts): Health {
  const all = shards?.();
  const at = now();
  const reasons = [
    ...(isEnding() ? ['the bot is stopping'] : []),
    ...(all?.length === 0 ? ['the bot has not connected to Discord yet'] : []),
    ...(all ?? []).flatMap((shard) => wrong(shard, at)),
  ];
  return {
    ready: reasons.length === 0,
    reasons,
    passages: article.passages.length,
    asOf: article.source.read,
    ...(all && {
      shards: all.map(({ id, status, heard, ping }) => ({
        id,
        status,
        secondsSinceAck: heard === undefined ? null : secondsSince(heard, at),
        pingMs: ping ?? null,
      })),
    }),
  };
}

/** Whether a shard is connected and hears from Discord. @param now Milliseconds since 1970. */
export const isWell = (shard: Shard, now: number): boolean => wrong(shard, now).length === 0;

function wrong({ id, status, heard }: Shard, now: number): string[] {
  if (status !== 'Ready' || heard === undefined) return [`shard ${id} is not connected (${status})`];
  return now - heard > silentMs
    ? [`shard ${id} has heard nothing from Discord for ${secondsSince(heard, now)} s`]
    : [];
}

const secondsSince = (then: number, now: number): number => Math.round((now - then) / 1000);
