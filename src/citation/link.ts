// The link that opens the live article at a passage's very words, highlighted by the browser (text fragment).
// Called by reply/ and by the terminal's JSON.
import type { Article, Passage } from '../article/model.js';

/** In characters: Discord's limit for a link button's address (Component reference, "Button"); reply/limits.ts has the others. */
const maxLink = 512;

/**
 * Words with these cannot stand in a link: percent-encoded, Discord prints the masked link literally (seen in
 * jayktaylor/mw-discord#54); unencoded, round brackets end it.
 */
const unlinkable = /[!%'()*]/u;
/** Fewer words than this are found anywhere in an article. */
const fewestWords = 2;

/** The links of an article that were made; one reply has several of the same. */
const made = new WeakMap<Article, Map<Passage, string>>();

/**
 * @param article The article, for its address.
 * @param passage The passage whose excerpt is highlighted.
 * @returns The article's address with the excerpt as a text fragment (WICG, "Text fragments"), at most 512 characters;
 *   where an excerpt holds characters that break Discord's links, its longest run of words without them; the plain
 *   address where no fragment can be made.
 */
export function deepLink(article: Article, passage: Passage): string {
  const links = made.get(article) ?? new Map<Passage, string>();
  made.set(article, links);
  const link = links.get(passage) ?? linkTo(article, passage);
  links.set(passage, link);
  return link;
}

function linkTo(article: Article, passage: Passage): string {
  const { url } = article.source;
  if (url === '') return '';
  const { excerpt, before, after } = passage.at;
  const words = excerpt.split(/\s+/u);
  const run = longestRun(words);
  if (run.length < Math.min(fewestWords, words.length)) return url;
  const whole = run.length === words.length;
  const prefix = whole && before !== undefined && !unlinkable.test(before) ? `${encode(before)}-,` : '';
  const suffix = whole && after !== undefined && !unlinkable.test(after) ? `,-${encode(after)}` : '';
  const exact = encode(run.join(' '));
  const ends = `${encode(run.slice(0, 5).join(' '))},${encode(run.slice(-5).join(' '))}`;
  const fragments = run.length > 10 ? [exact, ends] : [exact];
  const opening = `${url}${url.includes('#') ? '' : '#'}:~:text=`;
  const links = fragments.map((fragment) => `${opening}${prefix}${fragment}${suffix}`);
  return links.find((link) => link.length <= maxLink) ?? url;
}

/** The longest run of words that a link can hold; of two the later, since articles open with their title. */
function longestRun(words: readonly string[]): string[] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (unlinkable.test(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.reduce((best, run) => (run.join(' ').length >= best.join(' ').length ? run : best));
}

/** Percent-encoded for a text directive, in which `-`, `,` and `&` have a meaning of their own. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/gu, '%2D');
