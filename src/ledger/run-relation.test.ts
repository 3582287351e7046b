/** What a run makes of payments about which more was told later. */
import { expect, it } from 'vitest';
import type { PaymentText } from '../intake/payment.js';
import { currentPins } from './pins.js';
import { prepareRun } from './run-relation.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();
const row = (id: string, changes: PaymentText = {}): PaymentText => ({
  ...plain,
  payment_id: id,
  ...changes,
});

it('I10: a payment has the class of the refusal or return that was told last, up to the pins', async () => {
  const ledger = await place.ledger();
  const returned = { status: 'returned', status_at: '2025-03-05T00:00:00Z' };
  await loadRows(place, ledger, [
    row('T1'),
    row('T2', { status: 'refused', status_reason: 'limit' }),
    row('T3', { ...returned, status_reason: 'compliance' }),
    row('T4'),
    // So that as_of lies behind what is told below.
    row('T9', { executed_at: '2025-03-20T12:00:00Z' }),
  ]);
  await loadRows(place, ledger, [
    row('T1', { ...returned, status_reason: 'Compliance review' }),
    row('T4', { ...returned, status_at: '2025-03-25T00:00:00Z', status_reason: 'compliance' }),
  ]);
  await prepareRun(ledger, await currentPins(ledger));
  expect(
    await ledger.rows(
      'SELECT payment_id AS id, refusal_class::VARCHAR AS class FROM run_payment ORDER BY payment_id',
    ),
  ).toEqual([
    { id: 'T1', class: 'compliance' },
    { id: 'T2', class: 'limit' },
    { id: 'T3', class: 'compliance' },
    { id: 'T4', class: null },
    { id: 'T9', class: null },
  ]);
});
