import { expect, it } from 'vitest';
import { pairsOf } from './compare-pairs.js';
import { contradictionsWithin } from './contradictions.js';
import type { Profiles, Values } from './profiles.js';

/** Profiles of which the records are numbered from 1, and the first and the last were born on other days. */
function profiles(count: number): Profiles {
  const none: Values = {
    start: new Int32Array(count + 1),
    keys: new Float64Array(0),
    said: new Int32Array(0),
  };
  const births: Values = {
    start: Int32Array.from({ length: count + 1 }, (_, at) => Number(at > 0) + Number(at === count)),
    keys: Float64Array.of(3_000, 9_999),
    said: new Int32Array(2),
  };
  return {
    count,
    role: new Uint8Array(count),
    record: Int32Array.from({ length: count }, (_, at) => at + 1),
    place: new Float64Array(count),
    records: new Int32Array(count).fill(1),
    spellings: none,
    names: [],
    births,
    towns: none,
    countries: none,
    agents: none,
    phones: none,
    known: new Uint8Array(count),
  };
}

/** Each is alike enough to the next, and no block found any other pair. */
function inChain(count: number) {
  const of = profiles(count);
  const alike = Array.from({ length: count - 1 }, (_, at) => ({ one: at + 1, other: at + 2 }));
  return contradictionsWithin(of, pairsOf(of, new Int32Array(0), new Int32Array(0)), alike);
}

it('compares everybody whom links would put together, and names whom it did not', () => {
  expect(inChain(200)).toEqual({ found: [{ one: 1, other: 200 }], tooMany: [] });
  const { found, tooMany } = inChain(201);
  expect(found).toEqual([]);
  expect(tooMany).toHaveLength(201);
});
