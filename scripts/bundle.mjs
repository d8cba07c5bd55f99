// Bundles with esbuild: the preview's page, script and style, the two programs that serve the bot, and the
// terminal. Called by build.mjs.
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Loaded only for a build: an installation for production has no esbuild.
const require = createRequire(import.meta.url);

/** @returns esbuild's metafile, or undefined where it failed; what is wrong is told on standard error. */
function bundle(root, options) {
  const { buildSync } = require('esbuild');
  // For licences.mjs: what is in the bundle, and the notices that stand in it.
  const kept = { metafile: true, legalComments: 'external' };
  try {
    const all = {
      absWorkingDir: root,
      bundle: true,
      format: 'esm',
      logLevel: 'warning',
      ...kept,
      ...options,
    };
    return buildSync(all).metafile;
  } catch {
    return undefined;
  }
}

/**
 * Bundles the page of the preview.
 * @param root The project's folder.
 * @param folder Where app.js and app.css go.
 * @returns What is in it, or undefined where it failed; what is wrong is told on standard error.
 */
export function bundlePage(root, folder) {
  const client = join(root, 'src/edges/preview/client');
  return bundle(root, {
    entryPoints: [
      { in: join(client, 'main.tsx'), out: 'app' },
      { in: join(client, 'style.css'), out: 'app' },
    ],
    outdir: folder,
    tsconfig: join(client, 'tsconfig.json'),
    minify: true,
    platform: 'browser',
    target: 'es2022',
  });
}

/**
 * Puts main.js, main-http.js and the terminal's main.js each in the place of its compiled self, with all that they import but what is loaded on
 * demand: Node reads some ten files at a start instead of 900, which halves its time and saves 15 MB.
 * @param root The project's folder.
 * @param folder The compiled src/.
 * @returns What is in it, or undefined where it failed; what is wrong is told on standard error.
 */
export function bundlePrograms(root, folder) {
  return bundle(root, {
    entryPoints: ['main.js', 'main-http.js', 'edges/terminal/main.js'].map((name) => join(folder, name)),
    outdir: folder,
    allowOverwrite: true,
    splitting: true,
    // In the same folder, because files are looked for from where a module stands.
    chunkNames: 'bundled-[hash]',
    platform: 'node',
    target: 'node20.19',
    // Else every pattern with \p{…} is made anew, as a RegExp, each time that it is used.
    supported: { 'regexp-unicode-property-escapes': true },
    // Without comments: Node keeps a file in memory, in two bytes a letter where one of them is beyond Latin-1.
    minifyWhitespace: true,
    // A line of a stack trace still says where.
    lineLimit: 120,
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    // What discord.js does without.
    external: ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack'],
  });
}

/**
 * Puts cheerio, which a page is read with, in one file: it is loaded on demand, and then quicker than from its many.
 * @param root The project's folder.
 * @param folder The compiled program; Node looks for packages there before it looks in the project.
 * @returns What is in it, or undefined where it failed; what is wrong is told on standard error.
 */
export function bundlePageReader(root, folder) {
  return bundle(root, {
    entryPoints: ['cheerio/slim'],
    outfile: join(folder, 'node_modules/cheerio/slim.js'),
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
  });
}
