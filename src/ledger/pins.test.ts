import { expect, it } from 'vitest';
import { currentPins } from './pins.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();

it('takes as_of from no payment dated more than a day after it was received (I7)', async () => {
  const ledger = await place.ledger();
  const receivedAt = Date.UTC(2025, 5, 15);
  const row = (id: string, at: string) => ({ ...plain, payment_id: id, executed_at: at });
  const report = await loadRows(
    place,
    ledger,
    [row('T1', '2025-06-16T00:00:00Z'), row('T2', '2025-06-16T00:00:00.001Z'), row('T3', '2099-01-07')],
    { receivedAt },
  );
  expect(report).toMatchObject({ accepted: 3, future: 2 });
  expect((await currentPins(ledger)).asOf).toBe(Date.UTC(2025, 5, 16));
  expect((await currentPins(ledger, Date.UTC(2100, 0, 1))).asOf).toBe(Date.UTC(2100, 0, 1));
  // What was a mistake when it came stays one.
  await loadRows(place, ledger, [row('T4', '2025-06-17T00:00:00Z')], {
    receivedAt: receivedAt + 5 * 86_400_000,
  });
  expect((await currentPins(ledger)).asOf).toBe(Date.UTC(2025, 5, 17));
});
