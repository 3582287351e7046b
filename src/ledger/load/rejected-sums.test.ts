import { expect, it } from 'vitest';
import { rejectedSums } from './rejected-sums.js';

it('sums what can be summed, exactly (I1, I6)', () => {
  const largest = { amount: '90071992547409.91', currency: 'EUR' };
  const left = [
    { amount: '-9.00', currency: 'EUR' },
    { amount: '45,00', currency: 'EUR' },
    { amount: '90071992547409.92', currency: 'EUR' },
    { amount: '33.10', currency: 'JPY' },
    { amount: '5.00', currency: 'ZZZ' },
    { amount: '5.00' },
    { currency: 'EUR' },
  ];
  expect(rejectedSums([largest, largest, { amount: '7.0', currency: 'JPY' }, ...left])).toEqual({
    sums: new Map([
      ['EUR', 18014398509481982n],
      ['JPY', 7n],
    ]),
    unknown: 7,
  });
});
