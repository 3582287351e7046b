/** The property tests of this folder over many more worlds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { catalogue } from '../../src/typology/catalogue.js';
import { library } from '../../src/typology/library/index.js';
import { agreed } from './agree.js';
import { crowds } from './crowds.js';
import { catalogues } from './definitions.js';
import { boundsScores, isSound } from './sound.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const shipped = catalogue(library);

describe('interpret = party-sorted = time-ordered', () => {
  test('for the shipped library', () => {
    const either = fc.oneof(worlds(), crowds());
    fc.assert(
      fc.property(either, (world) => {
        agreed(shipped, world);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('for generated definitions', () => {
    fc.assert(
      fc.property(
        catalogues(),
        fc.oneof({ weight: 9, arbitrary: worlds() }, crowds(4)),
        (definitions, world) => {
          agreed(definitions, world);
        },
      ),
      { seed, numRuns: 600 },
    );
  });
});

describe('X2: pruning leaves nobody out who reaches a stratum', () => {
  test('of the shipped library', () => {
    fc.assert(
      fc.property(fc.oneof(worlds(), crowds()), (world) => isSound(shipped, world)),
      { seed, numRuns: 300 },
    );
  });

  test('of the shipped library, nor its score, where its upper strata are reached', () => {
    const greatest = fc.sample(crowds(9), { seed, numRuns: 40 }).map((world) => {
      isSound(shipped, world);
      return boundsScores(world);
    });
    expect(Math.max(...greatest)).toBeGreaterThanOrEqual(weights202611.cuts[weights202611.floor]);
  });

  test('of generated definitions', () => {
    fc.assert(
      fc.property(catalogues(), worlds(), (definitions, world) => isSound(definitions, world)),
      { seed, numRuns: 300 },
    );
  });
});
