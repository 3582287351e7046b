import { expect, it } from 'vitest';
import { atLeast, count, days, group, residual } from '../language.js';
import { Crowds } from './crowds.js';

const atLeastPayments = (payments: number) => atLeast(count(group()), payments);

it('reads the payers of one window once, with a bit for each way of counting them (N5)', () => {
  const crowds = new Crowds();
  expect(crowds.place(residual(), atLeastPayments(1))).toEqual({ crowd: 0, bit: 0 });
  expect(crowds.place(residual(), atLeastPayments(2))).toEqual({ crowd: 0, bit: 1 });
  expect(crowds.place(residual(), atLeastPayments(1))).toEqual({ crowd: 0, bit: 0 });
  expect(crowds.place(residual({ within: days(30) }), atLeastPayments(1))).toEqual({ crowd: 1, bit: 0 });
  expect(crowds.length).toBe(2);
});

it('opens another crowd where an integer has no bit left', () => {
  const crowds = new Crowds();
  const places = Array.from({ length: 61 }, (_, i) => crowds.place(residual(), atLeastPayments(i + 1)));
  expect(new Set(places.map(({ crowd, bit }) => `${crowd} ${bit}`)).size).toBe(places.length);
  expect(places.every(({ bit }) => 1 << bit > 0)).toBe(true);
  expect(crowds.length).toBe(3);
});
