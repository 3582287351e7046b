import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { readWeights } from '../read-weights.js';
import { weights202611 } from '../weights-2026-11.js';
import { weightsSchema, weightsSchemaPath } from './weights-schema.js';

it('is published as it is', () => {
  expect(JSON.parse(readFileSync(weightsSchemaPath, 'utf8'))).toEqual(weightsSchema);
});

it('knows and requires the entries that the reader does', () => {
  const { properties, required } = weightsSchema as {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly required: readonly string[];
  };
  expect(Object.keys(properties)).toEqual(Object.keys(weights202611));
  for (const key of required) {
    const without = Object.fromEntries(Object.entries(weights202611).filter(([name]) => name !== key));
    expect(() => readWeights(without, 'w'), key).toThrow(VigieError);
  }
  expect([...required]).toEqual(Object.keys(properties));
});
