import { expect, it } from 'vitest';
import { minutesOf, readingOrder } from './reading-order.js';
import { sheetOnRoute, testSheet } from './testing/test-report.js';

const at = (day: number): number => Date.UTC(2026, 0, day);

it('whoever may need protection is read first and apart, the latest sign first on each route (R5)', () => {
  const fraud = { ...sheetOnRoute('possible-fraud-victim'), routeSignAt: at(30) };
  const [early, late, never] = [at(1), at(20), undefined].map((routeSignAt) => ({
    ...sheetOnRoute('possible-extortion-victim'),
    routeSignAt,
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
  const strong = { ...sheet, band: 'strong', routeSignAt: at(1) } as const;
  const weaker = { ...sheet, band: 'moderate', routeSignAt: at(30) } as const;
  const fraud = { ...sheetOnRoute('possible-fraud-victim'), band: 'very-strong' } as const;
  expect(readingOrder([weaker, fraud, strong]).protection).toEqual([strong, weaker, fraud]);
});

it('R6: a later reason that the route does not rest on moves nobody up', () => {
  const sheet = sheetOnRoute('possible-extortion-victim');
  const stale = { ...sheet, routeSignAt: at(1), lastHitAt: at(60) };
  const fresh = { ...sheet, routeSignAt: at(30), lastHitAt: at(30) };
  expect(readingOrder([stale, fresh]).protection).toEqual([fresh, stale]);
});

it('minutes of reading are those of each lead', () => {
  expect(minutesOf([testSheet, testSheet])).toBe(2 * testSheet.minutes);
});
