// A short soak over each edge; `npm run soak` runs a long one.
import { expect, it } from 'vitest';
import { soak } from './run.js';
import { faultsOf } from './verdict.js';

it.each(['gateway', 'http'] as const)(
  '1000 interactions of all kinds over the %s, with faults coming and going: none is lost, nothing grows',
  async (edge) => {
    const soaked = await soak({ edge, interactions: 1000, rate: 60 });
    expect(faultsOf(soaked)).toEqual([]);
    expect(soaked.answered + soaked.refused).toBe(soaked.sent);
    expect(soaked.tooOften).toBeGreaterThan(0);
    expect(soaked.refused).toBeGreaterThan(0);
    expect(soaked.filled).toBeGreaterThan(0);
  },
  180_000,
);
