// The links that highlight a passage's words in the live article.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { deepLink } from '../../src/citation/link.js';
import type { Passage } from '../../src/article/model.js';
import { lighthouse, packs } from '../reply/drawn.js';

const { article } = lighthouse;
const [first] = article.passages as readonly [Passage];
const linkOf = (at: Partial<Passage['at']>): string =>
  deepLink(article, { ...first, at: { ...first.at, ...at } });
const fragmentOf = (url: string): string => url.split(':~:text=')[1] ?? '';

describe('deepLink', () => {
  it('marks the excerpt as a text directive, with hyphens, commas and ampersands encoded', () => {
    expect(linkOf({ excerpt: 'a well-known lamp, oil & wick' })).toBe(
      `${article.source.url}#:~:text=a%20well%2Dknown%20lamp%2C%20oil%20%26%20wick`,
    );
  });

  it('carries the words before and after where the excerpt is not unique', () => {
    expect(fragmentOf(linkOf({ excerpt: 'the stone tower', before: 'below', after: 'fell' }))).toBe(
      'below-,the%20stone%20tower,-fell',
    );
  });

  it('ASKED 14: leaves out words whose encoding breaks links in Discord', () => {
    expect(fragmentOf(linkOf({ excerpt: "keeper's (old) lamp burned all night" }))).toBe(
      'lamp%20burned%20all%20night',
    );
    expect(linkOf({ excerpt: "keeper's (old) lamp!" })).toBe(article.source.url);
  });

  it('marks a long sentence by its first and last words, and a hopeless one not at all', () => {
    const words = Array.from({ length: 90 }, (_, at) => `word${at}`);
    expect(fragmentOf(linkOf({ excerpt: words.join(' ') }))).toBe(
      'word0%20word1%20word2%20word3%20word4,word85%20word86%20word87%20word88%20word89',
    );
    expect(linkOf({ excerpt: `${'ñ'.repeat(300)} ${'ñ'.repeat(300)} x` })).toBe(article.source.url);
  });

  it('fits a link button and never throws, for any excerpt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (excerpt) => {
        const url = linkOf({ excerpt });
        expect(url.length).toBeLessThanOrEqual(512);
        expect(url).not.toMatch(/[\s()<>]|%2[1789A]/u);
      }),
    );
  });

  it.each(packs)('ASKED 14: each link of $name decodes to the whole excerpt', ({ article: pack }) => {
    const wrong = pack.passages
      .map((passage) => ({ id: passage.id, excerpt: passage.at.excerpt, url: deepLink(pack, passage) }))
      .filter(({ excerpt, url }) => {
        const parts = fragmentOf(url)
          .split(',')
          .filter((part) => !part.startsWith('-') && !part.endsWith('-'));
        return decodeURIComponent(parts.join(',')) !== excerpt;
      });
    expect(wrong).toEqual([]);
  });
});
