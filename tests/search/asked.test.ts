// What users of such bots reported that touches the search, each by its number.
import { describe, expect, it } from 'vitest';
import { article, asked, search } from './real.js';

describe.each(['en', 'es'] as const)('ASKED 5: suggestions in %s', (language) => {
  it.each(article.questions.map((question) => [question.text[language], question.passages[0]] as const))(
    '“%s” run as it stands gets its own first passage, %s',
    (text, first) => {
      const { outcome, ids } = asked(text, language);
      expect([outcome, ids[0]]).toEqual(['answered', first]);
    },
  );

  it('an empty field offers every top question in the pack’s order', () => {
    expect(search.suggest('', language)).toEqual(
      article.questions.map(({ id, text }) => ({ id, text: text[language] })).slice(0, 25),
    );
  });
});

it('ASKED 16: a query of stop words alone finds nothing', () => {
  for (const question of ['what is it', 'how do they', 'y eso que es', 'the of and']) {
    expect(search.ask(question)).toMatchObject({ outcome: 'notCovered', reason: 'empty', passages: [] });
  }
});

it('ASKED 17: accents are folded on both sides, ñ and n alike', () => {
  expect(asked('¿Qué es el régimen de excepción?').ids).toEqual(
    asked('que es el regimen de excepcion', 'es').ids,
  );
  expect(asked('acompañantes de celda', 'es').ids).toEqual(asked('acompanantes de celda', 'es').ids);
});

describe('ASKED 18: exact before fuzzy', () => {
  it('a word that the article knows is never repaired', () => {
    expect(asked('war of 1812').ids[0]).toBe('act-wars');
  });

  it.each(['Are there cattle?', 'What is the solution?', 'What do the settlers say?', 'Did he renounce it?'])(
    'a word of another subject is not taken for one of the article’s (“%s”)',
    (question) => {
      expect(search.ask(question).outcome).toBe('notCovered');
    },
  );

  it('words of three letters and numbers are not repaired', () => {
    expect(search.ask('kir').outcome).toBe('notCovered');
    expect(search.ask('1799').outcome).toBe('notCovered');
  });
});

it('ASKED 19: the passage that explains more of the question wins', () => {
  expect(asked('criminal history').ids[0]).toMatch(/^no-record/u);
  expect(asked('criminal history in Venezuela').ids[0]).toBe('no-record-abroad');
});

describe('ASKED 20: one form for what looks alike', () => {
  it('zero-width characters hide nothing', () => {
    expect(asked('how many pri\u200bsoners can it ho\u200dld').ids[0]).toBe('capacity');
  });

  it.each(['40000', '40,000', '40.000', '40 000', 'forty thousand', '40k', '４００００'])(
    '%s finds the capacity',
    (number) => {
      expect(asked(`room for ${number} inmates`).ids[0]).toBe('capacity');
    },
  );

  it.each(['Сколько там заключённых?', '这座监狱能关多少人', 'wie viele Leute sind in dem Gefängnis'])(
    '“%s” is told apart from a question that the article does not answer',
    (question) => {
      expect(search.ask(question)).toMatchObject({ outcome: 'notCovered', reason: 'language' });
    },
  );
});

it('ASKED 21: suggestions are our own titles and never the member’s text', () => {
  const titles = new Set(article.questions.map((question) => question.text.en));
  const typed = 'how menny peple can it hold';
  const offers = search.suggest(typed, 'en', 3).map((offer) => offer.text);
  expect(offers.length).toBeGreaterThan(0);
  expect(offers.length).toBeLessThanOrEqual(3);
  expect(offers.every((offer) => titles.has(offer) && offer !== typed)).toBe(true);
});

it('ASKED 24: a number in the question counts against a passage without it', () => {
  expect(asked('what happened in 2023').ids[0]).toBe('opening');
  expect(asked('what happened in 2022').ids[0]).toBe('construction-start');
  expect(asked('100 people').ids[0]).toBe('cell-occupancy');
  expect(asked('250 people').ids[0]).toBe('deportees-250');
});

describe('ASKED 25: the option, then clear function words, then the locale', () => {
  it('the option overrules the question', () => {
    expect(search.ask('¿Cuántos caben?', { language: 'en' }).language).toBe('en');
  });

  it('function words overrule the locale', () => {
    expect(search.ask('cuantos caben en la carcel', { locale: 'en' }).language).toBe('es');
    expect(search.ask('how many are in there', { locale: 'es' }).language).toBe('en');
  });

  it.each(['en', 'es'] as const)('names alone leave it to the locale %s', (locale) => {
    expect(search.ask('tren de aragua', { locale }).language).toBe(locale);
    expect(search.ask('Nayib Bukele', { locale }).language).toBe(locale);
  });
});
