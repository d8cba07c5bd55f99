// A sentence that was said in quite other words: the pack, which has none of its old ones but an excerpt, knows it by what
// its own summaries and words say. One that says something else is new.
import { describe, expect, it } from 'vitest';
import { altered, put, take, told } from './altered.js';

/** The article with another sentence in the place of one. */
const instead = (paragraph: number, sentence: number, words: string) =>
  altered((body) => {
    take(body, paragraph, sentence);
    put(body, paragraph, sentence, words);
  });
/** A line of the report without the words that were exchanged. */
const places = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/ “.*”(?= \[|$)/u, ''));

describe('a sentence said anew', () => {
  it.each([
    [2, 3, 'Nobody could see guests, and mail had to wait until spring.', 'no-visits'],
    [2, 4, 'Mules carried all goods, for no vessel could put in at the rocks.', 'supplies'],
    [2, 1, 'Conditions were harsh for those who kept the lamp.', 'hard-life'],
  ])('in its place is reworded, not gone (%i.%i)', (paragraph, sentence, words, id) => {
    const at = `${paragraph}.${sentence}`;
    expect(places(told(instead(paragraph, sentence, words)))).toEqual([`reworded ${at}→${at} [${id}]`]);
  });

  it('is found beside another one that was said anew too', () => {
    const copy = altered((body) => {
      body[1]?.splice(
        2,
        2,
        'Nobody could see guests, and mail had to wait until spring.',
        'Mules carried all goods, for no vessel could put in at the rocks.',
      );
    });
    expect(places(told(copy))).toEqual(['reworded 2.3→2.3 [no-visits]', 'reworded 2.4→2.4 [supplies]']);
  });

  it('is told from a new one beside it', () => {
    const copy = altered((body) => {
      body[1]?.splice(3, 1, 'Whales pass in summer.', 'Mules carried all goods over the rocks.');
    });
    expect(places(told(copy))).toEqual([
      'reworded 2.4→2.5 [supplies]',
      'new -→2.4',
      'renumbered 2.4+1→2.5+1',
    ]);
  });

  it('is found in another paragraph where it shares much more with the old one than with any other', () => {
    const copy = altered((body) => {
      take(body, 2, 4);
      put(body, 4, 2, 'Everything needed was carried in on mules.');
    });
    expect(places(told(copy))).toEqual([
      'reworded 2.4→4.2 [supplies]',
      'moved 2.4→4.2 [supplies]',
      'renumbered 2.5→2.4',
      'renumbered 4.2+2→4.3+2',
    ]);
  });
});

describe('a sentence about something else', () => {
  it.each(['Whales pass in summer.', 'The museum shop sells maps of the coast.'])(
    'in the place of one that is gone is new: %s',
    (words) => {
      expect(told(instead(2, 4, words))).toEqual(['gone 2.4→- [supplies]', 'new -→2.4']);
    },
  );

  it('far from one that is gone is new, though they share a word', () => {
    const copy = altered((body) => {
      take(body, 2, 4);
      put(body, 4, 5, 'Mules graze below the tower in these days, and walkers like to feed them.');
    });
    expect(told(copy)).toEqual(['gone 2.4→- [supplies]', 'new -→4.5', 'renumbered 2.5→2.4']);
  });
});

describe('spans of numbers', () => {
  it('hold the sentences that kept their order alone, none that is gone or new among them', () => {
    const copy = altered((body) => {
      take(body, 2, 4);
      take(body, 2, 1);
    });
    expect(told(copy).filter((line) => line.startsWith('renumbered'))).toEqual([
      'renumbered 2.2+1→2.1+1',
      'renumbered 2.5→2.3',
    ]);
  });
});
