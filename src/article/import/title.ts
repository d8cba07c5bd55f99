// Finds the title among the stretches of a page. Called by arrange.ts.
import { fold, isProse, isSolid, isStartOf, type Block } from './blocks.js';
import { dayIn } from './days.js';
import { isFurniture, markIn } from './furniture.js';
import { aliasesIn } from './names.js';

/** As many words, or as many lines of a menu, tell a title from a site's name. */
const longTitle = 3;
const longMenu = 6;
/** No page has a title below so many lines. */
const farthest = 300;

/** Where the title stands; -1 where no block is it. */
export function titleAt(blocks: readonly Block[], title: string | undefined): number {
  if (title !== undefined) {
    const wanted = fold(title);
    const own = blocks.findIndex(
      ({ text, kind, level }) => kind === 'heading' && level === 1 && fold(text) === wanted,
    );
    const same = own >= 0 ? own : blocks.findIndex(({ text }) => fold(text) === wanted);
    return same >= 0 ? same : blocks.findIndex(({ text }) => isStartOf(text, title));
  }
  const isLoose = ({ text }: Block): boolean =>
    !isFurniture(text) && markIn(text) === undefined && aliasesIn(text) === undefined;
  const end = blocks.findIndex((each) => isSolid(each.text) && isLoose(each));
  const above = blocks
    .slice(0, Math.min(Math.max(0, end), farthest))
    .flatMap((each, at) => (isLoose(each) && !isProse(each.text) ? [{ at, text: each.text }] : []));
  // Above a title may stand the site's name and its menu; most articles begin with the words of their title.
  const named = namedBelow(blocks, isLoose);
  if (named >= 0) return named;
  const words = ({ text }: { text: string }): number => text.split(' ').length;
  const longest = above
    .slice(-longMenu)
    .filter((each) => words(each) >= longTitle && isTitle(each.text))
    .sort((a, b) => words(b) - words(a))[0];
  if (above.length > longMenu && longest) return longest.at;
  return above[0]?.at ?? blocks.findIndex(isLoose);
}

/**
 * The line that the text below it names: its first words, as most articles begin, or nearly all of its words. A notice may
 * stand above the title, so that no line is too far down but one with hardly any text below.
 */
function namedBelow(blocks: readonly Block[], isLoose: (block: Block) => boolean): number {
  const all = blocks.slice(0, 2 * farthest).map(({ text }, at) => ({ at, text }));
  const prose = all.filter(({ text }) => isProse(text));
  const starts = prose.map(({ at, text }) => ({
    at,
    start: `${fold(text.slice(0, 200)).replace(article, '')} `,
  }));
  const last = prose.at(-fewestBelow)?.at ?? 0;
  const lines = all.slice(0, farthest).filter(({ at, text }) => {
    const block = blocks[at];
    return block !== undefined && isLoose(block) && !isProse(text) && at < Math.max(last, 1);
  });
  const opening = lines.find(
    ({ at, text }) =>
      (at === 0 || text.includes(' ')) &&
      starts.some((each) => each.at > at && each.start.startsWith(`${fold(text).replace(article, '')} `)),
  );
  if (opening) return opening.at;
  const [told] = lines
    .filter(({ text }) => isTitle(text))
    .map(({ at, text }) => {
      const own = [...new Set(stems(text))];
      const below = prose.filter((each) => each.at > at).slice(0, firstFew);
      const used = new Set(below.flatMap((each) => stems(each.text)));
      return { at, own: own.length, told: own.filter((stem) => used.has(stem)).length };
    })
    .filter(({ own, told }) => told >= longTitle && told >= own * nearlyAll)
    .sort((a, b) => b.told - a.told);
  return told?.at ?? -1;
}

const fewestBelow = 2;
const firstFew = 8;
const nearlyAll = 0.7;
const article = /^(?:the|an?|el|la|los|las) /u;
/** The beginnings of the longer words, which a title shares with its text in whatever form they stand. */
const stems = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 5));

const isTitle = (text: string): boolean =>
  text.length <= 160 && dayIn(text) === undefined && !/[.!?] /u.test(text);
