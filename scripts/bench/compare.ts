// The bot beside a bare discord.js bot that answers a fixed text: both as processes of their own, in turns, at the same
// stand-in of Discord. Called by scripts/bench.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/article/model.js';
import { autocomplete, command } from '../../tests/support/interaction.js';
import { snowflake } from '../../tests/support/ids.js';
import { nodeFlags } from '../../tests/support/node-flags.js';
import { startDiscord, type Discord } from './discord.js';
import { startChild } from './process.js';
import { quantile, ratioOf } from './figures.js';

const ROUNDS = 5;
/**
 * Before anything is measured, so that what is compiled while it runs is compiled: the time of an interaction falls until
 * some 20,000, and the bare bot's until 8000.
 */
const WARM_UP = 24_000;
const INTERACTIONS = 12_000;
const IN_FLIGHT = 16;

/** Each as it is started: the bot as `npm start` does. */
const programs = {
  bare: [fileURLToPath(new URL('bare.js', import.meta.url))],
  bot: [...nodeFlags, fileURLToPath(new URL('../../src/main.js', import.meta.url))],
};

/** What is measured of a program in one round. */
const measures = {
  ready: { title: 'start until it is on Discord, ms', goal: 'at most 1.3' },
  first: { title: 'start until the first answer, ms', goal: undefined },
  memory: { title: 'resident memory once it has answered, MB', goal: 'at most 25 MB more' },
  loaded: {
    title: `resident memory after ${WARM_UP + INTERACTIONS} interactions, MB`,
    goal: 'at most 25 MB more',
  },
  p50: { title: `handling at ${IN_FLIGHT} in flight, p50, ms`, goal: undefined },
  p99: { title: `handling at ${IN_FLIGHT} in flight, p99, ms`, goal: 'at most 1.5' },
  throughput: { title: 'interactions a second', goal: undefined },
  cpu: { title: 'processor time an interaction, ms', goal: 'at most 2' },
} as const;
type Figures = Record<keyof typeof measures, number>;

/** Interactions of every kind, each of a member of its own, so that nobody is refused for using the bot too often. */
function* interactionsOf(article: Article): Generator<{ readonly id: string }> {
  const name = article.command;
  for (let at = 0; ; at += 1) {
    const question = article.questions[at % article.questions.length]?.text[at % 2 === 0 ? 'en' : 'es'] ?? '';
    const passage = article.passages[at % article.passages.length];
    const userId = snowflake();
    const kind = at % 10;
    // Two in a member's own words, seldom the same twice; three that the list suggests.
    if (kind < 2) {
      const language = at % 20 < 10 ? 'en' : 'es';
      const other = article.passages[Math.floor(at / article.passages.length) % article.passages.length];
      const own = `${passage?.title[language] ?? ''}, ${other?.title[language] ?? ''}?`;
      yield command({ name, sub: 'ask', userId, options: { question: own } });
    } else if (kind < 5) yield command({ name, sub: 'ask', userId, options: { question } });
    else if (kind < 7)
      yield autocomplete({
        name,
        sub: 'ask',
        userId,
        focused: 'question',
        options: { question: question.slice(0, 8) },
      });
    else if (kind === 7)
      yield command({ name, sub: 'quote', userId, options: { what: passage?.title.en ?? '' } });
    else if (kind === 8) yield command({ name, sub: 'cite', userId });
    else yield command({ name, sub: 'about', userId });
  }
}

/** Delivers so many interactions, some at once. @returns How long each took, in ms. */
async function load(
  discord: Discord,
  from: Iterator<{ readonly id: string }>,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (left > 0) {
        left -= 1;
        times.push(await discord.deliver(from.next().value as { readonly id: string }));
      }
    }),
  );
  return times;
}

async function measure(program: readonly string[], article: Article): Promise<Figures> {
  const discord = await startDiscord();
  const interactions = interactionsOf(article);
  const from = performance.now();
  const child = startChild(program, {
    DISCORD_TOKEN: 'token-of-the-benchmark',
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: 'info',
  });
  try {
    await discord.ready;
    const ready = performance.now() - from;
    await discord.deliver(interactions.next().value as { readonly id: string });
    const first = performance.now() - from;
    await pause(1000);
    const memory = child.memory();
    await load(discord, interactions, WARM_UP);
    const [started, before] = [performance.now(), child.cpu()];
    const times = await load(discord, interactions, INTERACTIONS);
    const seconds = (performance.now() - started) / 1000;
    const cpu = (child.cpu() - before) / INTERACTIONS;
    const loaded = child.memory();
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    return { ready, first, memory, loaded, p50, p99, throughput: INTERACTIONS / seconds, cpu };
  } finally {
    await child.end('SIGKILL');
    await discord.close();
  }
}

/**
 * Measures both in turns and prints, for each measure, the medians and the ratio of each pair of runs: its median, and
 * from the least to the greatest.
 */
export async function compareWithBare(article: Article, print: (line: string) => void): Promise<void> {
  print(`\nthe bot beside a bare discord.js bot, ${ROUNDS} runs of each in turns:`);
  const bare: Figures[] = [];
  const bot: Figures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await measure(programs.bare, article));
    bot.push(await measure(programs.bot, article));
  }
  for (const [name, { title, goal }] of Object.entries(measures)) {
    const of = (figures: readonly Figures[]): number[] => figures.map((each) => each[name as keyof Figures]);
    print(`${title}: ${ratioOf(of(bot), of(bare))}${goal === undefined ? '' : ` (goal: ${goal})`}`);
  }
}
