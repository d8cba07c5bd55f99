// How much of what the pack says of an old sentence a new one says too, in whatever words: a sentence said anew shares no row
// of words with its excerpts, but telling words with its summaries and with the words by which members look for it. Called
// by pairing.ts.
import type { Article } from '../model.js';
import { stemsOf, vocabularyOf } from './known.js';
import type { OldSentence } from './sides.js';

export interface Kin {
  /** How many telling words they share; one that no other old sentence has counts 1, one that all have 0. */
  readonly shared: number;
  /** The most that the new sentence shares with another old one. */
  readonly others: number;
  /** How many different words the new sentence has. */
  readonly words: number;
}

export type Kinship = (old: OldSentence, text: string) => Kin;

/** @param article The pack. @param olds All old sentences. @returns How near a sentence of the copy is to one of them. */
export function kinshipIn(article: Article, olds: readonly OldSentence[]): Kinship {
  const subject = new Set(
    article.languages.flatMap((language) => article.subject[language].flatMap(stemsOf)),
  );
  const vocabularies = new Map(
    olds.map((old) => [
      old,
      new Set(
        [...wideVocabulary(article, old), ...stemsOf(old.text ?? '')].filter((stem) => !subject.has(stem)),
      ),
    ]),
  );
  const having = new Map<string, number>();
  for (const words of vocabularies.values())
    for (const stem of words) having.set(stem, (having.get(stem) ?? 0) + 1);
  const most = Math.log(Math.max(2, olds.length));
  const worth = (stem: string): number => 1 - Math.log(having.get(stem) ?? olds.length) / most;

  const known = new Map<string, { shares: Map<OldSentence, number>; words: number }>();
  const sharesOf = (text: string): { shares: Map<OldSentence, number>; words: number } => {
    const found = known.get(text);
    if (found) return found;
    const stems = [...new Set(stemsOf(text))];
    const shares = new Map(
      olds.map((old) => {
        const own = stems.filter((stem) => vocabularies.get(old)?.has(stem));
        return [old, own.reduce((sum, stem) => sum + worth(stem), 0)];
      }),
    );
    known.set(text, { shares, words: stems.length });
    return { shares, words: stems.length };
  };
  return (old, text) => {
    const { shares, words } = sharesOf(text);
    const others = Math.max(0, ...[...shares].flatMap(([other, share]) => (other === old ? [] : [share])));
    return { shared: shares.get(old) ?? 0, others, words };
  };
}

/** The words of excerpts and summaries, of titles, and those by which members look for the passages. */
const wideVocabulary = (article: Article, { passages }: OldSentence): string[] => [
  ...vocabularyOf(article, passages),
  ...article.languages.flatMap((language) =>
    passages.flatMap(({ title, words }) => [title[language], ...words[language]].flatMap(stemsOf)),
  ),
];
