// Finds the title among the stretches of a page. Called by arrange.ts.
import { fold, isProse, isSolid, isStartOf, type Block } from './blocks.js';
import { dayIn } from './days.js';
import { isFurniture, markIn } from './furniture.js';

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
  const isLoose = ({ text }: Block): boolean => !isFurniture(text) && markIn(text) === undefined;
  const end = blocks.findIndex((each) => isSolid(each.text) && isLoose(each));
  const above = blocks
    .slice(0, Math.min(Math.max(0, end), farthest))
    .flatMap((each, at) => (isLoose(each) && !isProse(each.text) ? [{ at, text: each.text }] : []));
  // Above a title may stand the site's name and its menu; most articles begin with the words of their title.
  const starts = blocks
    .slice(0, 2 * farthest)
    .filter(({ text }) => isProse(text))
    .map(({ text }) => `${fold(text.slice(0, 200))} `);
  const named = above.find(
    ({ text }, at) =>
      (at === 0 || text.includes(' ')) && starts.some((start) => start.startsWith(`${fold(text)} `)),
  );
  if (named) return named.at;
  const words = ({ text }: { text: string }): number => text.split(' ').length;
  const longest = above
    .slice(-longMenu)
    .filter((each) => words(each) >= longTitle && isTitle(each.text))
    .sort((a, b) => words(b) - words(a))[0];
  if (above.length > longMenu && longest) return longest.at;
  return above[0]?.at ?? blocks.findIndex(isLoose);
}

const isTitle = (text: string): boolean =>
  text.length <= 160 && dayIn(text) === undefined && !/[.!?] /u.test(text);
