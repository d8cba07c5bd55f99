// When the bot counts as ready, and the words for why not; and the three addresses that operators ask.
import { describe, expect, it } from 'vitest';
import { createOperationsApp } from '../../../src/edges/operations/app.js';
import type { Shard } from '../../../src/edges/operations/health.js';
import { createMetrics } from '../../../src/edges/operations/metrics.js';
import { lighthouse } from '../../reply/drawn.js';

const NOW = 1_800_000_000_000;
const { article } = lighthouse;
const alive: Shard = { id: 0, status: 'Ready', heard: NOW - 41_000, ping: 38 };

/** Asks an app for a path. */
async function ask(path: string, shards?: readonly Shard[], isEnding = false) {
  const of = shards && ((): readonly Shard[] => shards);
  const app = createOperationsApp({
    article,
    metrics: createMetrics(of, () => NOW),
    ...(of && { shards: of }),
    isEnding: () => isEnding,
    now: () => NOW,
  });
  const answer = await app.request(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function ready(...parts: readonly [(readonly Shard[])?, boolean?]) {
  const { status, text } = await ask('/readyz', ...parts);
  return { httpStatus: status, ...(JSON.parse(text) as Record<string, unknown>) };
}

describe('GET /healthz', () => {
  it('answers 200 while the process lives, also when it is not ready', async () => {
    const { status, text, headers } = await ask('/healthz', [], true);
    expect([status, text, headers.get('cache-control')]).toEqual([200, '{"status":"ok"}', 'no-store']);
  });
});

describe('GET /readyz', () => {
  it('over HTTP answers 200 with what is loaded', async () => {
    expect(await ready()).toEqual({
      httpStatus: 200,
      status: 'ready',
      reasons: [],
      passages: article.passages.length,
      asOf: '2026-11-23',
    });
  });

  it('answers 200 with each shard, its status and how long ago Discord was heard', async () => {
    expect(await ready([alive, { ...alive, id: 1, heard: NOW - 60_000, ping: undefined }])).toMatchObject({
      httpStatus: 200,
      shards: [
        { id: 0, status: 'Ready', secondsSinceAck: 41, pingMs: 38 },
        { id: 1, status: 'Ready', secondsSinceAck: 60, pingMs: null },
      ],
    });
  });

  it.each<[string, Shard[], string]>([
    ['before the first connection', [], 'the bot has not connected to Discord yet'],
    [
      'after more than 60 seconds without an acknowledged heartbeat',
      [alive, { ...alive, id: 1, heard: NOW - 61_000 }],
      'shard 1 has heard nothing from Discord for 61 s',
    ],
    [
      'while a shard is reconnecting, however short ago it was heard',
      [{ ...alive, status: 'Connecting', heard: NOW }],
      'shard 0 is not connected (Connecting)',
    ],
    [
      'while a shard has its first session still to begin',
      [{ ...alive, heard: undefined }],
      'shard 0 is not connected (Ready)',
    ],
  ])('answers 503 %s, and says so', async (_, shards, reason) => {
    expect(await ready(shards)).toMatchObject({ httpStatus: 503, status: 'unready', reasons: [reason] });
  });

  it('answers 503 while the bot is stopping', async () => {
    expect(await ready([alive], true)).toMatchObject({ httpStatus: 503, reasons: ['the bot is stopping'] });
    expect(await ready(undefined, true)).toMatchObject({ httpStatus: 503 });
  });
});

describe('GET /metrics', () => {
  it('has the state of each shard and of the process', async () => {
    const { status, text, headers } = await ask('/metrics', [alive, { ...alive, id: 1, status: 'Resuming' }]);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    for (const line of [
      'bot_gateway_connected{shard="0"} 1',
      'bot_gateway_connected{shard="1"} 0',
      'bot_gateway_silence_seconds{shard="0"} 41',
      'bot_gateway_ping_seconds{shard="0"} 0.038',
      'process_resident_memory_bytes ',
      'nodejs_eventloop_lag_seconds ',
    ])
      expect(text).toContain(`\n${line}`);
  });

  it('has nothing about shards over HTTP', async () => {
    expect((await ask('/metrics')).text).not.toContain('gateway');
  });
});
