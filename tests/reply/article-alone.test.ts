// Replies from an article that has no pack: nobody has read its sentences for whose claim they are, nor in the other language.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleFromFile } from '../../src/article/plain.js';
import type { Language } from '../../src/article/schema.js';
import { toText } from '../../src/reply/text.js';

const article = articleFromFile(fileURLToPath(new URL('../fixtures/lighthouse.txt', import.meta.url)));

const answered = (language: Language, words: string): string => {
  const shown = article.passages.filter(({ text }) => text.en.includes(words));
  return toText({ kind: 'answer', language, shown, others: [] }, { article });
};

const silent = (language: Language): string =>
  toText(
    {
      kind: 'notCovered',
      language,
      question: 'How deep is the sea?',
      reason: 'unrelated',
      topic: undefined,
      understood: [],
      nearest: [],
      examples: [],
    },
    { article },
  );

describe('an article without a pack', () => {
  it.each([
    ['en', 'the article’s own words say whose', 'own voice'],
    ['es', 'las palabras del artículo dicen quién', 'propio artículo'],
  ] as const)('is not said to claim by itself what others do (%s)', (language, said, unsaid) => {
    const reply = answered(language, 'According to the harbour office');
    expect(reply).toContain('the lamp was dark that night');
    expect(reply).toContain(said);
    expect(reply.replace(/La oración es del propio artículo/u, '')).not.toContain(unsaid);
  });

  it('says that it does not say a thing only when asked in its own language', () => {
    expect(silent('en')).toContain('The article does not say.');
    expect(silent('es')).toContain('No se encontró nada en el artículo.');
    expect(silent('es')).toContain('pregunta en inglés');
    expect(silent('es')).not.toContain('El artículo no lo dice');
  });
});
