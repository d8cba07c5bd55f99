// Commands that Discord still shows although the pack has nothing for them any more.
import { expect, it } from 'vitest';
import { parsePack } from '../../src/article/load.js';
import { createSearch } from '../../src/search/answer.js';
import { packText } from '../article/lighthouse.js';
import { isEphemeral, markdownOf, payloadOf, routerOf, wordsOf } from '../reply/drawn.js';
import { command } from '../support/interaction.js';
import { expectValidCallback } from '../support/spec.js';

/** The invented pack without its dated events, and without its facts. */
const text = packText
  .replace(/^events:\n(?:[ #].*\n|\n)*/mu, 'events: []\n')
  .replace(/^facts:\n(?:[ #].*\n|\n)*/mu, 'facts: []\n');
const article = parsePack(text, 'pack.yaml');
const handle = routerOf({ name: '', article, search: createSearch(article) });

it.each([
  ['faro', 'timeline'],
  ['faro-cards', 'list'],
])('/%s %s is told to be gone, instead of a reply that Discord would refuse', (name, sub) => {
  const { response, outcome } = handle(command({ name, sub, memberPermissions: String(1n << 51n) }));
  expectValidCallback(response);
  expect([isEphemeral(response), outcome.outcome]).toEqual([true, 'unknown']);
  expect(wordsOf(markdownOf(payloadOf(response)))).toEqual([
    'This bot does not have that command. The commands were probably changed a moment ago; please try again.',
  ]);
});
