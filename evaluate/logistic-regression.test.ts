import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLogistic, linearPredictor, type Pattern } from './logistic-regression.js';

test('without features it is the base rate', () => {
  const fitted = fitLogistic([{ features: [], targets: 10, innocents: 990 }], 0);
  expect(1 / (1 + Math.exp(-linearPredictor(fitted, [])))).toBeCloseTo(0.01, 6);
});

test('one feature, hardly penalised, is the log odds ratio', () => {
  const fitted = fitLogistic(
    [
      { features: [0], targets: 30, innocents: 70 },
      { features: [], targets: 10, innocents: 890 },
    ],
    1,
    1e-6,
  );
  expect(fitted[1]).toBeCloseTo(Math.log((30 * 890) / (70 * 10)), 4);
});

test('another start leads to the same fit', () => {
  const patterns = [
    { features: [0, 1], targets: 30, innocents: 70 },
    { features: [1], targets: 10, innocents: 890 },
    { features: [], targets: 3, innocents: 4_000 },
  ];
  const fitted = fitLogistic(patterns, 2);
  const other = fitLogistic(patterns, 2, 1, Float64Array.of(-2, 3, 1));
  fitted.forEach((value, at) => {
    expect(other[at]).toBeCloseTo(value, 3);
  });
});

test('a feature that separates perfectly stays finite', () => {
  const fitted = fitLogistic(
    [
      { features: [0], targets: 50, innocents: 0 },
      { features: [], targets: 0, innocents: 100_000 },
    ],
    1,
  );
  expect(fitted.every(Number.isFinite)).toBe(true);
  expect(fitted[1]).toBeGreaterThan(3);
});

test('at the fit the penalised score equations hold, checked by a plain sum over parties', () => {
  const pattern = fc.record({
    features: fc.subarray([0, 1, 2]),
    targets: fc.nat(5),
    innocents: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 3, maxLength: 12 }), (drawn) => {
      const patterns: readonly Pattern[] = [...drawn, { features: [], targets: 1, innocents: 5 }];
      const fitted = fitLogistic(patterns, 3);
      for (const feature of [0, 1, 2]) {
        let gradient = -(fitted[feature + 1] ?? 0);
        for (const { features, targets, innocents } of patterns) {
          if (!features.includes(feature)) continue;
          const p = 1 / (1 + Math.exp(-linearPredictor(fitted, features)));
          gradient += targets * (1 - p) - innocents * p;
        }
        expect(Math.abs(gradient)).toBeLessThan(0.01);
      }
    }),
  );
});
