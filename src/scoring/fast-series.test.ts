import { describe, expect, it } from 'vitest';
import { fastSeriesIn } from './fast-series.js';
import type { PaymentLine } from './lead-explanation.js';
import { testExplanation } from './test-explanation.js';

const [first] = testExplanation.payments;
if (first === undefined) throw new Error('the test explanation has no payment');
const line: PaymentLine = first;
const hour = 3_600_000;

/** One payment at each of these hours. */
function at(hours: readonly number[], change: Partial<PaymentLine> = {}): readonly PaymentLine[] {
  return hours.map((after) => ({ ...line, at: line.at + after * hour, ...change }));
}

const all = [0, 1, 2, 3, 4];

describe('a fast series among payments set aside', () => {
  it('is three low payments within 72 hours, the longest of them', () => {
    expect(fastSeriesIn([0, 1, 2], at([0, 20, 71]))).toEqual([0, 1, 2]);
    expect(fastSeriesIn(all, at([0, 200, 210, 220, 230]))).toEqual([1, 2, 3, 4]);
    expect(fastSeriesIn([1, 2, 3], at([0, 1, 2, 3]))).toEqual([1, 2, 3]);
  });

  it('is none where they lie 72 hours apart, are fewer, large, not executed or of a day', () => {
    expect(fastSeriesIn([0, 1, 2], at([0, 20, 72]))).toEqual([]);
    expect(fastSeriesIn([0, 1], at([0, 20]))).toEqual([]);
    expect(fastSeriesIn([0, 1, 2], at([0, 1, 2], { reference: 25_000 }))).toEqual([]);
    expect(fastSeriesIn([0, 1, 2], at([0, 1, 2], { status: 'returned' }))).toEqual([]);
    expect(fastSeriesIn([0, 1, 2], at([0, 1, 2], { precision: 'day' }))).toEqual([]);
    expect(fastSeriesIn([0, 1, 2], at([0, 1, 2], { reference: undefined }))).toEqual([]);
  });

  it('is none where the sum of a longer one reaches EUR 1,500, but for what lies before', () => {
    expect(fastSeriesIn(all, at([0, 1, 2, 3, 4], { reference: 24_999 }))).toEqual(all);
    const larger = at([0, 1, 2, 3], { reference: 20_000 });
    const [, , , last = line] = larger;
    expect(fastSeriesIn([0, 1, 2, 3], [...larger.slice(0, 3), { ...last, reference: 90_000 }])).toEqual([
      0, 1, 2,
    ]);
  });
});
