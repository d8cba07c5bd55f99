// The words of a question as they were probably meant, where nothing in the article knows them as they are. Called by
// query.ts.
import type { LanguageIndex } from './index.js';

/** So many different words are repaired, so many read. */
const maxWords = 24;
const maxSaid = 60;
/**
 * A repaired word counts the less the shorter it is: "roll" is hardly "role". A pack's words are few, and a word that it
 * lacks may well be another; of a text's it is nearly always the one that was meant.
 */
const repairShare = (length: number, curated: boolean): number =>
  length <= 4 ? 0.6 : length === 5 ? 0.75 : curated ? 0.9 : 1;
/** A word that sounds the same is almost surely the one that was meant. */
const heardShare = (curated: boolean): number => (curated ? 0.95 : 1);

/** The words that are read, repaired where nothing knows them, with how much a repaired one counts. */
export function repaired(
  text: string,
  index: LanguageIndex,
): { read: string[]; shares: Map<string, number> } {
  const shares = new Map<string, number>();
  const known = new Map<string, string[]>();
  const read = index.analyser
    .split(text)
    .slice(0, maxSaid)
    .flatMap((word) => {
      const before = known.get(word);
      if (before) return before;
      const found = known.size < maxWords ? spellings(word, index) : [{ token: word, share: 1 }];
      for (const { token, share } of found) if (share < 1) shares.set(token, share);
      const made = found.map(({ token }) => token);
      known.set(word, made);
      return made;
    });
  return { read: index.analyser.join(read), shares };
}

/** The word itself where anything knows it; else what it was probably meant to be. */
function spellings(word: string, index: LanguageIndex): { token: string; share: number }[] {
  const term = index.analyser.term(word);
  if (term?.kind !== 'content' || index.postings.has(term.stem) || index.vocabulary.has(word))
    return [{ token: word, share: 1 }];
  if ([...(index.synonyms.get(term.stem) ?? [])].some((stem) => index.postings.has(stem)))
    return [{ token: word, share: 1 }];
  const heard = index.speller.heard(word);
  if (heard !== undefined) return [{ token: heard, share: heardShare(index.curated) }];
  const repaired = index.speller.repair(word);
  if (repaired.length === 0) return [{ token: word, share: 1 }];
  // Several candidates at the same distance: the first is the likeliest; a split gives both halves.
  const joined = repaired.join('') === word;
  return (joined ? repaired : repaired.slice(0, 1)).map((token) => ({
    token,
    share: repairShare(word.length, index.curated),
  }));
}
