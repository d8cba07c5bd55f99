// A sentence that asks two things at once: each has its answer.
import { expect, it } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { bothOf } from '../../src/search/parts.js';
import { article, search } from './real.js';

it.each([
  ['when did it open and how many people can it hold?', ['opening', 'capacity']],
  ['What is the prison and why was it built?', ['what-it-is', 'purpose']],
  ['when did Trump meet Bukele, and what did he say about US citizens', ['april-meeting', 'citizens-idea']],
  ['que es el cecot y para que se construyo', ['what-it-is', 'purpose']],
  ['¿Cuántos caben y cuántas horas pasan encerrados?', ['capacity', 'hours-in-cell']],
])('%s: both answers are shown', (question, ids) => {
  const { outcome, passages } = search.ask(question);
  expect(outcome).toBe('answered');
  expect(passages.filter(({ shown }) => shown).map(({ id }) => id)).toEqual(ids);
});

it.each(['When did it open and how much did it cost to build?', 'cuándo se inauguró y cuánto costó'])(
  '%s: what is not said is told, and the other answer comes nearest',
  (question) => {
    const answer = search.ask(question);
    expect(answer).toMatchObject({ outcome: 'notCovered', topic: 'building-cost' });
    expect(answer.passages[0]).toMatchObject({ id: 'opening', shown: false });
  },
);

it.each([
  { language: 'en', question: 'is it crowded and how', why: 'the second says nothing by itself' },
  {
    language: 'en',
    question: 'can they get visits from friends and family',
    why: 'an "and" between two nouns',
  },
  {
    language: 'es',
    question: 'dicen que está llena y que nadie sale de ahí',
    why: 'a "que" without its accent',
  },
] as const)('$language, $question: stays one question: $why', ({ language, question }) => {
  expect(bothOf(question, createIndex(article, language))).toEqual([]);
});
