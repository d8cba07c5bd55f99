// What is shown of a passage in a language: the article's own sentence where a copy gave it, else what the pack says.
// Called by reply/ and the terminal; search/ reads the pack's words alone, so that a copy changes no answer.
import type { Passage } from './model.js';
import type { Language } from './schema.js';

export interface Shown {
  readonly text: string;
  readonly kind: Passage['kind'];
}

/** @param language The reply's. */
export function shownIn({ own, text, kind }: Passage, language: Language): Shown {
  const sentence = own?.[language];
  return sentence === undefined ? { text: text[language], kind } : { text: sentence, kind: 'verbatim' };
}

/**
 * @param read ISO day on which the article was read.
 * @returns The ISO day as of which all of some passages are shown: an earlier one where a newer copy lacks the words that
 *   a summary among them was made from.
 */
export const asOf = (passages: readonly Passage[], language: Language, read: string): string =>
  passages.reduce(
    (day, passage) =>
      passage.summarised !== undefined &&
      passage.summarised < day &&
      shownIn(passage, language).kind === 'summary'
        ? passage.summarised
        : day,
    read,
  );
