import { expect, test } from 'vitest';
import { sortByTime } from './order.js';
import { flags, PaymentLog } from './payment-log.js';

function logOf(times: readonly number[]): PaymentLog {
  const log = new PaymentLog();
  times.forEach((at, index) => {
    const row = log.add();
    log.at[row] = at;
    log.payer[row] = index;
    log.payout[row] = index * 1e10;
  });
  return log;
}

test('rows stand by time, equal times by their making', () => {
  const log = logOf([200_000, 5, 86_400, 5, 86_399, 200_000]);
  sortByTime(log);
  expect([...log.payer]).toEqual([1, 3, 4, 2, 0, 5]);
  expect([...log.payout]).toEqual([1e10, 3e10, 4e10, 2e10, 0, 5e10]);
});

test('dropped rows go, and an empty log stays empty', () => {
  const log = logOf([9, 8, 7]);
  log.flags[1] = flags.dropped;
  sortByTime(log);
  expect([...log.payer]).toEqual([2, 0]);
  expect(log.length).toBe(2);
  const empty = logOf([]);
  sortByTime(empty);
  expect(empty.length).toBe(0);
});

test('a log that outgrew its first columns keeps every row', () => {
  const log = logOf(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 1_000_003));
  sortByTime(log);
  expect(new Set(log.payer).size).toBe(5_000);
  for (let i = 1; i < log.length; i++) expect(log.at[i]).toBeGreaterThanOrEqual(log.at[i - 1] ?? 0);
});
