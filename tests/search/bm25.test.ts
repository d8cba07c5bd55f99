// The sum that searchMini makes of single stems' scores is MiniSearch's own for the whole query.
import { expect, it } from 'vitest';
import { createAnalyser } from '../../src/search/analyse.js';
import { createMini, searchMini } from '../../src/search/bm25.js';
import { createIndex } from '../../src/search/index.js';
import { readQuery } from '../../src/search/query.js';
import { article } from './real.js';

it.each(['en', 'es'] as const)(
  'GIVEN the pack’s questions in %s WHEN MiniSearch is asked stem by stem THEN it scores as for all stems at once',
  (language) => {
    const index = createIndex(article, language);
    const analyser = createAnalyser(article, language);
    const mini = createMini(article, language, (text) => analyser.terms(text).map((term) => term.stem));
    for (const { text } of article.questions) {
      const query = readQuery(text[language], index);
      // The heaviest use of a stem counts, and a question word half, as searchMini says.
      const boosts = new Map<string, number>();
      for (const { stems, kind } of query.terms)
        for (const [stem, share] of kind === 'phrase' ? [] : stems)
          boosts.set(stem, Math.max(boosts.get(stem) ?? 0, kind === 'question' ? share / 2 : share));
      const whole = new Map(
        mini
          .search([...boosts.keys()].join(' '), { boostTerm: (stem) => boosts.get(stem) ?? 0 })
          .map(({ id, score }) => [id as number, score]),
      );
      const found = searchMini(query, index);
      expect(found).toHaveLength(article.passages.length);
      expect([...found.keys()].filter((place) => found[place] !== 0)).toEqual(
        [...whole.keys()].sort((a, b) => a - b),
      );
      for (const [place, score] of whole) expect(found[place]).toBeCloseTo(score, 6);
    }
  },
);
