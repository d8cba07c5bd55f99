// Articles with the longest texts that a pack's schema admits, made from the invented one. Used by the tests of the
// pictures.
import type { Article, Fact, Passage } from '../../src/article/model.js';

const both = (text: string): { en: string; es: string } => ({ en: text, es: text });
/** 600 characters, as src/article/schema.ts bounds a text. */
export const longWords = 'WWWWW MMMMM '.repeat(50).trim().padEnd(600, '.');
export const longWord = 'W'.repeat(600);
/** Eight words, 600 characters. */
export const longExcerpt = `${'W'.repeat(74)} `.repeat(8).trim().padEnd(600, '.');

/** An article in which everything that a picture shows is one of the given texts. */
export function stretched(article: Article, text: string, kind: Passage['kind']): Article {
  const passages = article.passages.map((passage) => ({
    ...passage,
    kind,
    title: both(text.slice(0, 90)),
    text: both(text),
    by: both(text),
    at: { ...passage.at, paragraph: 999, excerpt: longExcerpt },
  }));
  const ids = passages.slice(0, 4).map(({ id }) => id);
  return {
    ...article,
    source: { ...article.source, title: text, author: text, publisher: text, read: '2026-09-30' },
    passages,
    facts: [{ id: 'longest', headline: both(text), label: both(text), passages: ids }],
    events: Array.from({ length: 50 }, (_, at) => ({
      id: `event-${at}`,
      date: `19${String(50 + at)}-09-30`,
      text: both(text),
      passage: ids[at % 4] ?? '',
    })),
  };
}

/** The fact of an article that has one of that id. */
export function factOf({ facts }: Article, id: string): Fact {
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) throw new Error(`there is no fact ${id}`);
  return fact;
}
