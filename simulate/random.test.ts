import { expect, test } from 'vitest';
import { Random, shareOf } from './random.js';

test('a stream depends on its seed, its name and its index only', () => {
  const draw = (seed: number, name: string, index: number): number[] => {
    const random = new Random(seed, name, index);
    return [random.share(), random.share(), random.normal()];
  };
  expect(draw(1, 'a', 0)).toEqual(draw(1, 'a', 0));
  expect(draw(1, 'a', 0)).not.toEqual(draw(2, 'a', 0));
  expect(draw(1, 'a', 0)).not.toEqual(draw(1, 'b', 0));
  expect(draw(1, 'a', 0)).not.toEqual(draw(1, 'a', 1));
});

test('first draws of neighbouring streams are spread evenly', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const tenth = Math.floor(new Random(3, 'class', i).share() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test('a spread has its median and keeps its bounds', () => {
  const random = new Random(1, 'spread', 0);
  const values = Array.from({ length: 9_999 }, () =>
    random.spread({ median: 30, sigma: 0.6, min: 10, max: 90 }),
  ).sort((a, b) => a - b);
  expect(values[0]).toBeGreaterThanOrEqual(10);
  expect(values[9_998]).toBeLessThanOrEqual(90);
  expect(values[4_999]).toBeGreaterThan(28);
  expect(values[4_999]).toBeLessThan(32);
});

test('weights are kept, also after the table was used before', () => {
  const random = new Random(5, 'weights', 0);
  const table = [
    ['rare', 1],
    ['common', 9],
  ] as const;
  let rare = 0;
  for (let i = 0; i < 10_000; i++) if (random.weighted<string>(table) === 'rare') rare += 1;
  expect(rare).toBeGreaterThan(880);
  expect(rare).toBeLessThan(1_120);
});

test('draws of one salt for two purposes are unrelated', () => {
  let both = 0;
  for (let salt = 0; salt < 10_000; salt++) {
    if (shareOf(salt, 1) < 0.5 && shareOf(salt, 2) < 0.5) both += 1;
  }
  expect(both).toBeGreaterThan(2_300);
  expect(both).toBeLessThan(2_700);
});
