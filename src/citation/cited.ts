// What a citation says, taken from the pack and cleaned once: author, title, encyclopaedia, address, days, paragraph.
// Called by cite.ts; styles/ and formats/ write it down.
import type { Article, Passage } from '../article/model.js';
import type { Language } from '../article/schema.js';
import { familyName, parseAuthor, type Author } from './author.js';
import { parseDay, type Day } from './day.js';

export interface Cited {
  readonly language: Language;
  readonly author: Author | undefined;
  /**
   * As printed, in every style. An entry of this kind is named after its subject: a proper name keeps its capitals where a
   * style wants sentence case (APA 7, 6.17), and nothing can tell which word of another title is one.
   */
  readonly title: string;
  /** The encyclopaedia; its publisher has the same name. */
  readonly container: string;
  /** The plain address, without the fragment that marks a passage; empty for a text without one. */
  readonly url: string;
  readonly published: Day | undefined;
  /** When the address was read; undefined where there is none. */
  readonly accessed: Day | undefined;
  /** The paragraph of the passage cited, 0 for the header block; undefined for the whole article. */
  readonly paragraph: number | undefined;
  /** A slug of author and title: the citation key, and the name of a file. */
  readonly key: string;
}

/** In characters. */
const maxKey = 60;

export function citedOf(article: Article, language: Language, passage: Passage | undefined): Cited {
  const { source } = article;
  const name = plain(source.author ?? '');
  const author = name === '' ? undefined : parseAuthor(name);
  const title = plain(source.title);
  const url = addressOf(source.url);
  return {
    language,
    author,
    title,
    container: plain(source.publisher),
    url,
    published: parseDay(source.published),
    accessed: url === '' ? undefined : parseDay(source.read),
    paragraph: passage?.at.paragraph,
    key: slug(author ? `${familyName(author)} ${title}` : title),
  };
}

/** One line without control characters, whatever was in the pack. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Characters that no address may hold (RFC 3986, 2) are percent-encoded, so that it ends where it should. */
const addressOf = (url: string): string => plain(url).replace(/[ "<>\\^`{|}]/gu, encodeURIComponent);

function slug(text: string): string {
  const whole = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (whole === '') return 'article';
  return whole.length <= maxKey
    ? whole
    : whole.slice(0, maxKey + 1).replace(/-?[^-]*$/u, '') || whole.slice(0, maxKey);
}
