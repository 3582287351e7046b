/** Payments as CSV and as entries of camt.053, as far as these carry them (I14). */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { PaymentText, Role } from '../../intake/payment.js';
import { camt053Of, type StatementRow } from '../../intake/testing/camt053-of.js';
import type { Ledger } from '../ledger.js';
import { loadRows, loadText, type Workplace } from './payment-file.js';

/** Characters that XML can hold, without the white space that it is free to change. */
const words = fc
  .array(fc.constantFrom('Anna', 'Müller', 'de la Cruz', 'O<b>', 'K & S', '東京', '"x"', 'tuition', 'rent'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function side(role: Role, account: fc.Arbitrary<string | undefined>): fc.Arbitrary<PaymentText> {
  return fc
    .record({
      id: maybe(fc.constantFrom('77', 'C-9')),
      account,
      name: maybe(words),
      country: maybe(fc.constantFrom('SE', 'GB', 'PH')),
      address: maybe(fc.constantFrom('Storgatan 1, 111 22 Stockholm', 'Box 9')),
      phone: maybe(fc.constant('+46-700000')),
      email: maybe(fc.constant('a@example.org')),
      birth_date: maybe(fc.constantFrom('1970-01-02', '2015-05-05')),
      type: fc.constantFrom('person', 'organisation', undefined),
      country_basis: fc.constantFrom('address', 'declared'),
    })
    .map((told) => {
      const { birth_date, id, country_basis, ...rest } = told;
      const cells = {
        ...rest,
        // Both stand in what says whether it is a person.
        ...(told.type === undefined ? {} : { id }),
        ...(told.type === 'person' ? { birth_date } : {}),
        ...(role === 'beneficiary' && told.country !== undefined ? { country_basis } : {}),
      };
      const known = Object.entries(cells).filter(([, value]) => value !== undefined);
      return Object.fromEntries(known.map(([name, value]) => [`${role}_${name}`, value]));
    });
}

const accounts = fc.constantFrom('SE4550000000058398257466', '0012-34', 'A 7');
const money = fc.constantFrom('45.5', '45.50', '0', '12.345', '90071992547409.91', '7');
const time: fc.Arbitrary<PaymentText> = fc.oneof(
  fc.constantFrom('2025-03-01', '2024-02-29').map((executed_at) => ({ executed_at, time_quality: 'booked' })),
  fc
    .constantFrom('2025-03-01T21:14:05', '2025-03-01T21:14:05.123+01:00', '2025-03-01T00:00:01Z')
    .map((executed_at) => ({ executed_at, time_quality: 'accepted' })),
);
const rest: fc.Arbitrary<PaymentText> = fc
  .record({
    amount: money,
    currency: fc.constantFrom('EUR', 'SEK', 'JPY', 'XX'),
    payout: maybe(
      fc.record({ payout_amount: fc.constant('51.25'), payout_currency: fc.constantFrom('USD', 'EUR') }),
    ),
    provider_id: maybe(fc.constant('ESSESESS')),
    payout_agent: maybe(fc.constant('BNORPHMM')),
    transfer_reference: maybe(fc.constantFrom('E1', 'rent')),
    purpose: maybe(words),
  })
  .map(({ payout, ...told }) => {
    const known = Object.entries({ ...told, ...payout }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known);
  });

const statementRow: fc.Arbitrary<StatementRow> = fc
  .constantFrom<Role>('payer', 'beneficiary')
  .chain((holder) =>
    fc
      .tuple(
        time,
        rest,
        side('payer', holder === 'payer' ? accounts : maybe(accounts)),
        side('beneficiary', holder === 'beneficiary' ? accounts : maybe(accounts)),
      )
      .map((parts) => ({ holder, row: Object.assign({ channel: 'bank_transfer' }, ...parts) })),
  );

/** What the account's institution tells of the clock of a time without an offset. */
function zoned({ row, holder }: StatementRow): PaymentText {
  const { executed_at = '' } = row;
  const isDay = executed_at.length === 10;
  if (!isDay && (executed_at !== '2025-03-01T21:14:05' || holder === 'beneficiary')) return row;
  const bic = holder === 'payer' ? row.provider_id : row.payout_agent;
  const isSwedish = row[`${holder}_account`] === 'SE4550000000058398257466' || bic === 'ESSESESS';
  if (!isSwedish && bic === undefined) return row;
  return { ...row, payer_time_zone: isSwedish ? 'Europe/Stockholm' : 'Asia/Manila' };
}

async function contents(ledger: Ledger): Promise<unknown> {
  return [
    await ledger.rows('SELECT * EXCLUDE (seq, received_at, line, "offset") FROM payment ORDER BY payment_id'),
    await ledger.rows('SELECT field, reason FROM rejected ORDER BY ALL'),
    await ledger.rows('SELECT role, record_id, id_rule FROM record ORDER BY ALL'),
  ];
}

/** Tries that many files of at least so many payments. */
export async function sameInCamt053(
  place: Workplace,
  { numRuns, payments }: { readonly numRuns: number; readonly payments: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(statementRow, { minLength: payments, maxLength: 25 }), async (made) => {
      const told = made.map(({ holder, row }, n) => ({ holder, row: { ...row, payment_id: `T${n}` } }));
      const [csv, camt] = [await place.ledger(), await place.ledger()];
      const one = await loadRows(place, csv, told.map(zoned));
      const other = await loadText(place, camt, camt053Of(told));
      expect([other.format, other.read, other.accepted, other.reasons, other.sums]).toEqual([
        'iso20022',
        one.read,
        one.accepted,
        one.reasons,
        one.sums,
      ]);
      expect(await contents(camt)).toEqual(await contents(csv));
    }),
    { numRuns, endOnFailure: true },
  );
}
