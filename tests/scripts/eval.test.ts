// The measures of the search evaluation.
import { describe, expect, it } from 'vitest';
import { auroc } from '../../scripts/eval/auroc.js';
import { partOf } from '../../scripts/eval/texts.js';
import { createTypist } from '../../scripts/eval/typos.js';
import { distance } from '../../src/article/distance.js';

describe('the area under the curve', () => {
  it.each([
    [[3, 4], [1, 2], 1],
    [[1, 2], [3, 4], 0],
    [[1, 1], [1, 1], 0.5],
    [[1, 3], [2, 2], 0.5],
    [[2, 3, 3], [1, 3], 4 / 6],
  ])('%j above %j is %f', (above, below, area) => {
    expect(auroc(above, below)).toBeCloseTo(area, 12);
  });
});

describe('typing errors', () => {
  const question = 'which keeper repaired the broken lantern after the storm of eighteen seventy';

  it('are the same in every run', () => {
    expect(createTypist()(question)).toBe(createTypist()(question));
  });

  it('are one edit in some words of five letters or more, none in others', () => {
    const typist = createTypist();
    const all = Array.from({ length: 40 }, () => question.split(' ')).flat();
    const typed = Array.from({ length: 40 }, () => typist(question).split(' ')).flat();
    const edits = all.map((word, at) => distance(word, typed[at] ?? '', 2));
    expect(edits.filter((_, at) => (all[at] ?? '').length < 5)).not.toContain(1);
    expect(Math.max(...edits)).toBe(1);
    const long = all.filter((word) => word.length >= 5).length;
    expect(edits.filter((count) => count === 1).length / long).toBeGreaterThan(0.2);
    expect(edits.filter((count) => count === 1).length / long).toBeLessThan(0.4);
  });
});

it('a window of a title stands in the part of its title', () => {
  expect(partOf('Lake Arden 15')).toBe(partOf('Lake Arden'));
  expect(partOf('Gull Point')).not.toBe(partOf('Gull Points'));
});
