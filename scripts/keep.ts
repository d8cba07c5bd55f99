// Keeps the program's own pack as JSON beside the built program (src/article/kept.ts). Run by build.mjs.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { readText } from '../src/article/file.js';
import { writeKept } from '../src/article/kept.js';
import { parsePack } from '../src/article/load.js';
import { PackError } from '../src/article/problem.js';
import { bundledPack, keptPack } from '../src/config.js';

try {
  const text = readText(bundledPack);
  writeFileSync(keptPack, writeKept(text, parsePack(text, bundledPack)));
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
