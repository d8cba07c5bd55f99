// Effects through the real discord.js client: a card is answered, posted and pinned in this order, files travel with
// responses, and nothing is carried out for a response that did not arrive.
import { afterEach, describe, expect, it } from 'vitest';
import { lighthouse } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { cardBot, posting, reported } from './card-bot.js';
import { endBots } from './gateway-bot.js';

afterEach(endBots);

const { article } = lighthouse;

describe('a card over the gateway', () => {
  it('is answered first, then posted, then pinned, then reported', async () => {
    const { discord } = await cardBot({ article });
    const response = await discord.deliver(posting(article));
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
    const { discord } = await cardBot({ article });
    const interaction = posting(article);
    discord.fault({ path: /callback$/u, kind: 'status', status: 404, code: 10062 });
    await expect(discord.deliver(interaction, { withinMs: 1000 })).rejects.toThrow('no callback taken');
    await discord.deliver(command({ name: 'faro', sub: 'about' }));
    expect(discord.requestsTo('POST', /^\/channels\//u)).toEqual([]);
  });

  it('a file goes with its response', async () => {
    const { discord } = await cardBot({ article });
    await discord.deliver(command({ name: 'faro', sub: 'cite', options: { style: 'bibtex' } }));
    const [sent] = discord.requestsTo('POST', /callback$/u);
    expect(sent?.files).toEqual(['ferrer-morro-alto-light.bib']);
    expect(discord.problems).toEqual([]);
  });
});
