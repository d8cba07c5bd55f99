// Paragraphs whose lines were broken at some width come out whole, whatever stands on their last line.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../../src/article/import/index.js';

const title = 'Cable Ferry of Punta Brava';
const opening =
  'The cable ferry of Punta Brava crosses the river Sela where it is widest, and has carried people, mules and lorries from one bank to the other since the bridge of the old road fell in a flood.';
const closing =
  'It crosses forty times a day in summer and eight times in winter, when the river is high and the crossing takes more than a quarter of an hour, as the ferryman has to wait for driftwood to pass.';

/** A paragraph whose last words stand alone on their line. */
const ending = (words: string): string[] => [
  'The ferry was drawn by two mules on the northern bank at first, which walked',
  'a circle of stones that can still be seen there, and later by an engine from',
  'a fishing boat of the village. The engine was in its place from 1931 to about',
  words,
];
const broken = (text: string): string[] =>
  text
    .replace(/(.{1,78})(?:\s|$)/gu, '$1\n')
    .trim()
    .split('\n');

const paragraphs = (lines: readonly (readonly string[])[], name: string): string[] =>
  readArticleText([title, ...lines.map((each) => each.join('\n'))].join('\n\n'), name).paragraphs.map(
    ({ sentences }) => sentences.join(' '),
  );

describe('a paragraph of a text broken at a width', () => {
  it.each(['1996.', 'Ana Vidal Ruiz.', 'the Sela.'])('has its last words “%s”', (words) => {
    expect(paragraphs([broken(opening), ending(words), broken(closing)], 'ferry.txt')).toEqual([
      opening,
      ending(words).join(' '),
      closing,
    ]);
  });

  it('ends where a note is marked behind its last sentence', () => {
    const noted = ending('1996, when it was sold to a museum of the next village.[12]');
    expect(paragraphs([broken(opening), noted, broken(closing)], 'ferry.txt')).toHaveLength(3);
  });
});

describe('a paragraph of Markdown', () => {
  it('goes on where a line of it begins with a number', () => {
    const numbered = [
      'The ferry was drawn by mules until the spring of the year of the great flood, in',
      '99. After that an engine drew it.',
    ];
    const [, second] = paragraphs([[opening], numbered, [closing]], 'ferry.md');
    expect(second).toBe(numbered.join(' '));
  });
});
