// A passage's words in their order, each with its stem and the kinds of answer that it could be. Called by index.ts.
import type { Analyser } from './analyse.js';
import { kindsOf, type Kind } from './expected.js';
import { normalize, tokens } from './normalize.js';

export interface SequenceWord {
  /** Undefined for a word that carries no evidence. */
  readonly stem: string | undefined;
  readonly token: string;
  readonly kinds: readonly Kind[];
}

const word = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{N}\p{M}]*(?:[’']\p{L}+)?/gu;
/** What stands between two words opens a sentence. */
const opens = /[.!?]["”»]?\s/u;
const quote = /["“«]/u;
const unquote = /["”»]/u;

/**
 * @param texts Every passage's text.
 * @returns The words of each text. A word is a name where it is capitalised within a sentence, or at its beginning and
 *   nowhere in small letters.
 */
export function sequencesOf(texts: readonly string[], analyser: Analyser): SequenceWord[][] {
  const cut = texts.map((text) =>
    [...text.matchAll(word)].map((match) => ({ raw: match[0], at: match.index })),
  );
  const small = new Set(
    cut.flatMap((list) => list.map(({ raw }) => raw)).filter((raw) => /^\p{Ll}/u.test(raw)),
  );
  return cut.map((list, place) => {
    const text = texts[place] ?? '';
    let end = 0;
    let quoted = false;
    return list.map(({ raw, at }, number): SequenceWord => {
      const between = text.slice(end, at);
      end = at + raw.length;
      if (unquote.test(between) && quoted) quoted = false;
      else if (quote.test(between)) quoted = true;
      const [token = ''] = tokens(normalize(raw));
      const term = analyser.term(token);
      const stem = term?.kind === 'content' ? term.stem : undefined;
      const first = number === 0 || opens.test(between);
      const name = /^\p{Lu}/u.test(raw) && (!first || (stem !== undefined && !small.has(raw.toLowerCase())));
      return { stem, token, kinds: kindsOf(raw, token, name, quoted) };
    });
  });
}
