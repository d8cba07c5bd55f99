// What each measure must reach. A floor is what the search reached on the whole open sets when it was last set, less about
// one question or 0.3 points (0.003 of an area). Called by main.ts.
import type { Figures } from './measure.js';

export const floors: Readonly<Record<string, number>> = {
  'article en paragraph@1': 98.5,
  'article en sentence@1': 96.5,
  'article en language right': 99,
  'article es paragraph@1': 95,
  'article es sentence@1': 95,
  'article es language right': 97,
  'article silence': 90.5,
  'article left': 1,
  'en sentence@1': 80.4,
  'en sentence@3': 95.1,
  'en shown@1': 91.2,
  'en paragraph@1': 96.5,
  'en typos paragraph@1': 95.9,
  'en off-topic AUROC': 0.995,
  'es sentence@1': 78.5,
  'es sentence@3': 92.4,
  'es shown@1': 87.8,
  'es paragraph@1': 94.5,
  'es typos paragraph@1': 94,
  'es off-topic AUROC': 0.995,
  'unanswerable AUROC': 0.682,
};

/** A measure that must not rise above its floor. */
const isCeiling = (name: string): boolean => name === 'article left';

/** @returns The names of the figures that are beyond their floor. */
export const below = (figures: Figures): string[] =>
  [...figures]
    .filter(([name, value]) => {
      const floor = floors[name];
      return floor !== undefined && (isCeiling(name) ? value > floor : value < floor);
    })
    .map(([name]) => name);
