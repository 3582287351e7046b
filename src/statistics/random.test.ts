import { expect, test } from 'vitest';
import { below, seededRandom } from './random.js';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number): readonly number[] => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7)).not.toEqual(draw(7 + 2 ** 32));
});

test('numbers below a limit are spread evenly', () => {
  const random = seededRandom(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i += 1) {
    const drawn = below(random, 10);
    counts[drawn] = (counts[drawn] ?? Number.NaN) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});
