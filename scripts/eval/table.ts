// Tables of figures and the list of misses, as lines of text. Called by main.ts and ablate.ts.
import type { Figures, Miss } from './measure.js';

/** An area has three decimals, a share in hundredths one. */
export const shown = (name: string, value: number): string => value.toFixed(name.includes('AUROC') ? 3 : 1);

/** @param floors What a figure must reach, where anything is asked of it. */
export function figureLines(figures: Figures, floors: Readonly<Record<string, number>>): string[] {
  const rows = [...figures].map(([name, value]) => {
    const floor = floors[name];
    return [name, shown(name, value), floor === undefined ? '' : shown(name, floor)];
  });
  return aligned([['measure', 'reached', 'floor'], ...rows]);
}

export const missLines = (misses: readonly Miss[]): string[] =>
  misses.flatMap(({ set, title, question, answer, first, right }) => [
    '',
    `${set} · ${title} · ${question} → ${answer}`,
    `  first: ${first}`,
    `  right: ${right}`,
  ]);

/** @returns Lines whose first column is set to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
