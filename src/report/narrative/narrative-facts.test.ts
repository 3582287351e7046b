import { expect, it } from 'vitest';
import { testSheet } from '../testing/test-report.js';
import { amountsOf, countedOf, quartersOf, tally } from './narrative-facts.js';

const { payments } = testSheet;

it('a narrative speaks of the payments that its reasons rest on', () => {
  expect(countedOf(testSheet).map(({ id }) => id)).toEqual(['P-1', 'P-2']);
});

it('amounts stand by currency, exact, the most frequent first', () => {
  expect(amountsOf(payments)).toEqual([
    { currency: 'EUR', payments: 2, least: '25.00', most: '30.00', sum: '55.00' },
    { currency: 'JPY', payments: 1, least: '2000', most: '2000', sum: '2000' },
  ]);
});

it('hours that are unknown are in no quarter of the day', () => {
  const hours = [0, 5, 6, 23, undefined];
  const told = hours.flatMap((hour) => payments.slice(0, 1).map((payment) => ({ ...payment, hour })));
  expect(quartersOf(told)).toEqual({ known: 4, quarters: [2, 1, 0, 1] });
});

it('equal counts stay in the order of the payments', () => {
  expect(tally(payments, ({ id }) => id)).toEqual([
    ['P-1', 1],
    ['P-2', 1],
    ['P-3', 1],
  ]);
});
