// Loads the surfaces as they stand in tests/fuzz/, and attacks one after another. Started by scripts/fuzz.ts beside itself,
// so that an input without end can be seen from there.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createViteServer } from 'vitest/node';
import type { Order, Told } from '../fuzz.js';
import { attack } from './attack.js';
import { sharesOf, type Surface } from './surface.js';

/** The folder of package.json; this file runs from dist/scripts/fuzz/. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The surfaces are tests, which no build compiles: they are loaded as vitest loads them. */
async function load(): Promise<readonly Surface[]> {
  const server = await createViteServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const { surfaces } = await server.ssrLoadModule(join(root, 'tests/fuzz/surfaces.ts'));
  return surfaces as readonly Surface[];
}

const tell = (told: Told): void => parentPort?.postMessage(told);
const { runs, seed, only, count } = workerData as Order;

for (const [surface, share] of sharesOf(await load(), runs)) {
  if (only !== undefined && surface.name !== only) continue;
  tell({ kind: 'surface', name: surface.name, runs: share });
  tell({ kind: 'attacked', attacked: await attack(surface, share, seed, () => Atomics.add(count, 0, 1)) });
}
// What a surface has left open, as a timer, must not keep the program.
process.exit(0);
