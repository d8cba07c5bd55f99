// The search whose index is made later: it answers as the one that is made at once.
import { expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { createSearch } from '../../src/search/answer.js';
import { createSearchLater } from '../../src/search/later.js';

const article = loadPack('tests/fixtures/lighthouse.yaml');

it('answers and suggests as the search that is made at once, prepared or not', () => {
  const [question = ''] = article.questions.map(({ text }) => text.en);
  const atOnce = createSearch(article);
  const prepared = createSearchLater(article);
  prepared.prepare();
  for (const { search } of [createSearchLater(article), prepared]) {
    expect(search.ask(question, { language: 'es' })).toEqual(atOnce.ask(question, { language: 'es' }));
    expect(search.suggest(question, 'en', 3)).toEqual(atOnce.suggest(question, 'en', 3));
  }
});
