import { describe, expect, it } from 'vitest';
import type { SheetPayment } from '../lead-sheet.js';
import { testSheet } from '../testing/test-report.js';
import { hourCells } from './week.js';
import { weekdayNames } from './week-grid.js';

const payments = (times: readonly (readonly [weekday: number | undefined, hour: number | undefined])[]) =>
  times.flatMap(([weekday, hour]): SheetPayment[] => {
    const [first] = testSheet.payments;
    return first === undefined ? [] : [{ ...first, weekday, hour }];
  });

describe('the hours of the week', () => {
  it('counts payments by weekday and hour, and leaves out those of which either is unknown', () => {
    const cells = hourCells(
      payments([
        [7, 23],
        [1, 0],
        [7, 23],
        [undefined, 4],
        [3, undefined],
      ]),
    );
    expect(cells).toEqual([
      { weekday: 0, hour: 0, count: 1 },
      { weekday: 6, hour: 23, count: 2 },
    ]);
  });

  it('begins on a Monday', () => {
    expect(weekdayNames('en', 'long')[0]).toBe('Monday');
    expect(weekdayNames('fr', 'long')[6]).toBe('dimanche');
  });
});
