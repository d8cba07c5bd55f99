// Chooses the few words of a sentence by which a passage is found: unique in the article, telling, and not cut so that they
// say other than their sentence. Called by drift/relocate.ts and the scaffold of new packs.
import { figuresIn } from './drift/figures.js';
import { wordsOf } from './drift/normal.js';

export interface Excerpt {
  /** 3 to 8 words, exactly as printed. */
  readonly excerpt: string;
  /** Words just before or after it, where it stands more than once in the article. */
  readonly before?: string;
  readonly after?: string;
}

export const fewest = 3;
export const most = 8;

/** Brackets, apostrophes and the like break links to the very words in some readers of Markdown. */
const awkward = /[()'’‘!%*[\]{}<>`_~|\\"“”«»#@–—]/u;
const negation =
  /^(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|hardly|barely|n't|nunca|jamás|ni|sin|tampoco|nadie|ningun[oa]?|ningún|nada)$/u;
/** What weakens or limits the words after it; an excerpt that begins behind it would say more. */
const limits = new Set(
  'alleged allegedly suspected supposed supposedly reported reportedly purported accused possible possibly potential potentially probably perhaps maybe sometimes often some many most several few nearly almost about around roughly approximately only up to than least might may could would should if unless until presuntos presunto presuntamente supuestos supuesto acusados posible posiblemente quizá tal vez casi unos unas cerca hasta menos algunos algunas muchos varios podría podrían si solo sólo'.split(
    ' ',
  ),
);
/** Small words that say little by themselves. */
const small = new Set(
  'the a an of in on at to for by with from and or but as that which who is are was were be been has have had its it his her their they he she this these those than into also el la los las un una unos unas de del en y o que con por para a al se su sus es son fue fueron ha han como más lo le'.split(
    ' ',
  ),
);

interface Word {
  /** As printed, with the marks around it. */
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * @param sentence As the article prints it.
 * @param whole All that the article has: title, header and sentences.
 * @param fits Whether some words will do, where not every run will.
 * @returns The best run of 3 to 8 words with what makes it unique; undefined where the sentence has none.
 */
export function chooseExcerpt(
  sentence: string,
  whole: string,
  fits: (words: string) => boolean = () => true,
): Excerpt | undefined {
  const words = Array.from(sentence.matchAll(/\S+/gu), ({ 0: text, index }) => ({
    text,
    key: wordsOf(text).join(' '),
    start: index,
    end: index + text.length,
  }));
  const counted = ` ${wordsOf(whole).join(' ')} `;
  const figures = figuresIn(sentence);
  const runs = words
    .flatMap((_, from) =>
      Array.from({ length: most - fewest + 1 }, (__, more) => ({ from, to: from + fewest + more })).filter(
        ({ to }) => to <= words.length,
      ),
    )
    .filter((run) => isWhole(words, run) && figures.every((each) => !cuts(each, words, run)))
    .map((run) => ({ ...run, words: textOf(sentence, words, run) }))
    .filter((run) => !awkward.test(run.words) && parts(run.words) <= most && fits(run.words))
    .map((run) => ({ ...run, times: times(counted, run.words), worth: worthOf(words, run, figures) }))
    .sort((a, b) => Number(a.times > 1) - Number(b.times > 1) || b.worth - a.worth || a.from - b.from);
  const [best] = runs;
  if (!best || best.times <= 1) return best && { excerpt: best.words };
  const printed = (from: number, to: number): string =>
    sentence.slice(words[from]?.start, words[to - 1]?.end);
  for (const run of runs)
    for (const beside of [1, 2, 3]) {
      const before = run.from >= beside ? printed(run.from - beside, run.from) : '';
      if (before !== '' && !awkward.test(before) && times(counted, `${before} ${run.words}`) === 1)
        return { excerpt: run.words, before };
      // Words after a comma do not follow the excerpt, which goes without it.
      const follows = /[\p{L}\p{N}]$/u.test(words[run.to - 1]?.text ?? '') && run.to + beside <= words.length;
      const after = follows ? printed(run.to, run.to + beside).replace(/[^\p{L}\p{N}]+$/u, '') : '';
      if (after !== '' && !awkward.test(after) && times(counted, `${run.words} ${after}`) === 1)
        return { excerpt: run.words, after };
    }
  return undefined;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The words of a run without the marks at its ends. */
function textOf(sentence: string, words: readonly Word[], { from, to }: Run): string {
  return sentence
    .slice(words[from]?.start, words[to - 1]?.end)
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}$€£]+/u, '')
    .replace(/[^\p{L}\p{N}.]+$/u, '')
    .replace(/(?<=\p{L}{2}|\p{N})\.$/u, '');
}

/** "9,000" and "one-year" have two parts: counted so, an excerpt is no longer than eight words either. */
const parts = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** How often some words stand in a row of words, also where two of them overlap. */
function times(counted: string, words: string): number {
  const sought = ` ${wordsOf(words).join(' ')} `;
  let count = 0;
  for (let at = counted.indexOf(sought); at >= 0; at = counted.indexOf(sought, at + 1)) count += 1;
  return count;
}

/** Whether a run neither loses a "not" or a limit before it, nor crosses the end of a clause that another begins. */
function isWhole(words: readonly Word[], { from, to }: Run): boolean {
  const inner = words.slice(from, to);
  if (inner.some(({ key }) => key === '')) return false;
  const [first, last] = [inner[0], inner.at(-1)];
  const before = words[from - 1];
  if (!first || !last || (before && limits.has(before.key))) return false;
  if (isName(words, from - 1, from) || isName(words, to - 1, to)) return false;
  if (limits.has(last.key) || negation.test(last.key)) return false;
  if (inner.slice(0, -1).some(({ text }) => /[;—.]$/u.test(text) && !/\b\p{L}{1,4}\.$/u.test(text)))
    return false;
  // A negation reaches from where it stands to the end of its clause; one behind the run may belong to it too.
  const clause = clauseOf(words, from);
  const outside = words.filter((_, at) => at >= clause.from && at < clause.to && (at < from || at >= to));
  return !outside.some(({ key }) => negation.test(key));
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

function clauseOf(words: readonly Word[], at: number): Run {
  const ends = (word: Word | undefined): boolean => word !== undefined && /[;:—]$/u.test(word.text);
  let [from, to] = [at, at + 1];
  while (from > 0 && !ends(words[from - 1])) from -= 1;
  while (to < words.length && !ends(words[to - 1])) to += 1;
  return { from, to };
}

/** Whether a run holds a part of a figure and not all of it, or ends just before or after it. */
function cuts(
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

/** The more a run says, the better: names, figures and long words, no small word at its ends, about six words. */
function worthOf(
  words: readonly Word[],
  { from, to }: Run,
  figures: readonly { start: number; end: number }[],
): number {
  const inner = words.slice(from, to);
  const telling = inner.filter(({ key }) => !small.has(key) && key.length > 3).length;
  const named = inner.filter(({ text }, at) => (from + at > 0 || at > 0) && /^\p{Lu}/u.test(text)).length;
  const counted = figures.filter(({ start, end }) =>
    inner.some((word) => word.start < end && word.end > start),
  ).length;
  const [first, last] = [inner[0]?.key ?? '', inner.at(-1)?.key ?? ''];
  const opens =
    from === 0 || /[,;:—]$/u.test(words[from - 1]?.text ?? '') || small.has(words[from - 1]?.key ?? '');
  const closes =
    to === words.length || /[,;:—.]$/u.test(inner.at(-1)?.text ?? '') || small.has(words[to]?.key ?? '');
  return (
    telling * 2 +
    Math.min(named, 2) +
    counted * 3 +
    (opens ? 2 : 0) +
    (closes ? 3 : 0) -
    Math.abs(inner.length - 6) -
    (small.has(first) ? 2 : 0) -
    (small.has(last) ? 5 : 0) -
    inner.slice(0, -1).filter(({ text }) => /[,:]$/u.test(text)).length * 3
  );
}
