// However sentences are moved about, nothing but moves is told.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { driftOf } from '../../../src/article/drift/drift.js';
import { altered, article, bare, put, take } from './altered.js';

const step = fc.record({ from: fc.nat(3), sentence: fc.nat(4), to: fc.nat(3), place: fc.nat(5) });

it.each([
  ['with fingerprints', article],
  ['by excerpts alone', bare],
])('sentences moved at random are moved, split or merged, never anything else (%s)', (_how, pack) => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const copy = altered((body) => {
        for (const { from, sentence, to, place } of steps) {
          if ((body[from]?.length ?? 0) < 2) continue;
          put(
            body,
            to + 1,
            (place % ((body[to]?.length ?? 0) + 1)) + 1,
            take(body, from + 1, (sentence % (body[from]?.length ?? 1)) + 1),
          );
        }
      });
      const drift = driftOf(pack, copy);
      expect(drift).toMatchObject({
        figures: [],
        gone: [],
        reworded: [],
        added: [],
        attributions: [],
        frame: [],
      });
      const touched = new Set([...drift.moved, ...drift.renumbered].flatMap(({ passages }) => passages));
      expect(drift.found).toBe(article.passages.length - touched.size);
    }),
    { numRuns: 60 },
  );
});
