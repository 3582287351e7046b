import { expect, it } from 'vitest';
import { momentDay, momentText } from './moment-text.js';
import { testExplanation } from './test-explanation.js';

const { payments } = testExplanation;

it.each([
  ['the second of a payment that gave one', '2026-03-01T12:00:00Z', '2026-03-01 12:00:00 UTC'],
  ["the payer's day of a payment known to the day", '2026-03-03T04:59:59Z', '2026-03-02'],
  ['the second of a status that gave one', '2026-03-07T12:00:00Z', '2026-03-07 12:00:00 UTC'],
  ['the day of an instant at which nothing was paid', '2026-04-01T21:59:59Z', '2026-04-01'],
])('says %s', (_name, at, told) => {
  expect(momentText(Date.parse(at), payments)).toBe(told);
  expect(momentDay(Date.parse(at), payments)).toBe(told.slice(0, 10));
});

it('does not take a clock time from a status that gave none', () => {
  const flagged = payments.map((payment) => ({
    ...payment,
    changes: payment.changes.map((change) => ({ ...change, flagged: true })),
  }));
  expect(momentText(Date.parse('2026-03-07T12:00:00Z'), flagged)).toBe('2026-03-07');
});
