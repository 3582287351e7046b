/** Resolution says the same of the same payments, in whatever order they came (L4). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { currentPins } from '../../ledger/pins.js';
import { loadRows, plain, workplace } from '../../ledger/testing/payment-file.js';
import { resolveParties } from './resolve-parties.js';

const place = workplace();
const now = 1_750_000_000_000;

const one = (...of: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...of);

/** So few values that records often share some, are tied, contradict each other or are a minor's. */
const row: fc.Arbitrary<PaymentText> = fc
  .record({
    payer_id: one('P1', 'P2', 'P3'),
    payer_name: one('Anna Larsson', 'Larsson Anna', 'Anna K. Larsson', 'UNKNOWN'),
    payer_phone: one('', '+46 70 111 22 33', '070-111 22 33'),
    beneficiary_id: one('B1', 'B2', 'B3', 'B4', 'B5', 'B6', ''),
    beneficiary_name: one(
      'Jhonalyn Buenaventura',
      'BUENAVENTURA, Jhonalyn',
      'J. Buenaventura',
      'Rogelio Macaraeg',
      '',
    ),
    beneficiary_phone: one('', '+63 917 555 0101', '0917 555 0101', '+63 917 555 0110'),
    beneficiary_account: one('', '', 'PH77 7777', 'PH88 8888'),
    beneficiary_birth_date: one('', '1980-04-07', '1980-07-04', '1998-11-21', '2012-04-07'),
    payout_city: one('', 'Cebu', 'Cebu City'),
    payout_agent: one('', 'A7'),
  })
  .map((each) => ({ ...plain, ...each }));

async function toldOf(rows: readonly PaymentText[]): Promise<Readonly<Record<string, unknown>>> {
  const ledger: Ledger = await place.ledger();
  await loadRows(place, ledger, rows);
  await resolveParties(ledger, { now });
  const { partyMap } = await currentPins(ledger);
  const named = `(role || ' ' || record_id)`;
  return {
    parties: await ledger.rows(
      `SELECT ids FROM (SELECT string_agg(${named}, ' ' ORDER BY ${named}) AS ids FROM party_map JOIN record USING (record)
       WHERE version = ${partyMap} GROUP BY party) ORDER BY ids`,
    ),
    links: await ledger.rows(
      `WITH n AS (SELECT record, ${named} AS id FROM record)
       SELECT least(a.id, b.id) AS one, greatest(a.id, b.id) AS other, score, decision, why, levels::VARCHAR AS levels,
         weights::VARCHAR AS weights FROM record_link k
       JOIN n a ON a.record = k.one JOIN n b ON b.record = k.other ORDER BY ALL`,
    ),
    flags: await ledger.rows(
      `SELECT ${named} AS id, flag FROM record_flag JOIN record USING (record) ORDER BY ALL`,
    ),
  };
}

it('gives the same parties, links and flags for rows in any order', async () => {
  const shuffled = fc
    .array(row, { minLength: 6, maxLength: 24 })
    .map((rows) => rows.map((each, at) => ({ ...each, payment_id: `T${at}` })))
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, otherwise]) => {
      expect(await toldOf(otherwise)).toEqual(await toldOf(rows));
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
