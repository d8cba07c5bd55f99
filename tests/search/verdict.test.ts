// ASKED 23 and 22: what is answered and what is not is held by a fixture, and silence never comes with an answer.
import { describe, expect, it } from 'vitest';
import { article, asked, search } from './real.js';

const answered = [
  'how many prisoners fit',
  'it only fits 5000 people',
  'they opened it before 2015',
  'lights on all night',
  // The passage explains little more than a quarter of it.
  'so they just flew guys there with zero proof whatsoever',
  'no lawyers allowed??',
  'is tren de aragua from venezuela',
  'state of exception meaning',
  'cuantos caben',
  'visitas',
  '40000',
  'at lunch on sunday the soup was cold, grandma knitted, my cousin bragged about his guitar and then wanted to know how many inmates fit in that mega prison',
  'el domingo la sopa estaba fría, mi abuela tejía, mi primo presumía su guitarra y al final quiso saber cuántos reos caben en la megacárcel',
];
const silent: readonly (readonly [question: string, reason: string])[] = [
  ['what do they get for breakfast', 'unsaid'],
  ['how many guards are on duty', 'unsaid'],
  ['has anybody escaped yet', 'unsaid'],
  ['what did the supreme court decide', 'unsaid'],
  ['cuánto costó construirlo', 'unsaid'],
  ['quién es el director', 'unsaid'],
  ['how do I tie a bowline knot', 'unrelated'],
  ['who won the champions league final', 'unsaid'],
  ['cuál es la raíz cuadrada de nueve', 'unsaid'],
  ['../../etc/shadow', 'empty'],
  ['qué hora es', 'unsaid'],
  ['has the money been paid', 'unsaid'],
  ['do the gangs control it from the inside', 'unsaid'],
  ['se acabaron las maras?', 'unsaid'],
  ['son legales las deportaciones?', 'unsaid'],
  ['cuántos reos hay hoy adentro', 'unsaid'],
  ['a cuántas millas está de la capital', 'unsaid'],
  ['what is the position of the UN', 'unsaid'],
  ['In what month of 2023 did the prison officially open?', 'unsaid'],
  ['of the 250 who were flown to El Salvador, how many were MS-13', 'unsaid'],
  ['¿qué presidente firmó la Ley de Enemigos Extranjeros de 1798?', 'unsaid'],
  ['why did they choose Tecoluca', 'unsaid'],
  ['qué respondió Bukele a los que lo critican', 'unsaid'],
  ['cuánta gente hay presa en todo el país', 'unsaid'],
  ['what does a guard get paid', 'unsaid'],
  ['qué piensa la ONU de esa cárcel', 'unsaid'],
  ['did experts call the deportations illegal', 'unsaid'],
  ['what is it', 'empty'],
  ['hello bot', 'empty'],
  ['gracias, bot', 'empty'],
  ['are you a bot?', 'empty'],
  ['🔥🔥🔥', 'empty'],
  ['', 'empty'],
];

describe('ASKED 23: the decision is held by a fixture', () => {
  it.each(answered)('“%s” is answered', (question) => {
    expect(search.ask(question).outcome).toBe('answered');
  });

  it.each(silent)('“%s” is not covered: %s', (question, reason) => {
    const answer = search.ask(question);
    expect(answer.outcome === 'notCovered' ? answer.reason : answer.outcome).toBe(reason);
  });
});

describe('ASKED 22: silence and answers never mix', () => {
  it.each(silent)('“%s” shows no passage as an answer', (question) => {
    expect(search.ask(question).passages.filter((passage) => passage.shown)).toEqual([]);
  });
});

it('beside an unsaid topic’s own passages the one is offered that the rest of the question is about', () => {
  const { outcome, ids } = asked('how many guards watch 40,000 inmates');
  expect(outcome).toBe('notCovered');
  expect(ids).toContain('capacity');
});

describe.each(['en', 'es'] as const)('unsaid topics in %s', (language) => {
  it.each(article.unsaid.map((topic) => [topic.id, topic.words[language][0] ?? ''] as const))(
    'the first word of %s, “%s”, is not covered',
    (_, word) => {
      expect(search.ask(word, { language })).toMatchObject({ outcome: 'notCovered', reason: 'unsaid' });
    },
  );
});

it.each(['en', 'es'] as const)(
  'every statement of the pack, put as a question in %s, is answered',
  (language) => {
    const silent = article.passages.filter(
      ({ text }) => search.ask(text[language], { language }).outcome !== 'answered',
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  },
);

it('a topic’s word decides beside a passage that explains most where the question asks for it, else not', () => {
  const rest = 'minister said the United States agreed to pay El Salvador six million dollars';
  expect(search.ask(`which ${rest}`)).toMatchObject({ topic: 'salvadoran-officials' });
  expect(search.ask(`is it true that a ${rest}`).outcome).toBe('answered');
});

it('a statement asks nothing: a topic’s phrase in it does not decide beside a passage that explains most', () => {
  const text = 'In what month of 2023 did the prison officially open?';
  expect(search.ask(text).outcome).toBe('notCovered');
  expect(search.ask(text, { statement: true }).outcome).toBe('answered');
});

it.each([
  ['does Bukele juggle', 'one name and a word that nothing knows'],
  ['Bukele sneakers', 'no verb at all'],
  ['does Trump juggle oranges', 'one name and two such words'],
])('“%s” is not covered by a passage that has but the name: %s', (question) => {
  expect(asked(question).outcome).toBe('notCovered');
});

it.each([
  ['at what venue did Trump host Bukele', 'april-meeting', 'two names'],
  ['who is Miguel Sarre', 'sarre-role', 'a name and nothing else'],
])('“%s” is, by %s: %s', (question, id) => {
  expect(asked(question)).toMatchObject({ outcome: 'answered' });
  expect(asked(question).ids[0]).toBe(id);
});
