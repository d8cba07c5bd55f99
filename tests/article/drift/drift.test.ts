// What a pack with fingerprints tells of a newer copy: each change by its kind, and no other.
import { describe, expect, it } from 'vitest';
import { driftOf, hasDrift } from '../../../src/article/drift/drift.js';
import { altered, article, original, put, reworded, take, told } from './altered.js';

describe('an unaltered copy', () => {
  it('yields nothing', () => {
    const drift = driftOf(article, original);
    expect([hasDrift(drift), told(original), drift.found]).toEqual([false, [], 18]);
  });

  it('is unaltered whatever marks, dashes, spaces and capitals it is printed with', () => {
    const copy = altered((body) => {
      body.forEach((paragraph, at) => {
        body[at] = paragraph.map((sentence) =>
          sentence
            .replace(/[“”]/gu, '"')
            .replaceAll('’', "'")
            .replaceAll(' is ', ' \u00a0is ')
            .replace('The', 'THE'),
        );
      });
    });
    expect(told(copy)).toEqual([]);
  });
});

describe('a figure or a date', () => {
  it.each([
    ['1871', '1872', 'figure 1.2→1.2 “1871”→“1872” [designer,first-lit]'],
    ['26 nautical', '30 nautical', 'figure 1.3→1.3 “26”→“30” [height]'],
    ['six families', 'seven families', 'figure 2.2→2.2 “six”→“seven” [six-families]'],
    ['14 March 1912', '15 March 1912', 'figure 3.1→3.1 “14 March 1912”→“15 March 1912” [aurora]'],
    ['$2 million', '$3 million', 'figure 4.1→4.1 “2 million dollars”→“$3 million” [automated]'],
    ['May 1988', 'June 1988', 'figure 4.1→4.1 “May 1988”→“June 1988” [automated]'],
    ['43 metres tall', 'tall', 'reworded 1.3→1.3 “metres”→“” [height]'],
  ])('“%s” that became “%s” is told with both', (from, to, expected) => {
    expect(told(reworded(from, to))).toContain(expected);
    expect(told(reworded(from, to)).filter((line) => !/^(?:figure|reworded)/u.test(line))).toEqual([]);
  });

  it('that only changed is told as nothing else', () => {
    expect(told(reworded('214 steps', '241 steps'))).toEqual(['figure 4.2→4.2 “214”→“241” [visitors]']);
  });

  it('is the same in words and in digits', () => {
    expect(told(reworded('six families', '6 families'))).toEqual([]);
    expect(told(reworded('$2 million', '2 million dollars'))).toEqual([]);
  });

  it('that the pack’s texts do not hold is told as one that it does not hold', () => {
    const without = {
      ...article,
      passages: article.passages.map((passage) =>
        passage.id === 'height' ? { ...passage, text: { en: 'It is tall.', es: 'Es alta.' } } : passage,
      ),
    };
    expect(driftOf(without, reworded('26 nautical', '30 nautical')).figures).toMatchObject([
      { was: [null], now: ['30'] },
    ]);
  });
});

describe('an attribution', () => {
  it.each([
    [
      'According to the harbour office',
      'According to the navy',
      'attribution 3.2→3.2 “?”→“According to the navy” [dark-lamp]',
    ],
    ['According to the harbour office, the', 'The', 'attribution 3.2→3.2 “?”→“” [dark-lamp]'],
    [
      'Geologists have warned',
      'Engineers have warned',
      'attribution 4.3→4.3 “?”→“Engineers have warned that” [cliff]',
    ],
    [
      'Geologists have warned',
      'Geologists have denied',
      'attribution 4.3→4.3 “?”→“Geologists have denied that” [cliff]',
    ],
  ])('“%s” that became “%s” is told, and nothing else', (from, to, expected) => {
    expect(told(reworded(from, to))).toEqual([expected]);
  });

  it('is told with whose claim the pack says it is', () => {
    expect(driftOf(article, reworded('Local guides say', 'Old stories say')).attributions).toMatchObject([
      { by: ['local guides'], now: ['Old stories say that'] },
    ]);
  });
});

describe('a sentence', () => {
  it('that is gone is told with its passages', () => {
    expect(told(altered((body) => take(body, 2, 2)))).toEqual([
      'gone 2.2→- [six-families]',
      'renumbered 2.3+2→2.2+2',
    ]);
  });

  it('that is new is told as covered by no passage', () => {
    const copy = altered((body) => {
      put(body, 4, 2, 'A fence was built around the tower.');
    });
    expect(told(copy)).toEqual(['new -→4.2', 'renumbered 4.2+2→4.3+2']);
    expect(driftOf(article, copy).added).toEqual([
      { to: { paragraph: 4, sentence: 2 }, sentence: 'A fence was built around the tower.' },
    ]);
  });

  it('that took the place of another is new, and the other gone', () => {
    const copy = altered((body) => {
      take(body, 2, 4);
      put(body, 2, 4, 'A football club plays two streets away.');
    });
    expect(told(copy)).toEqual(['gone 2.4→- [supplies]', 'new -→2.4']);
  });

  it('that moved within its paragraph is told once, and the numbers that follow apart from it', () => {
    const copy = altered((body) => {
      put(body, 2, 1, take(body, 2, 4));
    });
    expect(told(copy)).toEqual(['moved 2.4→2.1 [supplies]', 'renumbered 2.1+2→2.2+2']);
  });

  it('that moved to another paragraph is told, also across the edge between two', () => {
    const far = altered((body) => {
      put(body, 4, 2, take(body, 1, 4));
    });
    expect(told(far)).toEqual(['moved 1.4→4.2 [oldest]', 'renumbered 4.2+2→4.3+2']);
    const near = altered((body) => {
      put(body, 2, 1, take(body, 1, 4));
    });
    expect(told(near)).toEqual(['moved 1.4→2.1 [oldest]', 'renumbered 2.1+4→2.2+4']);
  });

  it('that was reworded within an excerpt is told with the words', () => {
    expect(told(reworded('No repair has been announced', 'No repair has been agreed'))).toEqual([
      'reworded 4.4→4.4 “announced”→“agreed” [no-repair]',
    ]);
  });

  it('that was reworded outside its excerpts is told, without words that the pack does not hold', () => {
    expect(told(reworded('mule track because', 'mule track since'))).toEqual(['reworded 2.4→2.4 [supplies]']);
  });

  it('that was said in other words is the same sentence', () => {
    const copy = reworded(
      'The keepers led a hard life on the cape.',
      'Life on the cape was hard for those who kept the lamp.',
    );
    expect(driftOf(article, copy)).toMatchObject({
      reworded: [{ from: { paragraph: 2, sentence: 1 }, passages: ['hard-life'] }],
      gone: [],
      added: [],
    });
  });

  it('that was both moved and changed is told twice', () => {
    const copy = altered((body) => {
      put(body, 4, 1, take(body, 1, 2).replace('1871', '1875'));
    });
    expect(told(copy)).toEqual([
      'figure 1.2→4.1 “1871”→“1875” [designer,first-lit]',
      'moved 1.2→4.1 [designer,first-lit]',
      'renumbered 1.3+1→1.2+1',
      'renumbered 4.1+3→4.2+3',
    ]);
  });

  it('that no longer has a speaker’s words is told with the quotation', () => {
    expect(told(reworded('the loneliest chair', 'the emptiest chair'))).toEqual([
      'reworded 2.5→2.5 “loneliest”→“emptiest” lost quotation chair [loneliest-chair]',
    ]);
  });

  it('that was divided in two is no new one', () => {
    const copy = altered((body) => {
      take(body, 3, 3);
      put(body, 3, 3, 'The keepers denied it.');
      put(body, 3, 4, 'No inquiry has settled the matter.');
    });
    expect(told(copy)).toEqual(['reworded 3.3→3.3 [unsettled]']);
  });

  it('that was joined to another is not gone', () => {
    const copy = altered((body) => {
      const first = take(body, 2, 3).replace(/\.$/u, '');
      put(body, 2, 3, `${first}, and ${take(body, 2, 3).replace(/^S/u, 's')}`);
    });
    expect(told(copy)).toEqual(['reworded 2.3→2.3 [no-visits,supplies]', 'renumbered 2.5→2.4']);
  });
});
