// Problems as lines to read: what is wrong in the same way in many places is told once. Called by scripts/article-check.ts.
import type { Problem } from '../../src/article/problem.js';

/** So many of a kind are told one by one. */
const few = 3;
/** Of more, so many lines are named. */
const named = 5;

/**
 * @param problems In the order of their lines.
 * @returns One line each; of the same problem in more than 3 entries of a list one line, with how many they are and where
 *   the first 5 stand.
 */
export function gathered(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = `${problem.file} ${kindOf(problem)}`;
    const same = kinds.get(kind);
    if (same) same.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length <= few)
      return same.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    const lines = [...new Set(same.map(({ line }) => line))];
    const shown = `${lines.slice(0, named).join(', ')}${lines.length > named ? ', …' : ''}`;
    return [`${first.file}:${first.line}: ${kindOf(first)} (${same.length} of them, in lines ${shown})`];
  });
}

/** "passages[3].title.en: is empty" and "passages[4].title.en: is empty" are one kind. */
const kindOf = ({ message }: Problem): string => {
  const [path = '', ...rest] = message.split(': ');
  return [path.replace(/\[\d+\]/gu, '[]'), ...rest].join(': ');
};
