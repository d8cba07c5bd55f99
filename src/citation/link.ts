// Links that open the live article at a passage's very words (WICG, "URL Fragment Text Directives").
// Called by reply/ and the terminal.
import type { Article, Passage } from '../article/model.js';

/** Discord takes a link button's address up to this length. In characters. */
const maxLink = 512;

/**
 * @param article Gives the address.
 * @param passage Its excerpt is what the browser scrolls to and highlights, told apart by the words before or after it.
 * @returns The address with a text fragment; the plain address where that would be longer than 512 characters.
 */
export function deepLink(article: Article, passage: Passage): string {
  const { excerpt, before, after } = passage.at;
  const { url } = article.source;
  if (!/^https?:/u.test(url)) return url;
  const prefix = before === undefined ? '' : `${encode(before)}-,`;
  const suffix = after === undefined ? '' : `,-${encode(after)}`;
  const link = `${url.split('#')[0] ?? url}#:~:text=${prefix}${encode(excerpt)}${suffix}`;
  return link.length <= maxLink ? link : url;
}

/** Percent-encodes also what a text directive (- , &) or Discord's masked links (parentheses, ' * ! ~) would read. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~_]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
