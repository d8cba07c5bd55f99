// The list of all surfaces. Loaded by scripts/fuzz/worker.ts and by fuzz.test.ts.
import type { Surface } from '../../scripts/fuzz/surface.js';
import { customIds, interactions, messages, typed } from './routed.js';

export const surfaces: readonly Surface[] = [interactions, customIds, typed, messages];
