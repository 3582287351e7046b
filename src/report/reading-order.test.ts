import { expect, it } from 'vitest';
import { minutesOf, readingOrder } from './reading-order.js';
import { sheetOnRoute, testSheet } from './testing/test-report.js';

const at = (day: number): number => Date.UTC(2026, 0, day);

it('whoever may need protection is read first and apart, the latest sign first on each route (R5)', () => {
  const fraud = { ...sheetOnRoute('possible-fraud-victim'), lastHitAt: at(30) };
  const [early, late, never] = [at(1), at(20), undefined].map((lastHitAt) => ({
    ...sheetOnRoute('possible-extortion-victim'),
    lastHitAt,
  }));
  const review = sheetOnRoute('review');
  const undetermined = sheetOnRoute('undetermined');
  if (early === undefined || late === undefined || never === undefined) throw new Error('three sheets');
  const order = readingOrder([review, fraud, never, early, undetermined, late]);
  expect(order).toEqual({
    protection: [late, early, never, fraud],
    undetermined: [undetermined],
    review: [review],
  });
});

it('R6: on a route the stronger band is read first, and in it the latest sign', () => {
  const sheet = sheetOnRoute('possible-extortion-victim');
  const strong = { ...sheet, band: 'strong', lastHitAt: at(1) } as const;
  const weaker = { ...sheet, band: 'moderate', lastHitAt: at(30) } as const;
  const fraud = { ...sheetOnRoute('possible-fraud-victim'), band: 'very-strong' } as const;
  expect(readingOrder([weaker, fraud, strong]).protection).toEqual([strong, weaker, fraud]);
});

it('minutes of reading are those of each lead', () => {
  expect(minutesOf([testSheet, testSheet])).toBe(2 * testSheet.minutes);
});
