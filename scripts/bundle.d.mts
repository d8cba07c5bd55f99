// The type of bundle.mjs, for the tests that bundle the preview's page.
import type { Metafile } from 'esbuild';

export function bundlePage(root: string, folder: string): Metafile | undefined;
