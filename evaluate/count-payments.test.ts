import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPayments } from './count-payments.js';
import { testFolder } from './test-folder.js';

const rows = [
  'payment_id,executed_at,amount,currency,status,payer_id,beneficiary_id',
  '1,2025-01-01T10:00:00Z,20,EUR,,a,x',
  '2,2025-01-02T10:00:00+01:00,20,EUR,executed,a,x',
  '2,2025-01-02T10:00:00+01:00,20,EUR,executed,a,x',
  '3,2025-01-03T10:00:00,20,EUR,executed,a,y',
  '4,2025-01-04T10:00:00Z,20,EUR,refused,a,y',
  '5,2025-01-09T10:00:00Z,20,EUR,executed,a,y',
  '6,2025-01-02,20,EUR,executed,b,x',
];

test('executed payments within the span, each once, by either role', async () => {
  const folder = testFolder({ 'payments.csv': `${rows.join('\n')}\n` });
  const from = Date.UTC(2025, 0, 1, 10);
  const to = Date.UTC(2025, 0, 5);
  const counts = await countPayments(join(folder, 'payments.csv'), [
    { role: 'payer', id: 'a', from, to },
    { role: 'beneficiary', id: 'x', from, to },
    { role: 'payer', id: 'b', from: to, to },
    { role: 'payer', id: 'name:0000', from, to },
  ]);
  expect(counts).toEqual([3, 3, 0, undefined]);
});
