// What the pack by itself knows of the words of a sentence that it was written from: excerpts, figures, and the words of
// its summaries. Called by likeness.ts and changes.ts.
import type { Article, Passage } from '../model.js';
import { figuresIn, type Figure } from './figures.js';
import { normal, wordsOf } from './normal.js';

/** @returns Each passage's own words of the article, with those before and after it. */
export const excerptsOf = (passages: readonly Passage[]): string[] =>
  passages.map(({ at }) => [at.before, at.excerpt, at.after].filter((part) => part !== undefined).join(' '));

/** @returns The figures and dates in the excerpts, summaries, facts and events of some passages; each value once. */
export function figuresOf(article: Article, passages: readonly Passage[]): Pick<Figure, 'words' | 'value'>[] {
  const ids = new Set(passages.map(({ id }) => id));
  const texts = [
    ...excerptsOf(passages),
    ...article.languages.flatMap((language) => [
      ...passages.map(({ text }) => text[language]),
      ...article.facts
        .filter((fact) => fact.passages.some((id) => ids.has(id)))
        .flatMap(({ headline, label }) => [headline[language], label[language]]),
      ...article.events.filter(({ passage }) => ids.has(passage)).map(({ text }) => text[language]),
    ]),
  ];
  const dates = article.events.filter(({ passage }) => ids.has(passage)).map(({ date }) => date);
  const found = new Map<string, Pick<Figure, 'words' | 'value'>>();
  for (const figure of texts.flatMap((text) => figuresIn(normal(text))))
    if (!found.has(figure.value)) found.set(figure.value, figure);
  for (const date of dates) if (!found.has(date)) found.set(date, { words: date, value: date });
  return [...found.values()];
}

const common = new Set(
  'that this with from have were been also which their they than them into such some more about after for and the are was has its his her not had who but con para por que los las una del como más sus fue son entre sobre'.split(
    ' ',
  ),
);

/** @returns The beginnings of a text's words that carry meaning, so that "criticism" meets "criticized". */
export const stemsOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.length > 2 && !common.has(word))
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 5));

/** @returns The beginnings of all words of the excerpts and summaries of some passages. */
export const vocabularyOf = (article: Article, passages: readonly Passage[]): Set<string> =>
  new Set(
    [
      ...excerptsOf(passages),
      ...article.languages.flatMap((language) => passages.map(({ text }) => text[language])),
    ].flatMap(stemsOf),
  );
