import { expect, it } from 'vitest';
import { countLaterPayments } from './later-payments.js';
import { currentPins } from './pins.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();

it('L8: counts the payments behind as_of, without those that a mistaken date puts there', async () => {
  const ledger = await place.ledger();
  const row = (id: string, at: string) => ({ ...plain, payment_id: id, executed_at: at });
  const days = ['2025-03-01', '2025-04-01', '2025-05-01', '2099-01-07'];
  await loadRows(
    place,
    ledger,
    days.map((day, i) => row(`T${i}`, `${day}T08:00:00Z`)),
    { receivedAt: Date.UTC(2025, 5, 15) },
  );
  const later = async (asOf?: number): Promise<number> =>
    countLaterPayments(ledger, await currentPins(ledger, asOf));
  expect(await later()).toBe(0);
  expect(await later(Date.UTC(2025, 2, 1, 8))).toBe(2);
  expect(await later(Date.UTC(2025, 2, 1, 7))).toBe(3);
});
