// Choosing the words by which a passage is found.
import { describe, expect, it } from 'vitest';
import { chooseExcerpt } from '../../src/article/excerpts.js';
import { original } from './drift/altered.js';

const sentencesOf = original.paragraphs.flatMap(({ sentences }) => sentences);
const whole = sentencesOf.join(' ');
const chosen = (sentence: string, rest = ''): string | undefined =>
  chooseExcerpt(sentence, `${sentence} ${rest}`)?.excerpt;

describe('an excerpt', () => {
  it('is 3 to 8 words, exactly as printed and unique, for every sentence of an article', () => {
    for (const sentence of sentencesOf) {
      const found = chooseExcerpt(sentence, whole);
      expect(sentence).toContain(found?.excerpt);
      expect(whole.split(found?.excerpt ?? '')).toHaveLength(2);
      expect(found?.excerpt.split(' ').length).toBeGreaterThanOrEqual(3);
      expect(found?.excerpt.split(' ').length).toBeLessThanOrEqual(8);
      expect(found?.excerpt).not.toMatch(/[()'’!%*“”]/u);
    }
  });

  it.each([
    ['a “not”', 'The old tower was not ever repaired by the office.', /\bnot\b/u],
    ['a “neither”', 'Neither the office nor the keepers repaired the tower.', /Neither.*nor/u],
    ['a “nunca”', 'La torre vieja nunca fue reparada por la oficina.', /nunca/u],
    ['a limit', 'It holds suspected smugglers from the northern islands.', /^(?!smugglers)/u],
    [
      'a part of a name',
      'The plans came from Elena Vidal de Ortega herself.',
      /^(?!.*\bElena$)(?!.*\bVidal$)(?!.*\bde$)(?!Vidal|Ortega)/u,
    ],
    ['a part of a figure', 'The whole work cost 2 million dollars that year.', /^(?!.*\b2$)(?!million)/u],
  ])('is not cut so that it loses %s', (_what, sentence, expected) => {
    expect(chosen(sentence)).toMatch(expected);
  });

  it.each([
    ['years alone', 'Storms damaged the northern pier in 1563, 1593, 1603, 1625, 1636 and 1665.', /pier/u],
    [
      'a verb without its object',
      'The office retains the ability to amend the terms of the lease.',
      /terms of the lease$/u,
    ],
    [
      'cut at what announces more',
      'They met northern keepers with various old guilds such as the lamps.',
      /^(?!.*such$)/u,
    ],
  ])('is not %s', (_what, sentence, expected) => {
    expect(chosen(sentence)).toMatch(expected);
  });

  it('ends or begins at a dash, with or without spaces around it', () => {
    const fits = (words: string): boolean => words.startsWith('with more than');
    for (const dash of ['—', ' — '])
      expect(
        chooseExcerpt(`The rooms are small${dash}with more than 90 guests${dash}for a week.`, '', { fits }),
      ).toEqual({ excerpt: 'with more than 90 guests' });
  });

  it('has the words beside it where it cannot be unique', () => {
    expect(
      chooseExcerpt('It was dark there.', 'It was dark there. Nobody saw: It was dark there.'),
    ).toBeUndefined();
    expect(
      chooseExcerpt('Once again the lamp was dark.', 'Once again the lamp was dark. The lamp was dark.'),
    ).toEqual({
      excerpt: 'Once again the lamp was dark',
    });
    expect(
      chooseExcerpt('Night; the lamp was dark.', 'Night; the lamp was dark. One day the lamp was dark.'),
    ).toEqual({
      excerpt: 'lamp was dark',
      before: 'Night; the',
    });
  });

  it('is none where every run of words has a character that breaks links', () => {
    expect(chosen('It’s a keeper’s lamp (dark).')).toBeUndefined();
  });
});
