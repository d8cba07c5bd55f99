// The type of licences.mjs, for its test.
import type { Metafile } from 'esbuild';

export function writeLicences(root: string, folder: string, bundles: readonly Metafile[]): boolean;
