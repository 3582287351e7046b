/** The same payments give the same ledger as messages and as CSV, up to what a message cannot carry (I14). */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import type { MessageWriter } from '../../intake/testing/message-writer.js';
import { contents } from './contents.js';
import { loadRows, loadText, type Workplace } from './payment-file.js';

/** What XML can hold and what no reader takes white space from. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((one) => one === one.trim() && one !== '' && !/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u.test(one));
/** Dots and dashes alone are no name in a message. */
const name = text.filter((one) => !/^[-.]+$/.test(one));
const reference = fc.integer({ min: 1, max: 99 }).map((n) => `R/${n}`);
const type = fc.constantFrom('person', 'person', 'organisation');

/** One bad value in forty, or most rows would be rejected and show nothing. */
function mostly(good: readonly string[], bad: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 39, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
}

/** Who has no type has no number and no day of birth either. */
function withType(row: PaymentText, role: 'payer' | 'beneficiary'): PaymentText {
  const born = role === 'payer' ? 'payer_birth_date' : 'beneficiary_birth_date';
  const kind = row[`${role}_type`];
  return {
    ...row,
    [`${role}_id`]: kind === undefined ? undefined : row[`${role}_id`],
    [born]: kind === 'person' ? row[born] : undefined,
  };
}

const told: fc.Arbitrary<PaymentText> = fc
  .record(
    {
      executed_at: mostly(
        ['2025-03-01T21:14:05', '2025-03-01T21:14:05.123+01:00', '2025-03-30T01:30:00Z', '2025-03-01'],
        ['2025-13-01'],
      ),
      amount: mostly(['45', '45.00', '90071992547409', '1000'], ['0', 'x', '12.345']),
      currency: mostly(['EUR', 'JPY', 'SEK'], ['XX']),
      payout_amount: mostly(['2750', '2750.25'], ['x']),
      provider_id: fc.constant('ESSESESS'),
      transfer_reference: reference,
      payer_id: fc.constantFrom('P1', 'P2'),
      payer_name: name,
      payer_country: mostly(['SE', 'GB'], ['QQ']),
      payer_account: fc.constantFrom('SE4550000000058398257466', '0012 34'),
      payer_address: text,
      payer_phone: fc.constantFrom('+46 70 000', 'none'),
      payer_email: text,
      payer_birth_date: mostly(['1970-01-02', '2010-05-05'], ['1970-02-30']),
      payer_type: type,
      beneficiary_id: fc.constantFrom('B1', 'B2'),
      beneficiary_name: name,
      beneficiary_country: fc.constantFrom('PH', 'RO'),
      beneficiary_account: fc.constantFrom('PH-77', 'RO49AAAA1B31007593840000'),
      beneficiary_address: text,
      beneficiary_birth_date: fc.constant('1990-01-02'),
      beneficiary_type: type,
      payout_agent: fc.constant('BNORPHMM'),
      purpose: fc.oneof(
        text,
        fc.tuple(text, text).map((lines) => lines.join('\n')),
      ),
    },
    { requiredKeys: ['executed_at', 'amount', 'currency'] },
  )
  .chain((row) =>
    fc.constantFrom('address', 'declared').map((basis) => ({
      ...withType(withType(row, 'payer'), 'beneficiary'),
      time_quality: row.executed_at.includes('T') ? 'accepted' : 'settled',
      ...(row.payout_amount === undefined ? {} : { payout_currency: 'PHP' }),
      ...(row.beneficiary_country === undefined ? {} : { beneficiary_country_basis: basis }),
    })),
  );

/** So many payments or up to 25, each once, again as it is, or again with another amount. */
function tellings(minLength: number): fc.Arbitrary<readonly PaymentText[]> {
  return fc
    .array(fc.tuple(told, fc.constantFrom('once', 'again', 'otherwise')), { minLength, maxLength: 25 })
    .map((all) =>
      all.flatMap(([row, times], i): readonly PaymentText[] => {
        const first = { ...row, payment_id: `T${i}` };
        if (times === 'once') return [first];
        return [first, times === 'again' ? first : { ...first, amount: '77' }];
      }),
    );
}

/** Tries that many files of at least so many payments. */
export async function sameInMessage(
  place: Workplace,
  { write, carries }: MessageWriter,
  { numRuns, payments }: { readonly numRuns: number; readonly payments: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(tellings(payments), async (rows) => {
      const [csv, xml] = [await place.ledger(), await place.ledger()];
      const expected = await loadRows(place, csv, rows.map(carries));
      const report = await loadText(place, xml, write(rows));
      expect(report.format).toBe('iso20022');
      const { read, accepted, duplicates, conflicts, rejected, reasons, sums } = expected;
      expect(report).toMatchObject({ read, accepted, duplicates, conflicts, rejected, reasons, sums });
      expect(await contents(xml)).toEqual(await contents(csv));
    }),
    { numRuns },
  );
}
