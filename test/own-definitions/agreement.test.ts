/** interpret = party-sorted = time-ordered for what was read from YAML, as for what is written in TypeScript. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Definition } from '../../src/typology/definition.js';
import { library } from '../../src/typology/library/index.js';
import { readDefinitions } from '../../src/typology/yaml/read-definitions.js';
import { definitionsText } from '../../src/typology/yaml/write-definitions.js';
import { agreed } from '../agreement/agree.js';
import { definitions } from '../agreement/definitions.js';
import { runs } from '../agreement/runs.js';
import { worlds } from '../agreement/worlds.js';

const seed = Number(process.env['VIGIE_SEED']);

function throughYaml(given: readonly Definition[]): readonly Definition[] {
  const read = given.map((each) => readDefinitions(definitionsText([each]), 'own.yaml'));
  expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  return read.flatMap((each) => each.definitions);
}

describe('interpret = party-sorted = time-ordered, read from YAML', () => {
  const shipped = catalogue(throughYaml(library));

  test('for the shipped library, which is the same catalogue', () => {
    expect(shipped).toEqual(catalogue(library));
    fc.assert(
      fc.property(worlds(), (world) => {
        agreed(shipped, world);
      }),
      { seed, numRuns: 5 },
    );
  });

  test('for generated definitions', () => {
    fc.assert(
      fc.property(definitions(), worlds(), (definition, world) => {
        agreed(catalogue(throughYaml([definition])), world);
      }),
      { seed, numRuns: runs(20, 60) },
    );
  });
});
