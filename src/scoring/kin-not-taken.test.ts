import { expect, it } from 'vitest';
import { kinNotTaken } from './kin-not-taken.js';
import type { PaymentLine } from './lead-explanation.js';
import { testExplanation } from './test-explanation.js';

const [first] = testExplanation.payments;
if (first === undefined) throw new Error('the explanation has no payment');
const line = first;
const payments: readonly PaymentLine[] = [
  { ...line, relationship: 'sibling' },
  { ...line, relationship: 'friend' },
  { ...line, relationship: 'partner', counterparty: 'B-2' },
  { ...line, relationship: 'child', counterparty: 'B-3' },
];

it('names kinship alone, by whom it is stated of, with why it explains nothing', () => {
  const found = kinNotTaken('payer', payments, [0, 1, 2, 3], (at) => (at === 3 ? 0 : 3));
  expect(found).toEqual([
    { counterparty: 'B-1', payments: [0], because: 'others' },
    { counterparty: 'B-3', payments: [3], because: 'few' },
  ]);
  expect(kinNotTaken('payer', payments, [1, 2], () => 3)).toEqual([]);
});

it('a payment that does not count says nothing here, and no other payer bounds the word in a stream of a beneficiary', () => {
  expect(kinNotTaken('payer', payments, [3], () => 0)).toHaveLength(1);
  expect(kinNotTaken('beneficiary', payments, [0], () => 4)[0]?.because).toBe('few');
});
