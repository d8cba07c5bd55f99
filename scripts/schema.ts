// Writes the JSON Schema by which editors complete and check a pack: data/cecot.schema.json (`npm run schema`).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod';
import { packSchema } from '../src/article/schema.js';
import { bundledPack } from '../src/config.js';
import { optionsOf } from './options.js';

/** Beside the pack, whose first line names it. */
export const schemaFile = join(bundledPack, '..', 'cecot.schema.json');

/** @returns The JSON Schema's text, made from the zod schema and formatted as the project is. */
export async function schemaText(): Promise<string> {
  const schema = {
    title: 'A pack: what the bot can say about its article',
    ...z.toJSONSchema(packSchema, { io: 'input' }),
  };
  return format(JSON.stringify(schema), { ...(await resolveConfig(schemaFile)), filepath: schemaFile });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  optionsOf(
    'Writes the JSON Schema of packs beside the pack, data/cecot.schema.json (npm run schema).\n',
    {},
  );
  writeFileSync(schemaFile, await schemaText());
}
