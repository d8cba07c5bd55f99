// How the check of a pack tells the same problem in many places.
import { describe, expect, it } from 'vitest';
import { gathered } from '../../scripts/article/gathered.js';

const empty = (count: number, key: string, from: number) =>
  Array.from({ length: count }, (_, at) => ({
    file: 'a.yaml',
    line: from + at,
    message: `passages[${at}].${key}: is empty; write something: a text`,
  }));

describe('problems of a pack', () => {
  it('are told one by one where there are few of a kind', () => {
    expect(gathered(empty(3, 'title.en', 7))).toEqual([
      'a.yaml:7: passages[0].title.en: is empty; write something: a text',
      'a.yaml:8: passages[1].title.en: is empty; write something: a text',
      'a.yaml:9: passages[2].title.en: is empty; write something: a text',
    ]);
  });

  it('are told once where there are many of a kind, with the first lines and no other kind among them', () => {
    expect(gathered([...empty(7, 'title.en', 7), ...empty(4, 'text.en', 30), ...empty(1, 'id', 50)])).toEqual(
      [
        'a.yaml:7: passages[].title.en: is empty; write something: a text (7 of them, in lines 7, 8, 9, 10, 11, …)',
        'a.yaml:30: passages[].text.en: is empty; write something: a text (4 of them, in lines 30, 31, 32, 33)',
        'a.yaml:50: passages[0].id: is empty; write something: a text',
      ],
    );
  });
});
