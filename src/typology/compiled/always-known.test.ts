import { expect, test } from 'vitest';
import { amount, count, greatest, residual, sum, times } from '../language.js';
import { knownUpTo } from './always-known.js';

const constant = (value: number) => ({ kind: 'constant', value }) as const;
const payments = count(residual());

test('W6, W7: a count is known of every stream, and what is made of counts while it is surely exact', () => {
  expect(knownUpTo(payments)).toBe(1024);
  expect(knownUpTo(times(4, payments))).toBe(4096);
  expect(knownUpTo({ kind: 'subtract', left: payments, right: constant(-3) })).toBe(1027);
  expect(knownUpTo(times(Number.MAX_SAFE_INTEGER, payments))).toBeUndefined();
});

test('W6, W7: a sum may be too great, and a measure of none unknown', () => {
  expect(knownUpTo(sum(amount, residual()))).toBeUndefined();
  expect(knownUpTo(greatest(amount, residual()))).toBeUndefined();
  expect(knownUpTo(times(2, sum(amount, residual())))).toBeUndefined();
});
