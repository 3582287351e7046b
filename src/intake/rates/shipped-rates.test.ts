import { expect, it } from 'vitest';
import { shippedRates } from './shipped-rates.js';

const { rates } = shippedRates;
const levels = (currency: string): ReadonlyMap<string, number> =>
  new Map(rates.flatMap((rate) => (rate.currency === currency ? [[rate.day, rate.scaled]] : [])));

it('ships levels that the European Central Bank published (I12)', () => {
  // As printed in its own reference tables for these days.
  expect(levels('USD').get('2019-01-02')).toBe(1_139_700);
  expect(levels('PHP').get('2026-03-02')).toBe(68_135_000);
  expect(levels('USD').size).toBe(87);
  expect(rates.every(({ approximate }) => approximate === true)).toBe(true);
});

it('ships one level a month, on a working day, without a month left out (I12)', () => {
  const days = [...levels('GBP').keys()];
  const months = days.map((day) => day.slice(0, 7));
  expect(new Set(months).size).toBe(days.length);
  expect([months[0], months.at(-1), months.length]).toEqual(['2019-01', '2026-03', 87]);
  for (const day of days) expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
});

it('ends where a currency ended, knows a fixed parity, and invents nothing (I12)', () => {
  expect([...levels('HRK').keys()].at(-1)).toBe('2022-12-01');
  expect([...levels('BGN').keys()].at(-1)).toBe('2025-12-01');
  expect(new Set(levels('XOF').values())).toEqual(new Set([655_957_000]));
  for (const currency of ['AED', 'COP', 'NGN', 'VND']) expect(levels(currency).size).toBe(0);
});
