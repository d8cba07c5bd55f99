// Chooses the few words of a sentence by which a passage is found: unique in the article, telling, and not cut so that they
// say other than their sentence. Called by drift/relocate.ts and the scaffold of new packs.
import { figuresIn } from './drift/figures.js';
import { wordsOf } from './drift/normal.js';
import { cutsFigure, isWhole, type Run, type Word } from './cuts.js';

export interface Excerpt {
  /** 3 to 8 words, exactly as printed. */
  readonly excerpt: string;
  /** Words just before or after it, where it stands more than once in the article. */
  readonly before?: string;
  readonly after?: string;
}

/** In words, as the schema has it. */
const fewest = 3;
const most = 8;

/** Brackets, apostrophes and the like break links to the very words in some readers of Markdown. */
const awkward = /[()'’‘!%*[\]{}<>`_~|\\"“”«»#@–—]/u;
/** Small words that say little by themselves. */
const small = new Set(
  'the a an of in on at to for by with from and or but as that which who what where when after before because while although so under over is are was were be been has have had its it his her their they he she this these those than into also el la los las un una unos unas de del en y o que con por para a al se su sus es son fue fueron ha han como más lo le such including several various other others cada otro otra otros otras'.split(
    ' ',
  ),
);

/** Before these a thing is said; before "the" or "of" it is not. */
const parting = new Set(
  'and or but which who that when where after before because while although so in on at by with from for as under over into than y o que cuando donde con por para en como pero sino'.split(
    ' ',
  ),
);

export interface Choice {
  /** Whether some words will do, where not every run will. */
  readonly fits?: (words: string) => boolean;
  /** Takes words that nobody should take without a look: cut behind a "not", or such as break links. */
  readonly anyCut?: boolean;
}

/**
 * @param sentence As the article prints it.
 * @param whole All that the article has: title, header and sentences.
 * @returns The best run of 3 to 8 words with what makes it unique; undefined where the sentence has none.
 */
export function chooseExcerpt(
  sentence: string,
  whole: string,
  { fits = () => true, anyCut = false }: Choice = {},
): Excerpt | undefined {
  const words = Array.from(sentence.matchAll(/[^\s—]+—?|—/gu), ({ 0: text, index }) => ({
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
    .filter(
      (run) => (anyCut || isWhole(words, run)) && figures.every((each) => !cutsFigure(each, words, run)),
    )
    .map((run) => ({ ...run, words: textOf(sentence, words, run) }))
    .filter((run) => (anyCut || !awkward.test(run.words)) && parts(run.words) <= most && fits(run.words))
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

/** The more a run says, the better: names, figures and long words, no small word at its ends, about six words. */
function worthOf(
  words: readonly Word[],
  { from, to }: Run,
  figures: readonly { start: number; end: number }[],
): number {
  const inner = words.slice(from, to);
  const telling = inner.filter(({ key }) => !small.has(key) && /\p{L}{4}/u.test(key)).length;
  const named = inner.filter(({ text }, at) => (from + at > 0 || at > 0) && /^\p{Lu}/u.test(text)).length;
  const counted = figures.filter(({ start, end }) =>
    inner.some((word) => word.start < end && word.end > start),
  ).length;
  const [first, last] = [inner[0]?.key ?? '', inner.at(-1)?.key ?? ''];
  const opens =
    from === 0 || /[,;:—]$/u.test(words[from - 1]?.text ?? '') || small.has(words[from - 1]?.key ?? '');
  const closes =
    to === words.length || /[,;:—.]$/u.test(inner.at(-1)?.text ?? '') || parting.has(words[to]?.key ?? '');
  return (
    telling * 2 +
    Math.min(named, 2) +
    Math.min(counted, 2) * 3 +
    (opens ? 2 : 0) +
    (closes ? 3 : 0) -
    Math.abs(inner.length - 6) -
    (small.has(first) ? 2 : 0) -
    (small.has(last) ? 5 : 0) -
    inner.slice(0, -1).filter(({ text }) => /[,:]$/u.test(text)).length * 3
  );
}
