import { expect, it } from 'vitest';
import type { Totals } from './reach.js';
import { remembered } from './remembered.js';

function totals(payments: number, fact: number): Totals {
  return {
    payments,
    counterparties: 1,
    amount: 0,
    withinPair: (seconds) => Math.min(seconds, payments),
    named: () => 0,
    fact: () => fact,
  };
}

it('X2: answers as the function would, and asks it once of totals that answer it alike', () => {
  let asked = 0;
  const plain = (of: Totals): number => {
    if (of.payments < 2) return 0;
    return of.withinPair(10) + of.payments > 5 ? of.fact('listed') : of.named({ kind: 'constant', value: 1 });
  };
  const answer = remembered((of) => {
    asked++;
    return plain(of);
  });
  for (const payments of [0, 1, 2, 3, 4, 3, 0])
    for (const fact of [0, 1, 0]) expect(answer(totals(payments, fact))).toBe(plain(totals(payments, fact)));
  // 0; 1; 2, whatever the fact is; 3 and 4 with each value of the fact.
  expect(asked).toBe(7);
});
