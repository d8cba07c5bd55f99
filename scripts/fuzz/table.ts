// What came of the fuzzing, a line a surface. Printed by scripts/fuzz.ts.
import type { Attacked } from './attack.js';

const columns = ['surface', 'inputs', 'broken', 'seconds', 'slowest, ms'] as const;

/** @returns Columns wide enough for all, with a line for the sum. */
export function tableOf(all: readonly Attacked[]): string {
  const rowOf = ({ surface, runs, failure, ms, slowest }: Attacked): string[] => [
    surface,
    runs.toLocaleString('en-US'),
    failure ? '1' : '0',
    (ms / 1000).toFixed(1),
    slowest.toFixed(0),
  ];
  const sum = (of: (each: Attacked) => number): number => all.reduce((total, each) => total + of(each), 0);
  const rows = [
    [...columns],
    ...all.map(rowOf),
    [
      'all',
      sum(({ runs }) => runs).toLocaleString('en-US'),
      String(sum(({ failure }) => (failure ? 1 : 0))),
      (sum(({ ms }) => ms) / 1000).toFixed(1),
      Math.max(0, ...all.map(({ slowest }) => slowest)).toFixed(0),
    ],
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
