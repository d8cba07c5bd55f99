// Runs a soak: mixed traffic at a steady rate, with faults coming and going, to a bot in a process of its own. Called by
// main.ts and by soak.test.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteraction } from 'discord-api-types/v10';
import { loadPack } from '../../src/article/load.js';
import { bundledPack } from '../../src/config.js';
import type { Fault } from '../support/stand-in/faults.js';
import { startStandIn } from '../support/stand-in/index.js';
import type { RecordedRequest } from '../support/stand-in/world.js';
import { createKeys } from '../support/sender.js';
import { startSoaked, type Probed } from './bot.js';
import { Ledger, type Expected, type Tally } from './ledger.js';
import { chance, createTraffic } from './traffic.js';
import { gatewayWire, httpWire } from './wire.js';

export interface SoakOptions {
  readonly edge: 'gateway' | 'http';
  readonly interactions: number;
  /** Interactions a second. */
  readonly rate: number;
  /** Is told now and then how far it has come. */
  readonly progress?: (line: string) => void;
}

export interface Soaked extends Tally {
  readonly edge: 'gateway' | 'http';
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly start: Probed;
  readonly warm: Probed;
  readonly end: Probed;
  readonly code: number | null;
  /** Each loss, each rule of Discord's that was broken, each line of an error. */
  readonly complaints: readonly string[];
}

const TICK_MS = 25;
/** A tick that took longer was held up by the machine. */
const HELD_MS = 250;
/** So many may be waiting for their answer; a machine that is too slow for the rate gets them later. */
const AT_ONCE = 12;
/** How much the stand-in remembers. */
const KEPT = 5000;
/** The share of the interactions after which the bot is warm, and its growth counts. */
const WARM_UP = 0.3;

type Strike = readonly [share: number, name: string, fault: Omit<Fault, 'path'>, expected: Expected];

/** What strikes callbacks; a single failure has to be overcome. */
const onCallbacks: readonly Strike[] = [
  [0.01, 'one 500', { kind: 'status', status: 500 }, 'answer'],
  [0.005, 'a cut connection', { kind: 'reset' }, 'answer'],
  [0.005, 'a lost answer', { kind: 'lost' }, 'answer'],
  [0.002, 'no answer', { kind: 'hang' }, 'answer'],
  [0.003, 'a rate limit', { kind: 'rateLimit', retryAfter: 1 }, 'nothing'],
  [0.001, 'a global rate limit', { kind: 'rateLimit', retryAfter: 1, global: true }, 'nothing'],
  [0.002, 'an expired interaction', { kind: 'status', status: 404, code: 10_062 }, 'nothing'],
  [0.002, 'an outage', { kind: 'status', status: 502, times: 4 }, 'nothing'],
  [0.002, 'a short outage', { kind: 'status', status: 502, times: 2 }, 'answer'],
];

/** What strikes the calls of cards. */
const onCards: readonly Omit<Fault, 'path'>[] = [
  { kind: 'status', status: 503 },
  { kind: 'reset' },
  { kind: 'rateLimit', retryAfter: 0.3 },
  { kind: 'lost' },
  { kind: 'status', status: 403, code: 50_013 },
  { kind: 'status', status: 404, code: 10_008 },
  { kind: 'slow', delayMs: 300 },
];

/** @throws Error where the bot does not start. */
export async function soak({ edge, interactions, rate, progress }: SoakOptions): Promise<Soaked> {
  const started = performance.now();
  const random = chance(7);
  let turn = 0;
  const keys = createKeys();
  const article = loadPack(bundledPack);
  const discord = await startStandIn({
    token: 'planted-token-of-the-soak',
    heartbeatMs: 2000,
    acknowledgeMs: 15_000,
    publicKey: keys.publicKey,
  });
  const ledger = new Ledger();
  const traffic = createTraffic(article, random);
  const wire = await (edge === 'gateway' ? gatewayWire : httpWire)({ discord, ledger, keys });
  discord.on('callback', (id: string, body: unknown) => {
    const interaction = ledger.answer(id, body);
    const { type, data } = body as { readonly type: number; readonly data?: unknown };
    if (interaction && (type === 4 || type === 7)) traffic.remember(interaction, data);
  });
  discord.on('request', ({ method, path }: RecordedRequest) => {
    const token = method === 'PATCH' ? /^\/webhooks\/\d+\/([^/]+)\/messages\//u.exec(path)?.[1] : undefined;
    if (token !== undefined) ledger.fill(token);
  });
  const bot = startSoaked(wire.entry, wire.env);

  /** Orders a fault for one interaction, or none. */
  function strike({ id }: APIInteraction): readonly [Expected, string] {
    if (edge === 'http') return ['answer', 'no fault'];
    let at = random();
    for (const [share, name, fault, expected] of onCallbacks) {
      at -= share;
      if (at >= 0) continue;
      discord.fault({ ...fault, path: new RegExp(`^/interactions/${id}/`, 'u') });
      return [expected, name];
    }
    return ['answer', 'no fault'];
  }

  function one(interaction: APIInteraction): void {
    ledger.send(interaction, ...strike(interaction));
    wire.send(interaction);
  }

  /** Some hundredths of the traffic are no plain interaction of one member. */
  function sendNext(): void {
    turn += 1;
    const sent = turn;
    if (sent % 50 === 49)
      wire.sendOdd(Math.floor(sent / 50), traffic.ask(String(2_000_000_000_000_000n + BigInt(sent))));
    else if (sent % 500 === 250)
      for (let times = 0; times < 12; times += 1)
        one(traffic.ask(String(3_000_000_000_000_000n + BigInt(sent))));
    else one(traffic.next());
    if (sent % 100 === 0) {
      const fault = onCards[Math.floor(sent / 100) % onCards.length];
      if (fault) discord.fault({ ...fault, path: /^\/channels\//u });
    }
  }

  async function settle(): Promise<void> {
    for (let turns = 0; turns < 2800 && !ledger.isSettled; turns += 1) {
      await pause(TICK_MS);
      ledger.sweep();
    }
  }

  /** Sends until so many have been sent. */
  async function sendUntil(goal: number): Promise<void> {
    let due = 0;
    let last = performance.now();
    let troubled = Math.floor((ledger.tally.sent / interactions) * 40);
    while (ledger.tally.sent < goal) {
      await pause(TICK_MS);
      const now = performance.now();
      due = Math.min(rate / 2, due + ((now - last) / 1000) * rate);
      if (now - last > HELD_MS) ledger.hold(now - last);
      last = now;
      for (; due >= 1 && ledger.tally.sent < goal && wire.isUp() && ledger.open < AT_ONCE; due -= 1)
        sendNext();
      const trouble = Math.floor((ledger.tally.sent / interactions) * 40);
      if (trouble > troubled && wire.isUp()) wire.trouble((troubled = trouble));
      ledger.sweep();
      discord.trim(KEPT);
      for (const channel of traffic.channels) if (random() < 0.001) discord.pins.delete(channel);
    }
  }

  const reporting = setInterval(() => {
    const { sent, answered, lost } = ledger.tally;
    progress?.(`${sent} of ${interactions} sent, ${answered} answered, ${lost} lost`);
  }, 10_000);
  try {
    await bot.printed(wire.ready);
    const start = await bot.probe();
    await sendUntil(interactions * WARM_UP);
    await settle();
    const warm = await bot.probe();
    await sendUntil(interactions);
    await settle();
    const end = await bot.probe();
    const code = await bot.stop();
    return {
      ...ledger.tally,
      edge,
      seconds: (performance.now() - started) / 1000,
      p50: ledger.percentile(0.5),
      p99: ledger.percentile(0.99),
      start,
      warm,
      end,
      code,
      complaints: [
        ...ledger.losses.map((loss) => `lost: ${loss}`),
        ...new Set([...discord.problems, ...discord.unexpected]),
        ...bot.complaints,
      ],
    };
  } finally {
    clearInterval(reporting);
    await bot.stop();
    await discord.close();
  }
}
