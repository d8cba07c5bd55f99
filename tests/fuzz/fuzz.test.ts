// Two thousand hostile inputs, over every surface; `npm run fuzz` sends 100,000 through the same code.
import { expect, it } from 'vitest';
import { attack } from '../../scripts/fuzz/attack.js';
import { sharesOf } from '../../scripts/fuzz/surface.js';
import { surfaces } from './surfaces.js';

/** Any seed will do; one alone makes the same inputs each time. */
const seed = 20_261_125;
const runs = 2000;

it.each([...sharesOf(surfaces, runs)])(
  '$name: no promise is broken',
  async (surface, share) => {
    const { failure } = await attack(surface, share, seed);
    expect(failure).toBeUndefined();
  },
  120_000,
);
