/** The same payments of one account as the Berlin Group, UK Open Banking and MT940 write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../payment.js';
import { rowsOf } from '../testing/rows-of.js';

interface Payment {
  readonly day: string;
  readonly amount: string;
  readonly isDebit: boolean;
  readonly name: string;
  readonly text: string;
}

const account = 'DE89370400440532013000';
const word = fc.stringMatching(/^[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9})?$/);
const payment: fc.Arbitrary<Payment> = fc.record({
  day: fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)),
  amount: fc.integer({ min: 100, max: 9_999_999 }).map((minor) => (minor / 100).toFixed(2)),
  isDebit: fc.boolean(),
  name: word,
  text: word,
});

function berlin(all: readonly Payment[]): string {
  const booked = all.map(({ day, amount, isDebit, name, text }) => ({
    bookingDate: day,
    transactionAmount: { currency: 'EUR', amount: isDebit ? `-${amount}` : amount },
    [isDebit ? 'creditorName' : 'debtorName']: name,
    remittanceInformationUnstructured: text,
  }));
  return JSON.stringify({ transactions: { booked }, account: { iban: account } });
}

function uk(all: readonly Payment[]): string {
  const transactions = all.map(({ day, amount, isDebit, name, text }) => ({
    AccountId: 'A1',
    Amount: { Amount: amount, Currency: 'EUR' },
    CreditDebitIndicator: isDebit ? 'Debit' : 'Credit',
    BookingDateTime: day,
    [isDebit ? 'CreditorAccount' : 'DebtorAccount']: { Name: name },
    TransactionInformation: text,
  }));
  return JSON.stringify({ Data: { Transaction: transactions } });
}

function mt940(all: readonly Payment[]): string {
  const entries = all.map(({ day, amount, isDebit, name, text }) => {
    const plain = day.replaceAll('-', '').slice(2);
    return `:61:${plain}${plain.slice(2)}${isDebit ? 'D' : 'C'}${amount.replace('.', ',')}NMSCNONREF\n:86:999?20${text}?32${name}\n`;
  });
  return `:20:S\n:25:${account}\n:28C:1/1\n:60F:C200101EUR0,\n${entries.join('')}:62F:C200101EUR0,\n`;
}

/** What all of them carry, with the account as each of them calls it. */
async function told(text: string): Promise<readonly PaymentText[]> {
  const { rows } = await rowsOf(text);
  expect(new Set(rows.map(({ cells }) => cells.payment_id)).size).toBe(rows.length);
  return rows.map(({ cells: { payment_id: _, ...rest } }) =>
    Object.fromEntries(
      Object.entries(rest).map(([column, cell]) => [column, cell === 'AccountId/A1' ? account : cell]),
    ),
  );
}

describe('the same payments', () => {
  it('are the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 12 }), async (all) => {
        const rows = await told(berlin(all));
        expect(rows).toHaveLength(all.length);
        // An account's id says nothing of where it is kept.
        expect(await told(uk(all))).toEqual(rows.map(({ payer_time_zone: _, ...rest }) => rest));
        for (const row of rows) expect(row.payer_time_zone).toBe('Europe/Berlin');
        expect(await told(mt940(all))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
