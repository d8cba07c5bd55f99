// The new locators of a pack: only lines that name a place change, and the pack agrees with the new copy afterwards.
import { describe, expect, it } from 'vitest';
import type { ArticleCopy } from '../../../src/article/copy.js';
import { driftOf, hasDrift } from '../../../src/article/drift/drift.js';
import { patched, patchOf } from '../../../src/article/drift/patch.js';
import { parsePack } from '../../../src/article/load.js';
import { packText } from '../lighthouse.js';
import { altered, article, bare, lines, put, reworded, take } from './altered.js';

function written(copy: ArticleCopy, accept = false): { text: string; changed: string[]; left: string[] } {
  const text = patched(
    packText,
    'pack.yaml',
    article,
    patchOf(article, copy, driftOf(article, copy), accept),
  );
  const before = packText.split('\n');
  const after = text.split('\n');
  return {
    text,
    changed: after.filter((line) => !before.includes(line)).map((line) => line.trim()),
    left: lines(driftOf(parsePack(text, 'pack.yaml'), copy)),
  };
}

describe('a copy in another print', () => {
  it('changes the excerpt alone, by which a link finds the place', () => {
    expect(written(reworded('as six families', 'as 6 families'))).toMatchObject({
      changed: ['at: { paragraph: 2, sentence: 2, excerpt: as many as 6 families }'],
      left: [],
    });
    expect(written(reworded('Geologists have', 'GEOLOGISTS have'))).toMatchObject({ changed: [], left: [] });
    expect(written(reworded('the cliff within', 'the cliff, within'))).toMatchObject({
      changed: [],
      left: [],
    });
    expect(written(reworded('could undercut', 'could, undercut')).changed).toHaveLength(1);
  });
});

describe('a copy in which sentences only moved', () => {
  it('changes the numbers alone, and then agrees', () => {
    const copy = altered((body) => {
      put(body, 4, 2, 'A fence was built around the tower.');
    });
    expect(written(copy)).toMatchObject({
      changed: [
        'paragraphs: [4, 5, 3, 5]',
        expect.stringMatching(/^- '69bb2a\.7884\.fc86 [0-9a-f]{6} de5868/u),
        'at: { paragraph: 4, sentence: 3, excerpt: climb its 214 steps every year }',
        'at: { paragraph: 4, sentence: 4, excerpt: the sea could undercut the cliff }',
        'at: { paragraph: 4, sentence: 5, excerpt: No repair has been announced }',
      ],
      left: [],
    });
  });

  it('takes entries along, so that passages stay in the article’s order', () => {
    const copy = altered((body) => {
      put(body, 2, 1, take(body, 2, 3));
    });
    const { text, left } = written(copy);
    expect(left).toEqual([]);
    expect(text.length).toBe(packText.length);
    expect(text.split('\n').sort()).toEqual(
      packText
        .replace('sentence: 3, excerpt: Visits', 'sentence: 1, excerpt: Visits')
        .replace('sentence: 1, excerpt: led', 'sentence: 2, excerpt: led')
        .replace('sentence: 2, excerpt: as many', 'sentence: 3, excerpt: as many')
        .replace('51f6e3 a7e840.e7f6.ef2d 69422d', '69422d 51f6e3 a7e840.e7f6.ef2d')
        .split('\n')
        .sort(),
    );
  });

  it('gives a passage the section in which its sentence now stands', () => {
    const copy = altered((body) => {
      put(body, 3, 2, take(body, 2, 3));
    });
    const { text, left } = written(copy);
    expect(left).toEqual([]);
    expect(parsePack(text, 'pack.yaml').passages.find(({ id }) => id === 'no-visits')?.section).toBe('wreck');
  });

  it('puts the sections in their new order', () => {
    const copy = altered((body) => {
      body.splice(1, 0, ...body.splice(2, 1));
    });
    const { text, left } = written(copy);
    expect(left).toEqual([]);
    expect(parsePack(text, 'pack.yaml').sections.map(({ id }) => id)).toEqual([
      'place',
      'wreck',
      'keepers',
      'today',
    ]);
  });
});

describe('a copy in which a sentence changed', () => {
  const copy = reworded('one of the oldest working lights', 'one of the most ancient working lights');

  it('gets other words of it as excerpt, and goes on being told until it is read again', () => {
    const { changed, left } = written(copy);
    expect(changed).toEqual([
      'at: { paragraph: 1, sentence: 4, excerpt: one of the most ancient working lights }',
    ]);
    expect(left).toEqual(['reworded 1.4→1.4 [oldest]']);
    expect(written(copy, true).left).toEqual([]);
  });

  it('is never taken for read while the pack’s own texts have its old figure', () => {
    const figure = reworded('214 steps', '241 steps');
    expect(written(figure, true).left).toEqual(['figure 4.2→4.2 “214”→“241” [visitors]']);
    const mended = packText
      .replace('go up its 214 steps', 'go up its 241 steps')
      .replace('sus 214 escalones', 'sus 241 escalones')
      .replace('en: 214 steps, es: 214 escalones', 'en: 241 steps, es: 241 escalones');
    const pack = parsePack(mended, 'pack.yaml');
    const patch = patchOf(pack, figure, driftOf(pack, figure), true);
    expect(hasDrift(driftOf(parsePack(patched(mended, 'pack.yaml', pack, patch), 'pack.yaml'), figure))).toBe(
      false,
    );
  });

  it('that was joined or divided has no figure told later that only went along', () => {
    const joined = altered((body) => {
      const second = take(body, 4, 2);
      put(body, 4, 1, `${take(body, 4, 1).replace(/\.$/u, '')}, and ${second}`);
    });
    const divided = altered((body) => {
      const [first = '', second = ''] = take(body, 1, 2).split(' and first lit');
      put(body, 1, 2, `It was first lit${second}`);
      put(body, 1, 2, `${first}.`);
    });
    for (const each of [joined, divided])
      expect(written(each).left).toEqual([expect.stringMatching(/^reworded/u)]);
  });

  it('has no fingerprint written for it where the pack had none', () => {
    expect(patchOf(bare, copy, driftOf(bare, copy), false).fingerprints).toBeUndefined();
  });
});

it('passages whose sentences are gone, or have no words for an excerpt, are left to a person', () => {
  const copy = altered((body) => {
    take(body, 2, 2);
    body[2] = body[2]?.map((sentence) => sentence.replace('struck the reef', 'hit the rocks')) ?? [];
  });
  const patch = patchOf(article, copy, driftOf(article, copy), false);
  expect(patch.gone.map(({ id }) => id)).toEqual(['six-families']);
  expect(patch.unquoted.map(({ id }) => id)).toEqual(['aurora']);
});

it('a passage whose sentence is gone gets no other section', () => {
  const copy = altered((body) => {
    take(body, 3, 3);
    body.unshift(['A new museum tells of it.']);
  });
  const patch = patchOf(article, copy, driftOf(article, copy), false);
  expect(patch.gone).not.toEqual([]);
  expect([...patch.sections]).toEqual([]);
});

it('a pack that would not be in order is never written', () => {
  const copy = altered((body) => {
    put(body, 4, 1, take(body, 3, 1));
    put(body, 4, 1, take(body, 3, 1));
    body[3]?.unshift(...(body.splice(2, 1)[0] ?? []));
  });
  const patch = patchOf(article, copy, driftOf(article, copy), false);
  const broken = { ...patch, paragraphs: [1, 1] };
  expect(() => patched(packText, 'pack.yaml', article, broken)).toThrow('there is no paragraph 3');
});
