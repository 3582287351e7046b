import { expect, test } from 'vitest';
import { below, seededRandom } from './random.js';
import { rateRatio, smallestDetectableRatio } from './rate-ratio.js';

test('a ratio with its interval, and the cases without one', () => {
  const even = rateRatio(50, 10_000, 100, 20_000);
  expect(even.ratio).toBeCloseTo(1, 10);
  expect(even.lower).toBeLessThan(1);
  expect(even.upper).toBeGreaterThan(1);
  // Clopper-Pearson of 4 in 10 is [0.1215523, 0.7376219].
  const few = rateRatio(4, 100, 6, 100);
  expect(few.lower).toBeCloseTo(0.1215523 / (1 - 0.1215523), 5);
  expect(few.upper).toBeCloseTo(0.7376219 / (1 - 0.7376219), 5);
  expect(rateRatio(0, 100, 0, 100)).toEqual({ ratio: null, lower: 0, upper: null });
  expect(rateRatio(0, 100, 9, 100).ratio).toBe(0);
  expect(rateRatio(3, 100, 0, 100)).toMatchObject({ ratio: null, upper: null });
});

test('the smallest detectable ratio is found by about 80 % of drawn samples', () => {
  const parties = 3_000;
  const others = 12_000;
  const rate = 0.02;
  const ratio = smallestDetectableRatio(parties, others, rate);
  if (ratio === null) throw new Error('a group of this size has one');
  const random = seededRandom(5);
  const draw = (size: number, p: number): number => {
    let cases = 0;
    for (let i = 0; i < size; i += 1) if (below(random, 1_000_000) < p * 1_000_000) cases += 1;
    return cases;
  };
  let shown = 0;
  for (let trial = 0; trial < 300; trial += 1) {
    if (rateRatio(draw(parties, rate * ratio), parties, draw(others, rate), others).lower > 1) shown += 1;
  }
  expect(shown / 300).toBeGreaterThan(0.7);
  expect(shown / 300).toBeLessThan(0.9);
});

test('too small a group has none', () => {
  expect(smallestDetectableRatio(10, 100_000, 0.0005)).toBeGreaterThan(50);
  expect(smallestDetectableRatio(0, 100, 0.005)).toBeNull();
  expect(smallestDetectableRatio(100, 100, 0)).toBeNull();
});
