import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/intake/payment.js';
import { utcDay } from '../../src/time.js';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Catalogue, Indicator } from '../../src/typology/definition.js';
import { changes } from '../../src/typology/interpret-changes.js';
import { atLeast, count, residual } from '../../src/typology/language.js';
import { library } from '../../src/typology/library/index.js';
import { unlinkedPayers } from '../../src/typology/library/unlinked-payers.js';
import { catalogues } from './definitions.js';
import { fromFirstChange, tracePartySorted, traceTimeOrdered } from './run-world.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const slow = process.env['VIGIE_SLOW'] === '1';
const shipped = catalogue(library);

/** Rules O, T, S, W, N, F: the compiled evaluator in either way against the plain reading, instant by instant. */
function agree(definitions: Catalogue, world: World): void {
  const timed = traceTimeOrdered(definitions, world, world.asOf);
  const sorted = tracePartySorted(definitions, world, world.asOf);
  // A stream that is never asked for is none in time order; party-sorted it has nothing to show.
  for (const [key, outcomes] of sorted.outcomes) {
    if (!timed.outcomes.has(key)) expect(fromFirstChange(outcomes), `only party-sorted ${key}`).toEqual([]);
  }
  for (const [key, outcomes] of timed.outcomes) {
    expect(fromFirstChange(sorted.outcomes.get(key) ?? []), `party-sorted ${key}`).toEqual(
      fromFirstChange(outcomes),
    );
    const [role, owner] = key.split(':') as [Role, string];
    const told = timed.derived.filter((fact) => role === 'payer' && fact.subject === Number(owner));
    const events = [...streamOf(world, Number(owner), role), ...told];
    const oracle = changes(definitions, world.setting, Number(owner), role, events, world.asOf);
    expect(fromFirstChange(outcomes), `interpret ${key}`).toEqual(fromFirstChange(oracle));
  }
}

test('S1: a list brings into scope what somebody unattributed paid, in time order too', () => {
  const start = Date.UTC(2024, 5, 1);
  const paid: Indicator = {
    ...unlinkedPayers,
    strata: [{ name: 'any', when: atLeast(count(residual()), 1) }],
    behind: residual(),
  };
  agree(catalogue([paid]), {
    setting: { ledgerStart: start },
    parties: [0],
    events: [
      {
        kind: 'payment',
        at: start,
        id: 'p',
        seq: 1,
        payer: -1,
        beneficiary: 0,
        status: 'executed',
        columns: { precision: 0, day: utcDay(start), corridor_listed: 0 },
      },
      {
        kind: 'fact',
        at: start + 1000,
        fact: 'listed',
        subject: 0,
        role: 'beneficiary',
        value: 1,
        derived: false,
      },
    ],
    asOf: start + 2000,
  });
});

describe('interpret = party-sorted = time-ordered', () => {
  test('for the shipped library', () => {
    fc.assert(
      fc.property(worlds(), (world) => agree(shipped, world)),
      { seed, numRuns: slow ? 1_000 : 60 },
    );
  });

  test('for generated definitions', () => {
    fc.assert(
      fc.property(catalogues(), worlds(), (definitions, world) => agree(definitions, world)),
      { seed, numRuns: slow ? 3_000 : 120 },
    );
  });
});
