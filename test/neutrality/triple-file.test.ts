import { expect, it } from 'vitest';
import { readCsv } from '../../simulate/testing.js';
import type { PaymentText } from '../../src/intake/payment.js';
import { csvOf, plain, workplace } from '../../src/ledger/testing/payment-file.js';
import { tripleFile } from './triple-file.js';

const place = workplace();

async function tripledTimes(rows: readonly PaymentText[], concerned?: string): Promise<readonly string[]> {
  const whole = rows.map((row) => ({ status_at: '', payout_at: '', ...plain, ...row }));
  const to = place.path('tripled.csv');
  await tripleFile(place.file('given.csv', csvOf(whole)), to, concerned);
  return readCsv(to).map(
    (row) =>
      `${row['payment_id']} ${row['executed_at']}${row['status_at'] === '' ? '' : ` ${row['status_at']}`}`,
  );
}

it('repeats at one and two thirds of the gap to the next of the same pair, on the clock as written', async () => {
  const rows = [
    { payment_id: 'a', executed_at: '2025-03-01T10:00:00+01:00' },
    { payment_id: 'x', executed_at: '2025-03-01T11:00:00+01:00', beneficiary_id: 'B2' },
    { payment_id: 'b', executed_at: '2025-03-01T12:00:10Z' },
  ];
  expect(await tripledTimes(rows)).toEqual([
    'a 2025-03-01T10:00:00+01:00',
    'x 2025-03-01T11:00:00+01:00',
    'a-1 2025-03-01T11:00:03+01:00',
    'a-2 2025-03-01T12:00:06+01:00',
    'b 2025-03-01T12:00:10Z',
  ]);
});

it('keeps a day a day', async () => {
  const rows = [
    { payment_id: 'a', executed_at: '2025-03-01' },
    { payment_id: 'b', executed_at: '2025-03-31' },
  ];
  expect(await tripledTimes(rows)).toEqual([
    'a 2025-03-01',
    'a-1 2025-03-11',
    'a-2 2025-03-21',
    'b 2025-03-31',
  ]);
});

it('takes a copy and a return along, and one gap for all lines of a payment', async () => {
  const a = { payment_id: 'a', executed_at: '2025-03-01T10:00:00Z' };
  const rows = [
    a,
    a,
    { ...a, status: 'returned', status_at: '2025-03-05T10:00:00Z' },
    { payment_id: 'b', executed_at: '2025-03-01T16:00:00Z' },
  ];
  expect(await tripledTimes(rows)).toEqual([
    ...['a 2025-03-01T10:00:00Z', 'a 2025-03-01T10:00:00Z', 'a 2025-03-01T10:00:00Z 2025-03-05T10:00:00Z'],
    ...[
      'a-1 2025-03-01T12:00:00Z',
      'a-1 2025-03-01T12:00:00Z',
      'a-1 2025-03-01T12:00:00Z 2025-03-05T12:00:00Z',
    ],
    ...[
      'a-2 2025-03-01T14:00:00Z',
      'a-2 2025-03-01T14:00:00Z',
      'a-2 2025-03-01T14:00:00Z 2025-03-05T14:00:00Z',
    ],
    'b 2025-03-01T16:00:00Z',
  ]);
});

it('leaves whoever is not concerned as they are', async () => {
  const rows = [
    { payment_id: 'a', executed_at: '2025-03-01', payer_id: 'P2' },
    { payment_id: 'b', executed_at: '2025-03-31', payer_id: 'P2' },
  ];
  expect(await tripledTimes(rows, "payer_id = 'P1'")).toEqual(['a 2025-03-01', 'b 2025-03-31']);
});
