// A pack without fingerprints knows its excerpts, figures and speakers: what it can tell by them, and what it cannot.
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../src/article/drift/drift.js';
import { altered, bare, lines, original, put, reworded, take } from './altered.js';

const told = (copy: typeof original): string[] => lines(driftOf(bare, copy));

describe('by excerpts alone', () => {
  it('nothing is told of an unaltered copy', () => {
    expect(told(original)).toEqual([]);
  });

  it('moves, losses and additions are told', () => {
    expect(told(altered((body) => take(body, 2, 2)))[0]).toBe('gone 2.2→- [six-families]');
    const copy = altered((body) => {
      put(body, 4, 1, take(body, 2, 4));
      put(body, 1, 1, 'A fence was built around the tower.');
    });
    expect(told(copy).filter((line) => !line.startsWith('renumbered'))).toEqual([
      'moved 2.4→4.1 [supplies]',
      'new -→1.1',
    ]);
  });

  it('figures that the excerpts or summaries hold are told', () => {
    expect(told(reworded('43 metres', '45 metres'))).toEqual(['figure 1.3→1.3 “43”→“45” [height]']);
    expect(told(reworded('9,000', '8,000'))).toEqual(['figure 4.2→4.2 “9,000”→“8,000” [visitors]']);
  });

  it('words of an excerpt are told, others are not seen', () => {
    expect(told(reworded('Visits were forbidden', 'Visits were banned'))).toEqual([
      'reworded 2.3→2.3 “forbidden”→“banned” [no-visits]',
    ]);
    expect(told(reworded('because no boat could land', 'as no ship could land'))).toEqual([]);
  });

  it('a speaker who is no longer named is told', () => {
    expect(told(reworded('Local guides say', 'Old stories say'))).toEqual([
      'attribution 4.2→4.2 “?”→“Old stories say that” [visitors]',
    ]);
  });
});
