import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, leastPerStratum } from './allocate.js';

const stratum = fc.record({
  name: fc.constant('s'),
  parties: fc.integer({ min: 1, max: 5_000 }),
  likely: fc.double({ min: 0, max: 0.4, noNaN: true }),
});

test('gives out the whole size, never more than there are and at least two of each', () => {
  fc.assert(
    fc.property(
      fc.array(stratum, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 24, max: 3_000 }),
      (strata, size) => {
        const drawn = allocate(strata, size);
        const all = strata.reduce((sum, { parties }) => sum + parties, 0);
        expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(Math.min(size, all));
        strata.forEach(({ parties }, at) => {
          expect(drawn[at]).toBeLessThanOrEqual(parties);
          expect(drawn[at]).toBeGreaterThanOrEqual(Math.min(parties, leastPerStratum));
        });
      },
    ),
  );
});

test('draws more where the outcome is likelier', () => {
  const strata = [
    { name: 'far', parties: 1_000, likely: 0.0001 },
    { name: 'near', parties: 1_000, likely: 0.0025 },
  ];
  expect(allocate(strata, 120)).toEqual([21, 99]);
});
