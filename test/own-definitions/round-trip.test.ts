/** The same data as the definitions in TypeScript: everything is written and read back, and nothing changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/typology/library/index.js';
import { readDefinitions } from '../../src/typology/yaml/read-definitions.js';
import { definitionsText } from '../../src/typology/yaml/write-definitions.js';
import { definitions } from '../agreement/definitions.js';
import { runs } from '../agreement/runs.js';

const seed = Number(process.env['VIGIE_SEED']);

describe('a definition that is written and read back is the same', () => {
  it.each(library.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
    const read = readDefinitions(definitionsText([definition]), 'own.yaml');
    expect(read.faults).toEqual([]);
    expect(read.definitions).toEqual([definition]);
  });

  it('for the whole library in one file', () => {
    const files = [library.slice(0, 25), library.slice(25)];
    for (const some of files)
      expect(readDefinitions(definitionsText(some), 'own.yaml').definitions).toEqual(some);
  });

  it('for generated definitions', () => {
    fc.assert(
      fc.property(definitions(), (definition) => {
        const read = readDefinitions(definitionsText([definition]), 'own.yaml');
        expect(read.faults).toEqual([]);
        expect(read.definitions).toEqual([definition]);
      }),
      { seed, numRuns: runs(60, 300) },
    );
  });

  it('with its weights', () => {
    const [first] = library;
    if (first?.kind !== 'indicator') throw new Error('the first is no indicator');
    const weights = {
      [first.id]: { weights: [-5, ...first.strata.map((_, i) => i)], reason: 'Because: a test' },
    };
    expect(readDefinitions(definitionsText([first], weights), 'own.yaml').weights).toEqual(weights);
  });
});

it('is written without an alias, however often a part is used', () => {
  expect(definitionsText(library)).not.toMatch(/[&*]a\d/);
});
