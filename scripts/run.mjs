// Runs one built program, building first when a source is newer: `node scripts/run.mjs src/main.js [arguments]`.
import { pathToFileURL } from 'node:url';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This program needs Node.js 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
const { build } = await import('./build.mjs');
build();

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry = '', ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], join(root, 'dist', entry), ...rest];
await import(pathToFileURL(process.argv[1]).href);
