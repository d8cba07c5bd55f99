// What a soak has shown: a table for the terminal, and what is wrong. Called by main.ts and soak.test.ts.
import type { Probed } from './bot.js';
import type { Soaked } from './run.js';

/** How much each figure may be above what it was after the warm-up. Memory in MB. */
const ALLOWED: Readonly<Record<keyof Probed, number>> = {
  resident: 16,
  heap: 4,
  handles: 40,
  listeners: 300,
};

const names: Readonly<Record<keyof Probed, string>> = {
  resident: 'resident memory, MB',
  heap: 'heap, MB',
  handles: 'handles',
  listeners: 'listeners',
};
const figures = Object.keys(names) as (keyof Probed)[];

/** Resident memory grows with the young heap for longer than a short soak takes; the heap after a collection does not. */
const SETTLED = 10_000;

/**
 * What the HTTP edge remembers of an interaction so that it is answered once, in MB: 5.2 for 50,000 ids, which is the most
 * that it keeps.
 */
const idSize = 5.2 / 50_000;
const maxIds = 50_000;

/** How much the heap may grow: by what is kept on purpose, and somewhat more. */
const allowed = (figure: keyof Probed, { edge, sent }: Soaked): number =>
  ALLOWED[figure] + (figure === 'heap' && edge === 'http' ? Math.min(sent, maxIds) * idSize : 0);

/** A line for each thing that is wrong. */
export function faultsOf(soaked: Soaked): string[] {
  const { sent, warm, end, lost, opened, filled, code, complaints } = soaked;
  const judged = figures.filter((figure) => figure !== 'resident' || sent >= SETTLED);
  const grown = judged.filter((figure) => end[figure] - warm[figure] > allowed(figure, soaked));
  return [
    ...(lost > 0 ? [`${lost} lost`] : []),
    ...(opened === filled ? [] : [`${opened - filled} private replies were opened and never filled`]),
    ...(code === 0 ? [] : [`the bot ended with code ${String(code)}`]),
    ...grown.map(
      (figure) =>
        `${names[figure]}: ${warm[figure].toFixed(1)} after the warm-up, ${end[figure].toFixed(1)} at the end`,
    ),
    ...complaints,
  ];
}

export function tableOf(soaked: Soaked): string {
  const { sent, answered, tooOften, refused, lost, opened, filled, p50, p99, start, warm, end, seconds } =
    soaked;
  const rows: (readonly [string, string])[] = [
    ['sent', String(sent)],
    ['answered', `${answered}, ${tooOften} of them told to wait`],
    ['refused on purpose', String(refused)],
    ['lost', String(lost)],
    ['private replies filled', `${filled} of ${opened}`],
    ['p50 / p99, ms', `${p50.toFixed(1)} / ${p99.toFixed(1)}`],
    ...figures.map((figure): readonly [string, string] => [
      `${names[figure]}: start, warm, end`,
      [start, warm, end].map((probed) => probed[figure].toFixed(figure === 'heap' ? 1 : 0)).join(', '),
    ]),
    ['seconds', seconds.toFixed(0)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
