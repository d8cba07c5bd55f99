// What is fuzzed, how often, and what came of it. The surfaces are in tests/fuzz/; run by scripts/fuzz.ts with many inputs
// and by tests/fuzz/fuzz.test.ts with few.
import type { Arbitrary } from 'fast-check';

/** A place where something comes in that anybody may have made. */
export interface Surface<Input = unknown> {
  readonly name: string;
  /** How many of 1000 inputs go there. */
  readonly share: number;
  readonly inputs: Arbitrary<Input>;
  /** Puts one input in and looks at all that comes out. @throws Where a promise is broken. */
  readonly hold: (input: Input) => void | Promise<void>;
}

/** A surface whose inputs only it knows. */
export const surface = <Input>(given: Surface<Input>): Surface => given as unknown as Surface;

/** How many inputs each surface gets of so many in all, at least one. */
export function sharesOf(surfaces: readonly Surface[], runs: number): ReadonlyMap<Surface, number> {
  const whole = surfaces.reduce((sum, { share }) => sum + share, 0);
  return new Map(surfaces.map((each) => [each, Math.max(1, Math.round((runs * each.share) / whole))]));
}
