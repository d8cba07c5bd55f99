// Talk to the bot that no article answers, and questions that only begin like it.
import { expect, it } from 'vitest';
import { search } from './real.js';

it.each([
  'hey bot how’s your day going',
  'how are you doing today?',
  'What are you up to all day, bot?',
  'thanks, that was helpful!',
  'you’re very helpful bot',
  'can you help me with something',
  'can we talk?',
  'do you ever sleep bot',
  'have a nice day everyone',
  'long day guys, gonna sleep',
  'que tal tu día bot',
  '¿Qué onda bot, cómo andás?',
  'todo bien che?',
  'muy bien, bot',
  'bot malo',
  'me ayudás con la tarea?',
  'puedo hablar con vos?',
  'ya me voy a dormir, buenas noches',
])('“%s” gets the example questions', (talk) => {
  expect(search.ask(talk)).toMatchObject({ outcome: 'notCovered', reason: 'empty', passages: [] });
});

it.each([
  ['what do prisoners do all day', 'hours-in-cell'],
  ['can you visit?', 'no-visits'],
  ['can we visit', 'no-visits'],
  ['can you help me find out when it opened', 'opening'],
  ['what’s up with the lights', 'lights'],
  ['can inmates talk to their families', 'no-communication'],
  ['thanks, that was helpful. when did it open?', 'opening'],
  ['cómo están las celdas', 'crowded-cells'],
  ['todo bien con los derechos humanos ahí?', 'black-hole'],
])('“%s” is answered: %s', (question, id) => {
  const answer = search.ask(question);
  expect([answer.outcome, answer.passages[0]?.id]).toEqual(['answered', id]);
});
