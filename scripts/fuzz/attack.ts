// Sends one surface its inputs, by seed, and shrinks the first that breaks a promise. Called by worker.ts and by
// tests/fuzz/fuzz.test.ts.
import fc from 'fast-check';
import type { Surface } from './surface.js';

export interface Attacked {
  readonly surface: string;
  readonly runs: number;
  readonly ms: number;
  /** The longest that one input took, in ms. */
  readonly slowest: number;
  /** The smallest input that breaks a promise, which promise, and how fast-check finds it again. */
  readonly failure?: { readonly input: string; readonly error: string; readonly path: string };
}

/** In characters: more of an input is not printed. */
const maxPrinted = 4000;

/**
 * @param runs How many inputs.
 * @param seed The same seed makes the same inputs.
 * @param begun Is told before each input.
 */
export async function attack(
  { name, inputs, hold }: Surface,
  runs: number,
  seed: number,
  begun: () => void = () => undefined,
): Promise<Attacked> {
  let slowest = 0;
  const started = performance.now();
  const details = await fc.check(
    fc.asyncProperty(inputs, async (input) => {
      begun();
      const from = performance.now();
      await hold(input);
      slowest = Math.max(slowest, performance.now() - from);
    }),
    { seed, numRuns: runs },
  );
  const { failed, counterexample, counterexamplePath, errorInstance } = details;
  const error =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return {
    surface: name,
    runs: details.numRuns,
    ms: performance.now() - started,
    slowest,
    ...(failed && {
      failure: {
        input: fc.stringify(counterexample?.[0]).slice(0, maxPrinted),
        error: error.slice(0, maxPrinted),
        path: counterexamplePath ?? '',
      },
    }),
  };
}
