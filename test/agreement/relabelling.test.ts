import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { ColumnName } from '../../src/ledger/columns.js';
import type { StreamEvent } from '../../src/typology/stream.js';
import { runs } from './runs.js';
import { expectSame } from './same.js';
import { scoresOf } from './scores-of-world.js';
import type { World } from './worlds.js';
import { worlds } from './worlds.js';

const seed = Number(process.env['VIGIE_SEED']);
const numRuns = runs(20, 100);

/** The keys that worlds hold, each in another's place or as another key altogether. */
const relabellings: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constantFrom([2, 3, 1], [3, 1, 2], [2, 1, 3], [1, 3, 2], [3, 2, 1]),
  fc.uniqueArray(fc.maxSafeNat(), { minLength: 3, maxLength: 3 }),
);

function relabelled(world: World, column: ColumnName, keys: readonly number[]): World {
  const events = world.events.map((event): StreamEvent => {
    if (event.kind !== 'payment') return event;
    const key = event.columns[column];
    if (key === undefined) return event;
    const other = keys[key - 1];
    if (other === undefined) throw new Error(`a world holds the key ${key} of ${column}`);
    return { ...event, columns: { ...event.columns, [column]: other } };
  });
  return { ...world, events };
}

describe('relabelling one to one moves no score at any instant', () => {
  const columns: readonly ColumnName[] = ['beneficiary_country', 'payer_family_name'];

  test.each(columns)('%s', (column) => {
    fc.assert(
      fc.property(worlds(), relabellings, (world, keys) => {
        expectSame(scoresOf(relabelled(world, column, keys)), scoresOf(world), column);
      }),
      { seed, numRuns },
    );
  });
});
