// Three replicas of `npm run start:http` behind nginx, under load: one is killed, the others are replaced (`npm run
// replicas`). All of it stays on this computer and ends by itself.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../src/article/load.js';
import { bundledPack, keptPack } from '../src/config.js';
import { autocomplete, command } from '../tests/support/interaction.js';
import { snowflake } from '../tests/support/ids.js';
import { nodeFlags } from '../tests/support/node-flags.js';
import { freePort } from '../tests/support/program.js';
import { createKeys } from '../tests/support/sender.js';
import { startStandIn } from '../tests/support/stand-in/index.js';
import { without } from '../tests/support/stand-in/servers.js';
import { quantile } from './bench/figures.js';
import { startChild, type Child } from './bench/process.js';
import { startLoad } from './replicas/load.js';
import { optionsOf } from './options.js';
import { findNginx, startNginx } from './replicas/nginx.js';

const TOKEN = 'token-of-the-trial';
const IN_FLIGHT = 16;
/** Interactions before, between and after what is done to the replicas. */
const SPELL = 600;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
optionsOf(
  `Runs three replicas of the HTTP bot behind nginx on this computer, under load: kills one, replaces the others, and
tells what was lost (npm run replicas). Needs nginx.
`,
  {},
);
const nginx = findNginx();
if (nginx === undefined) {
  process.stderr.write('There is no nginx here: install it (on Debian: apt-get install nginx-light).\n');
  process.exit(1);
}
const main = fileURLToPath(new URL('../src/main-http.js', import.meta.url));
const shipped = readFileSync(fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url)), 'utf8');
const article = loadPack(bundledPack, keptPack);
const keys = createKeys();
// A busy computer may be slower than Discord would wait; that is told by the p99.
const discord = await startStandIn({ token: TOKEN, acknowledgeMs: 60_000 });

interface Replica extends Child {
  readonly port: string;
}

/** Starts a replica and waits until it is ready. */
async function startReplica(): Promise<Replica> {
  const port = await freePort();
  const child = startChild([...nodeFlags, main], {
    DISCORD_PUBLIC_KEY: keys.publicKey,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: 'error',
    PORT: port,
  });
  const isReady = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (child.process.exitCode === null && !(await isReady()))
    await new Promise((resolve) => setTimeout(resolve, 50));
  return { ...child, port };
}

const everything = String(without());
let made = 0;
/** Questions, other commands, suggestions, and a card in a hundred: each of another member, so that nobody is refused. */
function next(): ReturnType<typeof command> {
  const at = (made += 1);
  const name = article.command;
  const userId = snowflake();
  const question = article.questions[at % article.questions.length]?.text[at % 2 === 0 ? 'en' : 'es'] ?? '';
  if (at % 100 === 0) {
    const fact = article.facts[at % article.facts.length]?.id;
    const may = { memberPermissions: everything, appPermissions: everything };
    const card = {
      name: `${name}-cards`,
      sub: 'post',
      userId,
      options: { fact },
      channelId: snowflake(),
      ...may,
    };
    const interaction = command(card);
    discord.expectInteraction(interaction);
    return interaction;
  }
  if (at % 5 === 0) return command({ name, sub: 'about', userId });
  if (at % 5 === 1) return autocomplete({ name, sub: 'ask', userId, focused: 'question' });
  return command({ name, sub: 'ask', userId, options: { question } });
}

const replicas: Replica[] = [];
for (let count = 0; count < 3; count += 1) replicas.push(await startReplica());
const ports = (): string[] => replicas.map(({ port }) => port);
const balancer = await startNginx(nginx, shipped, await freePort(), ports());
let cards = 0;
const load = startLoad({
  url: balancer.url,
  inFlight: IN_FLIGHT,
  next,
  sign: (interaction) => keys.sign(interaction),
  answered: (interaction, response) => {
    if ((response as { type?: number } | undefined)?.type !== 5) return;
    cards += 1;
    discord.acknowledge(interaction, response);
  },
});
const { tally } = load;
const began = performance.now();

await load.more(SPELL);
print(`three replicas behind nginx, ${IN_FLIGHT} in flight: ${rate()} a second`);
const [first, ...others] = replicas;
const inHand = tally.inHand;
const lostBefore = tally.lost;
await first?.end('SIGKILL');
print(`one is killed (SIGKILL) with ${inHand} in flight over all three`);
await load.more(SPELL);
const lostByKill = tally.lost - lostBefore;
print(`lost by it: ${lostByKill}`);
replicas.splice(0, 1, await startReplica());
balancer.use(ports());
print('another has taken its place');
for (const old of others) {
  replicas.splice(replicas.indexOf(old), 1, await startReplica());
  balancer.use(ports());
  await load.more(SPELL / 2);
  const code = await old.end('SIGTERM');
  print(
    `one is replaced: the new one first, then SIGTERM to the old one, which ended with code ${code ?? 'none'}`,
  );
}
await load.more(SPELL);
await load.stop();
const seconds = (performance.now() - began) / 1000;
for (const replica of replicas) {
  const memory = Math.round(replica.memory());
  print(`a replica at the end: ${memory} MB resident, code ${(await replica.end('SIGTERM')) ?? 'none'}`);
}
await balancer.close();
const posted = discord.requestsTo('POST', /^\/channels\/\d+\/messages$/u).length;
print(
  `sent ${tally.sent} in ${seconds.toFixed(1)} s, answered ${tally.answered}, refused ${tally.refused}, lost ${tally.lost}`,
);
for (const [why, count] of tally.losses) print(`lost: ${count} (${why})`);
print(`sent again on another connection, because nginx had closed the first: ${tally.again}`);
print(`p50 ${quantile(tally.times, 0.5).toFixed(1)} ms, p99 ${quantile(tally.times, 0.99).toFixed(1)} ms`);
const late = tally.times.filter((time) => time > 3000).length;
print(`answered later than Discord waits, which is for a computer that is too busy: ${late}`);
print(`cards acknowledged ${cards}, posted ${posted}`);
await discord.close();
const good = tally.sent === tally.answered + tally.refused + tally.lost && tally.refused === 0;
if (!good || tally.lost > inHand || tally.lost > lostByKill) process.exitCode = 1;

function rate(): number {
  return Math.round(tally.answered / ((performance.now() - began) / 1000));
}
