import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mappingSchemaPath } from './describe/write-mapping.js';
import { mappingSchema } from './mapping-schema.js';
import { layoutKeys, mappingKeys, mappingVersion } from './read-mapping.js';
import { sourceKeys } from './read-source.js';

const published: unknown = JSON.parse(readFileSync(mappingSchemaPath, 'utf8'));

it('is published as it is', () => {
  expect(published).toEqual(mappingSchema);
});

it('has a name of its own, of the version that a mapping says', () => {
  expect(mappingSchema['$id']).toBe(`urn:vigie:schema:mapping-${mappingVersion}`);
  expect(mappingSchemaPath).toBe(`schemas/mapping-${mappingVersion}.schema.json`);
});

it('knows the keys that the reader knows, and no other', () => {
  const found = new Map<string, ReadonlySet<string>>();
  const keysAt = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const each of value) keysAt(each, path);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'properties' && typeof inner === 'object' && inner !== null) {
          found.set(path, new Set([...(found.get(path) ?? []), ...Object.keys(inner)]));
          for (const [name, each] of Object.entries(inner)) keysAt(each, `${path}/${name}`);
        } else if (key === 'definitions' && typeof inner === 'object' && inner !== null) {
          for (const [name, each] of Object.entries(inner)) keysAt(each, `/${name}`);
        } else keysAt(inner, path);
      }
    }
  };
  keysAt(mappingSchema, '');
  expect([...(found.get('') ?? [])]).toEqual([...mappingKeys]);
  expect([...(found.get('/file') ?? [])].sort()).toEqual([...layoutKeys].sort());
  const ofSources = ['payment_id', 'amount', 'time'].flatMap((column) => [
    ...(found.get(`/${column}`) ?? []),
  ]);
  expect([...new Set(ofSources)].sort()).toEqual([...sourceKeys].sort());
});
