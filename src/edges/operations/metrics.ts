// What the bot counts, for Prometheus: no label holds a member's text or id. Made by index.ts, served by app.ts.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Shard } from './health.js';
import type { Observer } from './observer.js';

/** Seconds; Discord gives a response 3. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export interface Metrics {
  readonly observer: Observer;
  /** The exposition and its media type. */
  readonly read: () => Promise<{ readonly text: string; readonly type: string }>;
}

/** @param shards The gateway's shards; undefined over HTTP. @param now Milliseconds since 1970. */
export function createMetrics(shards: (() => readonly Shard[]) | undefined, now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'bot_interactions_total',
    help: 'Interactions, by what was asked for, how it ended and the language of the reply.',
    labelNames: ['command', 'outcome', 'language'],
    registers,
  });
  const seconds = new Histogram({
    name: 'bot_interaction_seconds',
    help: 'From the arrival of an interaction until its response had reached Discord.',
    labelNames: ['command'],
    buckets,
    registers,
  });
  const effects = new Counter({
    name: 'bot_effects_total',
    help: 'What was done in channels after a response, and how it ended.',
    labelNames: ['effect', 'outcome'],
    registers,
  });
  const errors = new Counter({
    name: 'bot_errors_total',
    help: 'Failed commands, responses that did not arrive, requests that were refused.',
    labelNames: ['kind'],
    registers,
  });
  const rateLimits = new Counter({
    name: 'bot_rest_rate_limits_total',
    help: 'Answers 429 of Discord, by whose limit it was.',
    labelNames: ['scope'],
    registers,
  });
  if (shards) watchShards(shards, now, registers);
  return {
    observer: {
      interaction(outcome, ms, delivery) {
        interactions.inc({ ...outcome });
        seconds.observe({ command: outcome.command }, ms / 1000);
        if (outcome.outcome === 'failed' || outcome.outcome === 'malformed')
          errors.inc({ kind: outcome.outcome });
        if (delivery !== 'sent' && delivery !== 'none') errors.inc({ kind: delivery });
      },
      effect(effect, outcome) {
        effects.inc({ effect, outcome });
      },
      refused(kind) {
        errors.inc({ kind });
      },
      rateLimited(scope) {
        rateLimits.inc({ scope });
      },
    },
    read: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}

function watchShards(shards: () => readonly Shard[], now: () => number, registers: Registry[]): void {
  const labelNames = ['shard'];
  new Gauge({
    name: 'bot_gateway_connected',
    help: 'Whether a shard is connected to Discord: 1 or 0.',
    labelNames,
    registers,
    collect() {
      for (const { id, status } of shards()) this.set({ shard: id }, status === 'Ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'bot_gateway_silence_seconds',
    help: 'How long ago Discord last acknowledged a heartbeat of a shard.',
    labelNames,
    registers,
    collect() {
      for (const { id, heard } of shards())
        if (heard !== undefined) this.set({ shard: id }, (now() - heard) / 1000);
    },
  });
  new Gauge({
    name: 'bot_gateway_ping_seconds',
    help: 'How long the last acknowledged heartbeat of a shard took.',
    labelNames,
    registers,
    collect() {
      for (const { id, ping } of shards()) if (ping !== undefined) this.set({ shard: id }, ping / 1000);
    },
  });
}
