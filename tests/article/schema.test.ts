// The JSON Schema that editors read is the one that the loader holds packs to.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFile, schemaText } from '../../scripts/schema.js';

it('data/cecot.schema.json is what `npm run schema` writes', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await schemaText());
});
