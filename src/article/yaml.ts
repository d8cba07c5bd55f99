// The YAML library, loaded when a pack or a front matter is first read: a plain text is ready sooner without it. Called by
// lines.ts, identity.ts and import/markdown.ts.
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

const require = createRequire(import.meta.url);

export const yaml = (): typeof Yaml => require('yaml') as typeof Yaml;
