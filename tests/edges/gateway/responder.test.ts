// The sender of responses: its second try has what time the first has left, also after a short rate limit.
import { InteractionResponseType, MessageFlags, type APIInteractionResponse } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createResponder, PATIENCE } from '../../../src/edges/gateway/responder.js';
import type { Fault } from '../../support/stand-in/faults.js';
import { command } from '../../support/interaction.js';
import { startStandIn, type StandIn } from '../../support/stand-in/index.js';

let discord: StandIn;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(() => discord.close());

const response: APIInteractionResponse = {
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content: 'here', flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
};

it('one try takes at most 2 seconds, and all of them less than the 3 that Discord gives', () => {
  expect(PATIENCE.attempt).toBeLessThanOrEqual(2000);
  expect(PATIENCE.deadline).toBeLessThan(3000);
});

it('cuts its second try off at the deadline, where an answer would come later', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'hang' });
  discord.fault({ path: /\/callback$/u, kind: 'slow', delayMs: 500 });
  const respond = createResponder(discord.apiUrl, { attempt: 800, deadline: 1100 });
  const { delivery } = await respond(interaction.id, interaction.token, response, []);
  expect(delivery).toBe('unavailable');
});

it.each([
  [200, 1],
  [404, 2],
  [429, 2],
  [500, 2],
])('an answer with %i that does not end holds nothing up, and takes %i tries', async (status, tries) => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'unended', status });
  const respond = createResponder(discord.apiUrl, { attempt: 300, deadline: 2500 });
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(tries);
});

it('sends a response again where the first try hung and less than a whole try is left', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'hang' });
  const respond = createResponder(discord.apiUrl, { attempt: 2000, deadline: 3900 });
  expect(await respond(interaction.id, interaction.token, response, [])).toEqual({
    delivery: 'sent',
    error: undefined,
  });
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(2);
});

it.each<[string, Fault]>([
  ['that is short', { path: /\/callback$/u, kind: 'rateLimit', retryAfter: 0.2 }],
  [
    'over all routes that is short',
    { path: /\/callback$/u, kind: 'rateLimit', retryAfter: 0.2, global: true },
  ],
  ['that names no time', { path: /\/callback$/u, kind: 'status', status: 429 }],
])('sends a response again after a rate limit %s', async (_, fault) => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault(fault);
  const respond = createResponder(discord.apiUrl);
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(2);
});

it('leaves Discord alone for a second after a rate limit that names no time', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 429 });
  // There is no time left for a second try after that.
  const respond = createResponder(discord.apiUrl, { attempt: 500, deadline: 1000 });
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('limited');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(1);
});

it('does not take a redirection for an answer of Discord’s', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 302, times: 2 });
  const respond = createResponder(discord.apiUrl);
  const { delivery, error } = await respond(interaction.id, interaction.token, response, []);
  expect(delivery).toBe('unavailable');
  expect(error).toMatchObject({ status: 302 });
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('sent');
});

it('tries once more and no oftener where rate limits go on', async () => {
  const interaction = command({ name: 'faro' });
  discord.expectInteraction(interaction);
  discord.fault({ path: /\/callback$/u, kind: 'status', status: 429, times: 9 });
  const respond = createResponder(discord.apiUrl);
  expect((await respond(interaction.id, interaction.token, response, [])).delivery).toBe('limited');
  expect(discord.requestsTo('POST', /\/callback$/u)).toHaveLength(2);
});
