// The indexes are made when they are first wanted, or the first of them before: the answers are the same.
import { expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { createSearch } from '../../src/search/answer.js';

const article = loadPack('tests/fixtures/lighthouse.yaml');

it('answers and suggests the same, prepared or not, whichever language is asked first', () => {
  const [question] = article.questions;
  if (!question) expect.fail('no question');
  const [prepared, spanishFirst, englishFirst] = [1, 2, 3].map(() => createSearch(article));
  if (!prepared || !spanishFirst || !englishFirst) expect.fail('no search');
  prepared.prepare();
  const answers = [['es', 'en'] as const, ['en', 'es'] as const, ['es', 'en'] as const].map((order, at) => {
    const search = [spanishFirst, englishFirst, prepared][at] ?? prepared;
    return new Map(
      order.map((language) => [
        language,
        [search.ask(question.text[language], { locale: language }), search.suggest('w', language, 3)],
      ]),
    );
  });
  for (const language of ['en', 'es'] as const) {
    expect(answers[0]?.get(language)?.[0]).toMatchObject({ outcome: 'answered', language });
    expect(answers[1]?.get(language)).toEqual(answers[0]?.get(language));
    expect(answers[2]?.get(language)).toEqual(answers[0]?.get(language));
  }
});
