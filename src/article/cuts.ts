// Whether a run of words is cut out of its sentence so that it says other than the sentence does. Called by excerpts.ts.

const negation =
  /^(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|hardly|barely|nunca|jamás|ni|sin|tampoco|nadie|ningun[oa]?|ningún|nada)$/u;
/** What weakens or limits the words after it; an excerpt that begins behind it would say more. */
const limits = new Set(
  'alleged allegedly suspected supposed supposedly reported reportedly purported accused possible possibly potential potentially probably perhaps maybe sometimes often some many most several few nearly almost about around roughly approximately only up to than least might may could would should if unless until presuntos presunto presuntamente supuestos supuesto acusados posible posiblemente quizá tal vez casi unos unas cerca hasta menos algunos algunas muchos varios podría podrían si solo sólo'.split(
    ' ',
  ),
);

export interface Word {
  /** As printed, with the marks around it. */
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * @param words All words of a sentence. @param run Some of them.
 * @returns Whether it neither loses a "not" or a limit before it, nor cuts a name, nor crosses the end of a clause.
 */
export function isWhole(words: readonly Word[], { from, to }: Run): boolean {
  const inner = words.slice(from, to);
  if (inner.some(({ key }) => key === '')) return false;
  const [first, last] = [inner[0], inner.at(-1)];
  const before = words[from - 1];
  if (!first || !last || (before && limits.has(before.key))) return false;
  if (isName(words, from - 1, from) || isName(words, to - 1, to)) return false;
  if (limits.has(last.key) || isNegation(last.key)) return false;
  if (inner.slice(0, -1).some(({ text }) => /[;—.]$/u.test(text) && !/\b\p{L}{1,4}\.$/u.test(text)))
    return false;
  // A negation reaches from where it stands to the end of its clause; one behind the run may belong to it too.
  const clause = clauseOf(words, from);
  const outside = words.filter((_, at) => at >= clause.from && at < clause.to && (at < from || at >= to));
  return !outside.some(({ key }) => isNegation(key));
}

/** Whether two words that follow one another belong to one name: "Elena Vidal", "Costa de Oro". */
function isName(words: readonly Word[], left: number, right: number): boolean {
  const capital = (at: number): boolean => /^\p{Lu}/u.test(words[at]?.text ?? '') && at > 0;
  const link = (at: number): boolean => /^(?:de|del|of|la|los|las|y|and)$/u.test(words[at]?.text ?? '');
  const ends = (at: number): boolean => /[,;:]$/u.test(words[at]?.text ?? '');
  if (ends(left)) return false;
  const before = capital(left) || (link(left) && capital(left - 1) && !ends(left - 1));
  return before && (capital(right) || (link(right) && capital(right + 1)));
}

const isNegation = (key: string): boolean => negation.test(key) || key.endsWith("n't");

/** A clause ends at a mark, or at a comma before a word that begins another. */
function clauseOf(words: readonly Word[], at: number): Run {
  const opens = /^(?:and|but|or|while|although|though|whereas|y|o|pero|aunque|mientras)$/u;
  const ends = (word: Word | undefined): boolean =>
    word !== undefined &&
    (/[;:—]$/u.test(word.text) ||
      (word.text.endsWith(',') && opens.test(words[words.indexOf(word) + 1]?.key ?? '')));
  let [from, to] = [at, at + 1];
  while (from > 0 && !ends(words[from - 1])) from -= 1;
  while (to < words.length && !ends(words[to - 1])) to += 1;
  return { from, to };
}

/** @returns Whether a run holds a part of a figure and not all of it. */
export function cutsFigure(
  figure: { readonly start: number; readonly end: number },
  words: readonly Word[],
  { from, to }: Run,
): boolean {
  const inside = words
    .slice(from, to)
    .filter((word) => word.end > figure.start && word.start < figure.end).length;
  const all = words.filter((word) => word.end > figure.start && word.start < figure.end).length;
  return inside > 0 && inside < all;
}
