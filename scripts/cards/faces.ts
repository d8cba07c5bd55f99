// The font files of the pictures (SIL Open Font License): the Latin letters of both faces and, as a fallback, the rarer
// Latin ones. Called by render.ts and make.ts.
import { createRequire } from 'node:module';
import { sans, serif } from './style.js';

export interface Face {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly file: string;
}

const require = createRequire(import.meta.url);

/** @throws With the code MODULE_NOT_FOUND where the development dependencies are not installed. */
export const faces: readonly Face[] = [
  {
    name: sans,
    weight: 400,
    file: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  },
  {
    name: sans,
    weight: 600,
    file: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff'),
  },
  {
    name: serif,
    weight: 400,
    file: require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'),
  },
  {
    name: `${sans} rare`,
    weight: 400,
    file: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff'),
  },
  {
    name: `${sans} rare`,
    weight: 600,
    file: require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff'),
  },
  {
    name: `${serif} rare`,
    weight: 400,
    file: require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff'),
  },
];
