// A pack in one language: a question in the other gets the reason, not “the article does not say”.
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/article/load.js';
import { toText } from '../../src/reply/text.js';
import { answerView } from '../../src/reply/view.js';
import { createSearch } from '../../src/search/answer.js';

describe('a pack in English only', () => {
  const article = loadPack('tests/fixtures/tramway.yaml');
  const search = createSearch(article);

  it('tells a Spanish question that it speaks English only', () => {
    const question = '¿Cuánto cuesta el alquiler de la bicicleta?';
    const answer = search.ask(question);
    expect(answer).toMatchObject({ outcome: 'notCovered', reason: 'language', language: 'en' });
    const shown = toText(answerView(article, question, answer), { article });
    expect(shown).toContain('In English only');
    expect(shown).toContain('Lo que este bot puede decir está solo en inglés: pregunta en inglés.');
  });

  it('still says of an English question that the article does not say', () => {
    expect(search.ask('How much does a bicycle rental cost?')).toMatchObject({ outcome: 'notCovered' });
    expect(search.ask('How much does a bicycle rental cost?')).not.toMatchObject({ reason: 'language' });
  });
});
