// An article's address as a copy tells it, and whether two addresses are of one page. Called by the readers of this folder
// and by match.ts.

/** A pack takes no longer one either. In characters. */
const maxLength = 200;
const archive = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/u;

/**
 * @param text An address, as a page or a file names it.
 * @param base The address of the page that names it.
 * @returns The http(s) address without fragment and campaign marks, out of a web archive's where it is one; undefined for
 *   anything else.
 */
export function addressOf(text: string | undefined, base?: string): string | undefined {
  const bare = text?.trim() ?? '';
  const inner = archive.exec(bare)?.[1] ?? bare;
  if (inner === '' || !URL.canParse(inner, base)) return undefined;
  const url = new URL(inner, base);
  if (!/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  for (const key of [...url.searchParams.keys()])
    if (/^(?:utm_.*|fbclid|gclid|ref|cmpid)$/u.test(key)) url.searchParams.delete(key);
  return url.href.length <= maxLength ? url.href : undefined;
}

/** @returns The host of an address without "www." and "m.". */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m|amp)\./u, '');

/** @returns Whether two addresses lead to one page. */
export const sameAddress = (a: string, b: string): boolean => pageOf(a) === pageOf(b);

const pageOf = (url: string): string =>
  `${hostOf(url)}${new URL(url).pathname.replace(/\/+$/u, '').toLowerCase()}`;
