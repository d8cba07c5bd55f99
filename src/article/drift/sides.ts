// The two sides of a comparison: the sentences that the pack was written from, as far as they are known, and those of the
// copy. Called by drift.ts.
import type { ArticleCopy, CopyParagraph } from '../copy.js';
import type { Article, Passage } from '../model.js';
import { markOf, readMark, type Mark } from './mark.js';
import { normal, wordsOf } from './normal.js';

export interface Place {
  /** From 1. */
  readonly paragraph: number;
  /** From 1. */
  readonly sentence: number;
}

export interface OldSentence {
  readonly at: Place;
  /** Undefined where the pack has no fingerprints and no older copy was given. */
  readonly mark: Mark | undefined;
  /** Undefined without an older copy. */
  readonly text: string | undefined;
  readonly passages: readonly Passage[];
}

export interface NewSentence {
  readonly at: Place;
  readonly mark: Mark;
  readonly text: string;
}

/** What the old sentences are known by: an older copy, the pack's fingerprints, or its excerpts alone. */
export type Basis = 'copy' | 'fingerprints' | 'excerpts';

/** @returns The sentences of a copy's body, in order. */
export const newSentences = ({ paragraphs }: Pick<ArticleCopy, 'paragraphs'>): NewSentence[] =>
  placed(paragraphs).map((each) => ({ ...each, mark: markOf(each.text) }));

const placed = (paragraphs: readonly CopyParagraph[]): { at: Place; text: string }[] =>
  paragraphs.flatMap(({ sentences }, paragraph) =>
    sentences.map((text, sentence) => ({ at: { paragraph: paragraph + 1, sentence: sentence + 1 }, text })),
  );

/**
 * @param article The pack.
 * @param from An older copy that the pack's passages stand in, where there is one.
 * @returns The sentences that the pack was written from, in order, each with its passages; the header's passages are not
 *   among them.
 */
export function oldSentences(article: Article, from: ArticleCopy | undefined): OldSentence[] {
  if (from) return fromCopy(article, placed(from.paragraphs));
  const { paragraphs, fingerprints } = article.source;
  return paragraphs.flatMap((count, paragraph) => {
    const marks = fingerprints?.[paragraph]?.split(' ');
    return Array.from({ length: count }, (_, sentence) => {
      const at = { paragraph: paragraph + 1, sentence: sentence + 1 };
      const mark = marks?.[sentence];
      return {
        at,
        mark: mark === undefined ? undefined : readMark(mark),
        text: undefined,
        passages: article.passages.filter((passage) => isAt(passage.at, at)),
      };
    });
  });
}

export const isAt = (a: Place, b: Place): boolean => a.paragraph === b.paragraph && a.sentence === b.sentence;

/** A passage belongs to the sentence that its locator names, or to the only other one that has its excerpt. */
function fromCopy(article: Article, sentences: readonly { at: Place; text: string }[]): OldSentence[] {
  const places = article.passages.flatMap((passage) => {
    if (passage.at.paragraph === 0) return [];
    const own = sentences.find(({ at }) => isAt(at, passage.at));
    if (own && stands(passage.at.excerpt, own.text)) return [{ passage, at: own.at }];
    const others = sentences.filter(({ text }) => stands(passage.at.excerpt, text));
    const at = others.length === 1 ? others[0]?.at : own?.at;
    return at ? [{ passage, at }] : [];
  });
  return sentences.map(({ at, text }) => ({
    at,
    text,
    mark: markOf(text),
    passages: places.filter((place) => isAt(place.at, at)).map(({ passage }) => passage),
  }));
}

/** @returns Whether some words stand in a text, word for word. */
export const stands = (words: string, text: string): boolean =>
  ` ${wordsOf(normal(text)).join(' ')} `.includes(` ${wordsOf(words).join(' ')} `);
