// The invented article with other sources, and citations as one line of text. Used by the tests of the citation styles.
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../src/article/load.js';
import type { Article, Source } from '../../src/article/model.js';
import type { Language } from '../../src/article/schema.js';
import { cite, type CitationSpan, type CitationStyle } from '../../src/citation/cite.js';

export const article = loadPack(fileURLToPath(new URL('../fixtures/lighthouse.yaml', import.meta.url)));

/** The invented article, some of whose source is another. */
export const sourced = (change: Partial<Source>): Article => ({
  ...article,
  source: { ...article.source, ...change },
});

/** As a text file is read that nobody dated. */
export const offline = { url: '', read: '' };

/** A passage of that paragraph; 0 is the header block. */
export const inParagraph = (paragraph: number) => {
  const passage = article.passages.find(({ at }) => at.paragraph === paragraph);
  if (!passage) throw new Error(`the invented article has no passage in paragraph ${paragraph}`);
  return passage;
};

/** Italics between asterisks. */
export const written = (spans: readonly CitationSpan[] | undefined): string =>
  (spans ?? []).map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');

export const reference = (style: CitationStyle, language: Language, change: Partial<Source> = {}): string =>
  written(cite(sourced(change), style, language).reference);

export const inText = (
  style: CitationStyle,
  language: Language,
  paragraph: number | undefined,
  change: Partial<Source> = {},
): string =>
  written(
    cite(sourced(change), style, language, paragraph === undefined ? undefined : inParagraph(paragraph))
      .inText,
  );
