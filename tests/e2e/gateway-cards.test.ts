// Effects through the real discord.js client: a card is answered, posted and pinned in this order, files travel with
// responses, and nothing is carried out for a response that did not arrive.
import { afterEach, describe, expect, it } from 'vitest';
import { createCarryOut } from '../../src/discord/cards/carry-out.js';
import { createCallsFor } from '../../src/discord/cards/rest.js';
import { createLog } from '../../src/log.js';
import { noPictures } from '../../src/reply/pictures.js';
import { lighthouse, routerOf } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { startStandIn, type StandIn } from '../support/stand-in/index.js';
import { endBots, readyBot, TOKEN } from './gateway-bot.js';

afterEach(endBots);

const moderator = { memberPermissions: String((1n << 51n) | (1n << 10n)) };
const posting = () =>
  command({ name: 'faro-cards', sub: 'post', options: { fact: 'height', picture: false }, ...moderator });

async function cardBot(): Promise<StandIn> {
  const discord = await startStandIn({ token: TOKEN });
  const log = createLog({ level: 'fatal' });
  const carryOut = createCarryOut({ article: lighthouse.article, pictures: noPictures, log, now: Date.now });
  const callsFor = createCallsFor({ apiUrl: discord.apiUrl, token: TOKEN });
  await readyBot({
    discord,
    handle: routerOf(lighthouse),
    carryOut: (work) => carryOut(work, callsFor(work)),
  });
  return discord;
}

/** Resolves when the private reply of an interaction has been edited. */
async function reported(discord: StandIn): Promise<void> {
  while (discord.requestsTo('PATCH', /^\/webhooks\/.*@original$/u).length === 0)
    await discord.next('request');
}

describe('a card over the gateway', () => {
  it('is answered first, then posted, then pinned, then reported', async () => {
    const discord = await cardBot();
    const response = await discord.deliver(posting());
    expect(response).toEqual({ type: 5, data: { flags: 64 } });
    await reported(discord);
    const order = discord.requests
      .map(({ method, path }) => `${method} ${path.replace(/\d{5,}|token-\S+?(?=\/|$)/gu, '#')}`)
      .filter((line) => /callback|messages/u.test(line) && !line.startsWith('GET'));
    expect(order).toEqual([
      'POST /interactions/#/#/callback',
      'POST /channels/#/messages',
      'PUT /channels/#/messages/pins/#',
      'PATCH /webhooks/#/#/messages/@original',
    ]);
    expect(discord.problems).toEqual([]);
    expect(discord.unexpected).toEqual([]);
  });

  it('is not posted where Discord did not take the answer', async () => {
    const discord = await cardBot();
    const interaction = posting();
    discord.fault({ path: /callback$/u, kind: 'status', status: 404, code: 10062 });
    await expect(discord.deliver(interaction, { withinMs: 300 })).rejects.toThrow('no callback taken');
    await discord.deliver(command({ name: 'faro', sub: 'about' }));
    expect(discord.requestsTo('POST', /^\/channels\//u)).toEqual([]);
  });

  it('a file goes with its response', async () => {
    const discord = await cardBot();
    await discord.deliver(command({ name: 'faro', sub: 'cite', options: { style: 'bibtex' } }));
    const [sent] = discord.requestsTo('POST', /callback$/u);
    expect(sent?.files).toEqual(['ferrer-morro-alto-light.bib']);
    expect(discord.problems).toEqual([]);
  });
});
