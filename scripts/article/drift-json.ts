// The drift and what is proposed, as a program reads them. Called by article-check.ts.
import type { Drift } from '../../src/article/drift/drift.js';
import type { Patch } from '../../src/article/drift/patch.js';
import { entriesOf, statesOf } from '../../src/article/drift/report.js';
import type { Stale } from '../../src/article/drift/stale.js';
import type { Article, Passage } from '../../src/article/model.js';

/** @returns Plain data: every change, every passage that is not as it was, and the proposed locators. */
export function driftJson(article: Article, drift: Drift, patch: Patch, stale: readonly Stale[]): object {
  const ids = (passages: readonly Passage[]): string[] => passages.map(({ id }) => id);
  return {
    basis: drift.basis,
    changes: entriesOf(drift),
    renumbered: drift.renumbered,
    unchanged: drift.found,
    passages: statesOf(article, drift).filter(({ changes }) => changes.length > 0),
    proposed: {
      locators: patch.locators.map(({ passage, to }) => ({ id: passage.id, from: passage.at, to })),
      sections: Object.fromEntries(patch.sections),
      paragraphs: patch.paragraphs,
      fingerprints: patch.fingerprints ?? null,
    },
    byHand: { gone: ids(patch.gone), excerpt: ids(patch.unquoted), figures: stale },
  };
}
