import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/typology/catalogue.js';
import type { Catalogue } from '../../src/typology/definition.js';
import { interpret } from '../../src/typology/interpret.js';
import { library } from '../../src/typology/library/index.js';
import { catalogues } from './definitions.js';
import { endingsOf, fromFirstChange, tracePartySorted } from './run-world.js';
import { runs } from './runs.js';
import { streamOf } from './stream-of.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const shipped = catalogue(library);

/**
 * T2: evaluated once, after all its events, a stream shows what it shows at the end of its history, and what a screening
 * writes of a lead is what `interpret` says to a reader.
 */
function endsAlike(definitions: Catalogue, world: World): void {
  const { asOf, setting } = world;
  const histories = tracePartySorted(definitions, world, asOf);
  const { endings, derived } = endingsOf(definitions, world, asOf);
  expect([...endings.keys()].toSorted()).toEqual([...histories.outcomes.keys()].toSorted());
  for (const ending of endings.values()) {
    const { role, owner, key } = ending;
    const last = fromFirstChange(histories.outcomes.get(key) ?? []).at(-1);
    if (last !== undefined) expect(ending.outcome, key).toEqual({ ...last, at: asOf });
    const told = derived.filter(({ subject }) => role === 'payer' && subject === owner);
    const seen = interpret(
      definitions,
      setting,
      owner,
      role,
      [...streamOf(world, owner, role), ...told],
      asOf,
    );
    expect(ending.minor, key).toBe(seen.minor);
    definitions.indicators.forEach((indicator, at) => {
      if (indicator.side !== role) return;
      for (const epoch of [0, 1] as const) {
        const place = `${indicator.id} ${epoch} of ${key}`;
        expect(ending.outcome.shown[at]?.[epoch]?.stratum, place).toBe(seen.stratum(at, epoch));
        expect(ending.payments(at, epoch), place).toEqual(seen.payments(at, epoch).map(({ seq }) => seq));
        const values = seen.values(at, epoch);
        if (values.length > 0) expect(ending.values(at, epoch), place).toEqual(values);
      }
    });
    for (const [counterparty, by] of ending.explained) {
      expect(by, `${key} with ${counterparty}`).toEqual(seen.explained.get(counterparty) ?? []);
    }
  }
}

describe('an outcome at as_of = the end of a history = interpret', () => {
  test('for the shipped library', () => {
    fc.assert(
      fc.property(worlds(), (world) => endsAlike(shipped, world)),
      { seed, numRuns: runs(40, 1_000) },
    );
  });

  test('for generated definitions', () => {
    fc.assert(
      fc.property(catalogues(), worlds(), (definitions, world) => endsAlike(definitions, world)),
      { seed, numRuns: runs(80, 3_000) },
    );
  });
});
