// The list of all surfaces. Loaded by scripts/fuzz/worker.ts and by fuzz.test.ts.
import type { Surface } from '../../scripts/fuzz/surface.js';
import { texts } from './escaped.js';
import { packs } from './packs.js';
import { previewed } from './previewed.js';
import { requests } from './requests.js';
import { customIds, interactions, messages, typed } from './routed.js';
import { commandLines, jsonLines } from './terminal.js';

export const surfaces: readonly Surface[] = [
  interactions,
  customIds,
  typed,
  messages,
  texts,
  requests,
  previewed,
  packs,
  commandLines,
  jsonLines,
];
