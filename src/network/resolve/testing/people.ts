/** Payments to people who may be one, for tests. */
import type { PaymentText } from '../../../intake/payment.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { currentPins } from '../../../ledger/pins.js';
import { loadRows, plain, type Workplace } from '../../../ledger/testing/payment-file.js';
import { resolveParties } from '../resolve-parties.js';

export const now = 1_750_000_000_000;
let payments = 0;
export const row = (changes: PaymentText): PaymentText => ({
  ...plain,
  payment_id: `T${payments++}`,
  ...changes,
});
export const to = (id: string, name: string, changes: PaymentText = {}): PaymentText =>
  row({
    payer_id: `P-${id}`,
    payer_name: `Sender ${id}`,
    beneficiary_id: id,
    beneficiary_name: name,
    ...changes,
  });

export const letters = (n: number): string => `${'bdfgklmnprstv'[n % 13]}${'aeiou'[n % 5]}`;

/** Two hundred who have nothing to do with each other, so that words have a frequency. */
export const others: readonly PaymentText[] = Array.from({ length: 200 }, (_, at) => {
  const word = (from: number): string => [from, at % 7, at % 11, at % 13].map(letters).join('');
  return row({
    payer_id: `X${at}`,
    payer_name: `${word(1)} ${word(at % 9)}`,
    beneficiary_id: `Y${at}`,
    beneficiary_name: `${word(at % 12)} ${word(3)}`,
    beneficiary_phone: `+63917${1_000_000 + at * 7_919}`,
  });
});

/** A ledger of these rows among the others, resolved. */
export async function resolvedAmong(place: Workplace, rows: readonly PaymentText[]): Promise<Ledger> {
  const ledger = await place.ledger();
  await loadRows(place, ledger, [...others, ...rows]);
  await resolveParties(ledger, { now });
  return ledger;
}

/** Ids that stand in one party, role by role. */
export async function partiesOf(ledger: Ledger): Promise<readonly string[]> {
  const { partyMap } = await currentPins(ledger);
  const rows = await ledger.rows<{ ids: string }>(
    `SELECT string_agg(r.record_id, ' ' ORDER BY r.record_id) AS ids FROM party_map m JOIN record r ON r.record = m.record
     WHERE m.version = ${partyMap} GROUP BY m.party, r.role HAVING count(*) > 1 ORDER BY ids`,
  );
  return rows.map(({ ids }) => ids);
}

export const phone = '+63 917 555 0101';
export const twoNames: readonly PaymentText[] = [
  to('B1', 'Jhonalyn Buenaventura', { beneficiary_phone: phone }),
  to('B2', 'BUENAVENTURA, Jhonalyn', { beneficiary_phone: '0917 555 0101' }),
];
