// What a pack tells of paragraphs, of what stands around the body, and of several changes at once.
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../src/article/drift/drift.js';
import { statesOf } from '../../../src/article/drift/report.js';
import { altered, article, lines, original, put, take, told } from './altered.js';

describe('a paragraph', () => {
  it('that moved is one change', () => {
    const copy = altered((body) => {
      body.splice(1, 0, ...body.splice(2, 1));
    });
    expect(told(copy)).toEqual(['moved 3.1+2→2.1+2 [aurora,dark-lamp,unsettled]', 'renumbered 2.1+4→3.1+4']);
  });

  it('that is new or gone is told by its sentences', () => {
    expect(
      told(altered((body) => body.splice(1, 0, ['The museum is small.', 'It closes on Mondays.']))),
    ).toEqual([
      'new -→2.1',
      'new -→2.2',
      'renumbered 2.1+4→3.1+4',
      'renumbered 3.1+2→4.1+2',
      'renumbered 4.1+3→5.1+3',
    ]);
    expect(told(altered((body) => body.splice(2, 1)))).toEqual([
      'gone 3.1→- [aurora]',
      'gone 3.2→- [dark-lamp]',
      'gone 3.3→- [unsettled]',
      'renumbered 4.1+3→3.1+3',
    ]);
  });

  it('that was split or merged moved nothing', () => {
    const split = altered((body) => {
      body.splice(2, 0, body[1]?.splice(3) ?? []);
    });
    expect(told(split).filter((line) => !line.startsWith('renumbered'))).toEqual(['split 2→2', 'split 2→3']);
    const merged = altered((body) => {
      body[2]?.push(...(body.splice(3, 1)[0] ?? []));
    });
    expect(told(merged).filter((line) => !line.startsWith('renumbered'))).toEqual([
      'merged 3→3',
      'merged 4→3',
    ]);
  });
});

describe('what stands around the body', () => {
  it('is told: title, author, other names, questions, the header’s excerpts', () => {
    expect(
      told({
        ...original,
        title: 'Morro Bajo Light',
        author: 'Somebody Else',
        aliases: ['The Old Lantern'],
        header: ['lighthouse, Cabo Sereno, Costa Brisa', 'Also known as: The Old Lantern of the Cape'],
        questions: ['What is Morro Alto Light?', 'Who was the last keeper?'],
      }),
    ).toEqual([
      'reworded 0.2→0.2 “”→“Also known as” “”→“Old” [other-names]',
      'title -→- “Morro Alto Light”→“Morro Bajo Light”',
      'author -→- “Marta L. Ferrer”→“Somebody Else”',
      'name -→- “”→“The Old Lantern”',
      'question -→- “Why is the wreck of the Aurora disputed?”→“”',
      'question -→- “”→“Who was the last keeper?”',
    ]);
  });

  it('is told where the article was changed after the day on which it was read', () => {
    expect(told({ ...original, updated: '2026-11-23' })).toEqual([]);
    expect(told({ ...original, updated: '2026-11-24' })).toEqual(['updated -→- “2026-11-23”→“2026-11-24”']);
  });

  it('is told where all questions are others', () => {
    const copy = { ...original, questions: ['Who was the last keeper?'] };
    expect(told(copy)).toEqual([
      'question -→- “What is Morro Alto Light?”→“”',
      'question -→- “Why is the wreck of the Aurora disputed?”→“”',
      'question -→- “”→“Who was the last keeper?”',
    ]);
    expect(told({ ...copy, language: undefined })).toEqual([]);
  });

  it('is gone, not another line of the header, where its line was taken out', () => {
    const pack = structuredClone(article);
    const [names] = pack.passages;
    const spanish = names && {
      ...names,
      id: 'spanish',
      at: { paragraph: 0, sentence: 3, excerpt: 'Spanish: Faro de Morro Alto' },
    };
    const both = { ...pack, passages: spanish ? [spanish, ...pack.passages] : [] };
    expect(lines(driftOf(both, original))).toEqual([]);
    const header = original.header.filter((line) => !line.startsWith('Spanish:'));
    expect(lines(driftOf(both, { ...original, header }))).toEqual(['gone 0.3→- [spanish]']);
  });

  it('is not missed where a copy does not have it', () => {
    expect(told({ ...original, author: undefined, questions: [] })).toEqual([]);
  });
});

describe('several changes at once', () => {
  const copy = altered((body) => {
    put(body, 3, 1, take(body, 2, 4));
    put(body, 1, 4, 'A museum was added in the spring.');
    take(body, 4, 2);
    body[3] = body[3]?.map((sentence) => sentence.replace('May 1988', 'May 1987')) ?? [];
    body[2] =
      body[2]?.map((sentence) =>
        sentence.replace('According to the harbour office', 'According to the navy'),
      ) ?? [];
    body[0] = body[0]?.map((sentence) => sentence.replace('oldest working', 'oldest')) ?? [];
  });

  it('are each told, figures and dates first, and no other', () => {
    expect(told(copy).filter((line) => !line.startsWith('renumbered'))).toEqual([
      'figure 4.1→4.1 “May 1988”→“May 1987” [automated]',
      'gone 4.2→- [visitors]',
      'reworded 1.4→1.5 “working”→“” [oldest]',
      'moved 2.4→3.1 [supplies]',
      'new -→1.4',
      'attribution 3.2→3.3 “?”→“According to the navy” [dark-lamp]',
    ]);
  });

  it('are told passage by passage', () => {
    const states = statesOf(article, driftOf(article, copy));
    expect(states).toHaveLength(18);
    expect(states.filter(({ changes }) => changes.length > 0)).toEqual([
      {
        id: 'oldest',
        changes: ['reworded', 'renumbered'],
        from: { paragraph: 1, sentence: 4 },
        to: { paragraph: 1, sentence: 5 },
      },
      {
        id: 'supplies',
        changes: ['moved'],
        from: { paragraph: 2, sentence: 4 },
        to: { paragraph: 3, sentence: 1 },
      },
      {
        id: 'loneliest-chair',
        changes: ['renumbered'],
        from: { paragraph: 2, sentence: 5 },
        to: { paragraph: 2, sentence: 4 },
      },
      {
        id: 'aurora',
        changes: ['renumbered'],
        from: { paragraph: 3, sentence: 1 },
        to: { paragraph: 3, sentence: 2 },
      },
      {
        id: 'dark-lamp',
        changes: ['attribution', 'renumbered'],
        from: { paragraph: 3, sentence: 2 },
        to: { paragraph: 3, sentence: 3 },
      },
      {
        id: 'unsettled',
        changes: ['renumbered'],
        from: { paragraph: 3, sentence: 3 },
        to: { paragraph: 3, sentence: 4 },
      },
      {
        id: 'automated',
        changes: ['figure'],
        from: { paragraph: 4, sentence: 1 },
        to: { paragraph: 4, sentence: 1 },
      },
      { id: 'visitors', changes: ['gone'], from: { paragraph: 4, sentence: 2 }, to: null },
      {
        id: 'cliff',
        changes: ['renumbered'],
        from: { paragraph: 4, sentence: 3 },
        to: { paragraph: 4, sentence: 2 },
      },
      {
        id: 'no-repair',
        changes: ['renumbered'],
        from: { paragraph: 4, sentence: 4 },
        to: { paragraph: 4, sentence: 3 },
      },
    ]);
  });
});
