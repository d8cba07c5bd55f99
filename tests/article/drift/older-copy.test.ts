// With the copy from which the pack was written, every change is told with its old and new words.
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../src/article/drift/drift.js';
import { altered, bare, lines, original, put, reworded, take } from './altered.js';

const told = (copy: typeof original): string[] => lines(driftOf(bare, copy, original));

describe('with the older copy', () => {
  it('nothing is told of an unaltered one', () => {
    expect(told(original)).toEqual([]);
  });

  it('all words that changed are told, also outside any excerpt', () => {
    expect(told(reworded('because no boat could land', 'as no ship could land'))).toEqual([
      'reworded 2.4→2.4 “because”→“as” “boat”→“ship” [supplies]',
    ]);
    expect(driftOf(bare, reworded('no boat', 'no ship'), original).reworded[0]?.similarity).toBeCloseTo(
      20 / 22,
    );
  });

  it('attributions are told with their old words', () => {
    expect(told(reworded('According to the harbour office', 'According to the navy'))).toEqual([
      'attribution 3.2→3.2 “According to the harbour office”→“According to the navy” [dark-lamp]',
    ]);
  });

  it('a pack whose locators are not those of that copy is led by its excerpts', () => {
    const older = altered((body) => {
      put(body, 2, 1, 'A museum was added in the spring.');
    });
    const newer = altered((body) => {
      put(body, 2, 1, 'A museum was added in the spring.');
      take(body, 2, 3);
    });
    expect(lines(driftOf(bare, newer, older))).toEqual([
      'gone 2.3→- [six-families]',
      'renumbered 2.4+2→2.3+2',
    ]);
  });
});
