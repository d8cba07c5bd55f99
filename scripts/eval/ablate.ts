// What each named feature and signal of the search is worth: every measure without it, less the measure with all. Called by main.ts.
import { signalNames } from '../../src/search/against.js';
import { featureNames } from '../../src/search/features.js';
import type { Named } from '../../src/search/model.js';
import { measureTexts, type Figures } from './measure.js';
import { aligned, shown } from './table.js';
import type { TextSets } from './texts.js';

/**
 * @param sets The texts to measure on.
 * @param own Measures our own article without what is named.
 */
export function ablationLines(sets: TextSets, own: (without: ReadonlySet<Named>) => Figures): string[] {
  const measured = (without: ReadonlySet<Named>): Figures =>
    new Map([...measureTexts(sets, without).figures, ...own(without)]);
  const whole = measured(new Set());
  const columns = [...featureNames, ...signalNames].map((name) => ({
    name,
    figures: measured(new Set([name])),
  }));
  const rows = [...whole].map(([name, value]) => [
    name,
    shown(name, value),
    ...columns.map(({ figures }) => signed(name, (figures.get(name) ?? 0) - value)),
  ]);
  return aligned([['measure', 'all', ...columns.map(({ name }) => `−${name}`)], ...rows]);
}

function signed(name: string, difference: number): string {
  const text = shown(name, Math.abs(difference));
  if (Number(text) === 0) return '·';
  return `${difference < 0 ? '−' : '+'}${text}`;
}
