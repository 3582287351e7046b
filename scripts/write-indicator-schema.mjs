// Writes schemas/indicator-1.schema.json from the code, for `biome format` to lay out; a test holds the two equal.
import { writeFileSync } from 'node:fs';
import { ensureBuilt } from './setup.mjs';

await ensureBuilt();
const { definitionSchema } = await import('../dist/src/typology/yaml/definition-schema.js');
const { schemaPath } = await import('../dist/src/typology/yaml/write-definitions.js');
writeFileSync(schemaPath, `${JSON.stringify(definitionSchema, undefined, 2)}\n`);
