// The fingerprint of a sentence: what changes it, what does not, and that nobody can read the sentence from it.
import { describe, expect, it } from 'vitest';
import { fingerprintsOf, markOf, markText, partsOf, readMark } from '../../../src/article/drift/mark.js';
import { article, original } from './altered.js';

const sentence =
  'According to the “harbour office,” 31 sailors — among them two women — were saved in May 1988.';

describe('a mark', () => {
  it('is written and read', () => {
    const text = markText(markOf(sentence));
    expect(text).toMatch(/^[0-9a-f]{6}(?:\.[0-9a-f]{4}){3}~[0-9a-f]{4}$/u);
    expect(readMark(text)).toEqual(markOf(sentence));
  });

  it.each([
    'According to the "harbour office," 31 sailors -- among them two women -- were saved in May 1988.',
    'According to the ‘harbour office,’ 31 sailors — among them two women — were saved in May 1988.',
    'According to the ″harbour office,″ 31 sailors — among them two women — were saved in May 1988.',
    "According to the 'harbour office,' 31 sailors — among them two women — were saved in May 1988.",
    'According  to the «harbour office», 31 sailors\u00a0– among them 2 women – were saved in May 1988',
  ])('is the same in another typography: %s', (other) => {
    expect(markText(markOf(other))).toBe(markText(markOf(sentence)));
  });

  it.each([
    ['The U.S. Lantern Fund paid.', 'The US Lantern Fund paid.'],
    ['The U.S. Lantern Fund paid.', 'The U. S. Lantern Fund paid.'],
    ['A high-grade lens.', 'A high–grade lens.'],
    ['The keepers’ wives didn’t wait.', "The keepers' wives didn't wait."],
  ])('of “%s” is that of “%s”', (a, b) => {
    expect(markText(markOf(a))).toBe(markText(markOf(b)));
  });

  it.each([
    ['31 sailors', '30 sailors', ['figures']],
    ['According to', 'In the view of', ['attributions']],
    ['saved', 'rescued', ['words']],
    ['“harbour office,”', 'harbour office,', ['words', 'attributions']],
  ])('with “%s” as “%s” differs in %j alone', (from, to, parts) => {
    const [a, b] = [markOf(sentence), markOf(sentence.replace(from, to))];
    const differing = (['words', 'figures', 'attributions'] as const).filter(
      (part) => String(a[part]) !== String(b[part]),
    );
    expect(differing).toEqual(parts);
  });
});

it('an attribution phrase is told as printed, and the figure in it makes no other phrase of it', () => {
  const [few, many] = [
    'In 1988, two thousand of 2,400 sailors said that it sank.',
    'In 1989, 5 of 9 sailors said that it sank.',
  ];
  expect(partsOf(few).attributions.map(({ words }) => words)).toEqual([
    'two thousand of 2,400 sailors said that',
  ]);
  expect(markOf(few).attributions).toEqual(markOf(many).attributions);
});

it('the pack’s fingerprints are those of its article', () => {
  expect(fingerprintsOf(original.paragraphs)).toEqual(article.source.fingerprints);
});
