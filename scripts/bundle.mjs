// Bundles the preview's page, script and style, to one folder with esbuild. Called by build.mjs.
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Loaded only for a build: an installation for production has no esbuild.
const require = createRequire(import.meta.url);

/**
 * @param root The project's folder.
 * @param folder Where app.js and app.css go.
 * @returns Whether it worked; what is wrong is told on standard error.
 */
export function bundle(root, folder) {
  const { buildSync } = require('esbuild');
  const client = join(root, 'src/edges/preview/client');
  try {
    buildSync({
      absWorkingDir: root,
      entryPoints: [
        { in: join(client, 'main.tsx'), out: 'app' },
        { in: join(client, 'style.css'), out: 'app' },
      ],
      outdir: folder,
      tsconfig: join(client, 'tsconfig.json'),
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      // The licences of bundled packages stay in the file.
      legalComments: 'eof',
      logLevel: 'warning',
    });
    return true;
  } catch {
    return false;
  }
}
