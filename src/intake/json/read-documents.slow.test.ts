import { expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const one = (id: string): string =>
  `{"transactionId":"${id}","bookingDate":"2025-03-01","transactionAmount":{"currency":"EUR","amount":"-1"}}`;
const report = (transactions: string, account = '"account":{"iban":"DE89370400440532013000"},'): string =>
  `{${account}"transactions":{"booked":[${transactions}]}}`;

it('documents take memory for one record, however many there are', async () => {
  const many = Array.from({ length: 60_000 }, (_, n) => one(`T${n}`)).join(',');
  expect((await rowsOf(report(many))).rows).toHaveLength(60_000);
  // Without an account they are held, until it is clear that they must go without.
  const { rows, findings } = await rowsOf(report(many, ''));
  expect(rows).toHaveLength(60_000);
  expect(findings).toContain('account-missing account');
});
