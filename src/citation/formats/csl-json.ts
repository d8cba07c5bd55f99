// CSL-JSON, for Zotero, Pandoc and others that format citations. Called by cite.ts.
import type { Author } from '../author.js';
import type { Cited } from '../cited.js';
import type { Day } from '../day.js';
import { place } from '../place.js';

/**
 * Citation Style Language 1.0.2, "CSL-JSON": a list of one item of type `entry-encyclopedia`. Without `issued` each style
 * writes its own word for an undated source. The paragraph belongs to the place of citing and not to the item, so it stands
 * in `note`.
 */
export function cslJson(cited: Cited): string {
  const { author, title, container, url, published, accessed, key } = cited;
  const item = {
    id: key,
    type: 'entry-encyclopedia',
    author: author && [nameOf(author)],
    title,
    'container-title': container,
    publisher: container,
    issued: published && dateOf(published),
    accessed: accessed && dateOf(accessed),
    URL: url === '' ? undefined : url,
    note: place(cited),
  };
  return JSON.stringify([item], undefined, 2);
}

const dateOf = ({ year, month, day }: Day) => ({ 'date-parts': [[year, month, day]] });

function nameOf(author: Author) {
  if ('group' in author) return { literal: author.group };
  const { family, given, particle, suffix } = author;
  return {
    family,
    given,
    'non-dropping-particle': particle === '' ? undefined : particle,
    suffix: suffix === '' ? undefined : suffix,
  };
}
