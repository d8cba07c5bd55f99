// Packs with thousands of mistakes are refused like others; work that grew by their square would meet the tests' time limit.
import { describe, expect, it } from 'vitest';
import { packText, problemsIn } from './lighthouse.js';

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** The pack with more entries at the start of a list. */
const withMore = (text: string, list: string, entries: string): string =>
  text.replace(`\n${list}:\n`, () => `\n${list}:\n${entries}`);

describe('a pack with thousands of mistakes', () => {
  it('on one line names each of them', () => {
    const problems = problemsIn(`passages: ${'&a '.repeat(60_000)}`);
    expect(problems).toHaveLength(59_999);
    expect(problems.every(({ line }) => line === 1)).toBe(true);
  });

  it('in its keys names each with its line', () => {
    const problems = problemsIn(`${packText}\n${many(60_000, (at) => `k${at}: 1\n`)}`);
    expect(problems).toHaveLength(60_000);
    const [first, second] = problems;
    expect((second?.line ?? 0) - (first?.line ?? 0)).toBe(1);
  });

  it('in keys that are there twice names each with its line', () => {
    const problems = problemsIn(many(20_000, () => 'k: 1\n'));
    expect(problems).toHaveLength(19_999);
    expect(problems[0]).toEqual({
      file: 'pack.yaml',
      line: 2,
      message: 'the key "k" is there twice; take one out',
    });
  });

  it('in its references names each, and guesses what the first were meant to be', () => {
    const entries = many(4000, (at) => `  - {id: 'a${at}', passages: [b${at}]}\n`);
    const passages = many(4000, (at) => `  - {id: 'a${at}', section: 'b${at}'}\n`);
    const messages = problemsIn(withMore(withMore(packText, 'questions', entries), 'passages', passages)).map(
      ({ message }) => message,
    );
    const unknown = messages.filter((message) => message.includes(': there is no passage "b'));
    expect(unknown).toHaveLength(4000);
    expect(unknown.at(-1)).toBe('questions[3999].passages[0]: there is no passage "b3999"; correct it');
  });
});
