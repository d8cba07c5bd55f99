// How much of the article its pack covers. Called by scripts/article-check.ts and the tests.
import type { Article } from './model.js';

interface ParagraphCoverage {
  /** 0 is the header block. */
  readonly paragraph: number;
  /** Undefined for the header block, which has no sentences. */
  readonly sentences: number | undefined;
  /** Numbers of the sentences without a passage. */
  readonly uncovered: readonly number[];
  readonly passages: number;
}

export interface Coverage {
  readonly languages: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly paragraphs: readonly ParagraphCoverage[];
}

/** @param article A loaded pack. @returns Its counts, and for each paragraph the sentences that no passage stands on. */
export function coverageOf(article: Article): Coverage {
  const { sections, passages, questions, quotations, facts, events, unsaid } = article;
  const kinds = { sections, passages, questions, quotations, facts, events, unsaid };
  return {
    languages: article.languages,
    counts: {
      ...Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list.length])),
      locators: new Set(passages.map(({ at }) => `${at.paragraph} ${at.sentence} ${at.excerpt}`)).size,
    },
    paragraphs: [undefined, ...article.source.paragraphs].map((sentences, paragraph) => {
      const own = passages.filter(({ at }) => at.paragraph === paragraph);
      const covered = new Set(own.map(({ at }) => at.sentence));
      const all = Array.from({ length: sentences ?? 0 }, (_, at) => at + 1);
      return {
        paragraph,
        sentences,
        uncovered: all.filter((each) => !covered.has(each)),
        passages: own.length,
      };
    }),
  };
}
