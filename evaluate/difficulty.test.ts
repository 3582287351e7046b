import { expect, test } from 'vitest';
import { difficulty, stepFeatures } from './difficulty.js';
import { testParty } from './test-party.js';
import { vectorTable } from './vector-table.js';

test('one feature per step reached, and one for unknown', () => {
  const table = vectorTable();
  table.intern([['a', 2]]);
  table.intern([['a', 1]]);
  table.intern([
    ['a', -1],
    ['b', 1],
  ]);
  const { count, ofVector } = stepFeatures(table);
  expect(count).toBe(5);
  expect(ofVector).toEqual([[], [1, 2], [1], [0, 4]]);
});

test('a column of many values keeps at most eleven steps', () => {
  const table = vectorTable();
  for (let value = 1; value <= 100; value += 1) table.intern([['share', value / 100]]);
  expect(stepFeatures(table).count).toBe(12);
});

test('two weak columns together beat each alone, on runs the regression has not seen', () => {
  const table = vectorTable();
  const parties = [0, 1, 2].flatMap((run) => {
    const make = (count: number, target: boolean, a: number, b: number): ReturnType<typeof testParty>[] => {
      const vector = table.intern([
        ['a', a],
        ['b', b],
      ]);
      return Array.from({ length: count }, () => testParty({ run, target, vector }));
    };
    return [
      ...make(20, true, 1, 1),
      ...make(100, false, 1, 0),
      ...make(150, false, 0, 1),
      ...make(2_000, false, 0, 0),
      ...make(2, false, 1, 1),
    ];
  });
  const result = difficulty(parties, 3, table);
  expect(result.best_single?.indicator).toBe('a');
  expect(result.indicators.map((one) => one.indicator)).toEqual(['a', 'b']);
  expect(result.logistic_regression?.folds).toBe(3);
  expect(result.logistic_regression?.average_precision).toBeGreaterThan(
    2 * (result.best_single?.average_precision ?? 1),
  );
});

test('too few targets for a regression', () => {
  const table = vectorTable();
  const vector = table.intern([['a', 1]]);
  const result = difficulty([testParty({ target: true, vector }), testParty()], 1, table);
  expect(result.logistic_regression).toBeNull();
});
