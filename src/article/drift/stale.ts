// Finds the pack's own texts that still give a figure which the newer copy no longer has there: nobody may take such a
// sentence for read. Called by patch.ts and scripts/article-check.ts.
import type { Article } from '../model.js';
import type { Drift } from './drift.js';
import { figuresIn } from './figures.js';
import { normal } from './normal.js';
import type { Place } from './sides.js';

export interface Stale {
  readonly to: Place;
  /** The figure as the article had it. */
  readonly figure: string;
  /** The passages and facts that still give it. */
  readonly ids: readonly string[];
}

/** @returns For each figure that went, the texts that still have it; none where the pack has been mended. */
export function staleFigures(article: Article, drift: Drift): Stale[] {
  return drift.figures.flatMap(({ to, passages, was, sentence }) => {
    const there = new Set(figuresIn(normal(sentence)).map(({ value }) => value));
    const texts = article.languages.flatMap((language) => [
      ...article.passages
        .filter(({ id }) => passages.includes(id))
        .map(({ id, text }) => ({ id, text: text[language] })),
      ...article.facts
        .filter((fact) => fact.passages.some((id) => passages.includes(id)))
        .map(({ id, headline, label }) => ({ id, text: `${headline[language]} ${label[language]}` })),
    ]);
    return was
      .filter((figure) => figure !== null)
      .flatMap((figure) => {
        const [{ value } = { value: '' }] = figuresIn(normal(figure));
        if (there.has(value)) return [];
        const ids = texts.filter(({ text }) => figuresIn(normal(text)).some((each) => each.value === value));
        return ids.length === 0 ? [] : [{ to, figure, ids: [...new Set(ids.map(({ id }) => id))] }];
      });
  });
}
