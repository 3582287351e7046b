import fc from 'fast-check';
import { test } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { catalogue as catalogueOf } from '../../src/typology/catalogue.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { type Interpretation, interpret } from '../../src/typology/interpret.js';
import { Kept } from '../../src/typology/interpret-kept.js';
import { library } from '../../src/typology/library/index.js';
import { catalogues } from './definitions.js';
import { runs } from './runs.js';
import { expectSame } from './same.js';
import { streamOf } from './stream-of.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const shipped = catalogueOf(library);
const epochs = [0, 1] as const;

/** All that a reader of a lead may ask. */
function told({ indicators, facts }: Catalogue, seen: Interpretation): unknown {
  return {
    deadlines: seen.deadlines,
    facts: facts.map((_, fact) => [...seen.facts(fact)]),
    // After the facts, which may meet what the strata did not.
    flags: [seen.windowCapped, seen.hub],
    hits: indicators.map((_, at) =>
      epochs.map((epoch) => ({
        stratum: seen.stratum(at, epoch),
        behind: seen.payments(at, epoch).map(({ seq }) => seq),
        values: seen.values(at, epoch),
        silences: seen.silences(at, epoch),
        ...(seen.stratum(at, epoch) < 1
          ? {}
          : {
              matched: seen.matched(at, epoch).map(({ seq }) => seq),
              beside: seen.beside(at, epoch).map(({ seq }) => seq),
            }),
      })),
    ),
  };
}

test.each([
  ['drawn definitions', catalogues()],
  ['the library', fc.constant(shipped)],
])(
  'E9, W6: nothing is said otherwise where what was worked out is kept: %s',
  (_, drawn) => {
    fc.assert(
      fc.property(
        drawn,
        worlds(),
        fc.constantFrom<Role>('payer', 'beneficiary'),
        (catalogue, world, role) => {
          const stream = streamOf(world, 0, role);
          const anew = interpret(catalogue, world.setting, 0, role, stream, world.asOf);
          const kept = interpret(catalogue, world.setting, 0, role, stream, world.asOf, new Kept());
          expectSame(told(catalogue, kept), told(catalogue, anew), role);
        },
      ),
      { seed, numRuns: runs(60, 300) },
    );
  },
  60_000,
);
