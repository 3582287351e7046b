import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const iban = 'DE89370400440532013000';
const base = {
  transactionId: 'BG-1',
  endToEndId: 'E1',
  bookingDate: '2026-05-20',
  valueDate: '2026-05-21',
  transactionAmount: { currency: 'EUR', amount: '-256.67' },
  creditorName: 'Acme',
  creditorAccount: { iban: 'NL91ABNA0417164300' },
  creditorAgent: 'ABNANL2A',
  creditorAddress: {
    streetName: 'Dam',
    buildingNumber: '1',
    postCode: '1012',
    townName: 'Amsterdam',
    country: 'NL',
  },
  remittanceInformationUnstructured: 'rent',
  bankTransactionCode: 'PMNT-ICDT-ESCT',
};

async function read(transactions: object) {
  return rowsOf(JSON.stringify({ account: { iban, ownerName: 'Anna' }, transactions }, null, 2));
}

async function cellsOf(more: object) {
  return (await read({ booked: [{ ...base, ...more }] })).rows[0]?.cells ?? {};
}

describe('a report of the Berlin Group', () => {
  it('has a payment for each entry', async () => {
    const { format, rows, findings } = await read({ booked: [base] });
    expect([format, findings]).toEqual(['berlin-group', []]);
    expect(rows[0]).toMatchObject({ kind: 'payment' });
    expect(rows[0]?.cells).toEqual({
      payment_id: `${iban}/BG-1`,
      executed_at: '2026-05-20',
      time_quality: 'booked',
      amount: '256.67',
      currency: 'EUR',
      channel: 'bank_transfer',
      transfer_reference: 'E1',
      payer_name: 'Anna',
      payer_account: iban,
      payer_time_zone: 'Europe/Berlin',
      beneficiary_name: 'Acme',
      beneficiary_account: 'NL91ABNA0417164300',
      beneficiary_country: 'NL',
      beneficiary_country_basis: 'address',
      beneficiary_address: 'Dam 1, 1012 Amsterdam',
      payout_agent: 'ABNANL2A',
      purpose: 'rent',
    });
  });

  it('pays the holder what is not negative', async () => {
    const credit = {
      transactionAmount: { currency: 'EUR', amount: 9500 },
      debtorName: 'J. Example',
      debtorAccount: { bban: '0011' },
      creditorName: undefined,
      creditorAccount: undefined,
      purposeCode: 'OTHR',
      remittanceInformationUnstructured: undefined,
      remittanceInformationUnstructuredArray: ['part 1', 'part 2'],
    };
    expect(await cellsOf(credit)).toMatchObject({
      amount: '9500',
      payer_name: 'J. Example',
      payer_account: '0011',
      beneficiary_name: 'Anna',
      beneficiary_account: iban,
      purpose: 'OTHR\npart 1\npart 2',
    });
  });

  it('has one id on both accounts of one bank', async () => {
    const other = 'DE02370400440000202051';
    const sent = { ...base, creditorAccount: { iban: other } };
    const received = {
      ...base,
      transactionId: 'BG-2',
      transactionAmount: { currency: 'EUR', amount: '256.67' },
      creditorName: undefined,
      creditorAccount: undefined,
      debtorAccount: { iban },
    };
    const id = `${iban}>${other}/E1/2026-05-20/256.67EUR`;
    const twice = await read({ booked: [sent, { ...sent, transactionId: 'BG-3' }] });
    expect(twice.rows.map(({ cells }) => cells.payment_id)).toEqual([id, `${id}#2`]);
    const mirror = await rowsOf(
      JSON.stringify({ account: { iban: other }, transactions: { booked: [received] } }),
    );
    expect([mirror.rows[0]?.cells.payment_id, mirror.findings]).toEqual([id, []]);
    const unnamed = await read({ booked: [{ ...sent, endToEndId: 'NOTPROVIDED' }] });
    expect(unnamed.rows[0]?.cells.payment_id).toBe(`${iban}/BG-1`);
    expect(unnamed.rows[0]?.cells.transfer_reference).toBeUndefined();
    expect(unnamed.findings).toEqual(['told-on-both-accounts endToEndId']);
  });

  it('has unsigned amounts of some banks', async () => {
    const amount = { currency: 'EUR', amount: '5' };
    expect((await cellsOf({ transactionAmount: amount, creditDebitIndicator: 'DBIT' })).payer_account).toBe(
      iban,
    );
    expect(
      (await cellsOf({ transactionAmount: amount, creditDebitIndicator: 'CRDT' })).beneficiary_account,
    ).toBe(iban);
  });

  it('attempts what is pending and names what is no payment', async () => {
    const { transactionId: _, ...pending } = base;
    const { rows, findings } = await read({ booked: [], pending: [pending], information: [base] });
    expect(rows.map(({ cells }) => cells.status)).toEqual(['attempted']);
    expect(findings).toEqual(['id-from-content transactionId', 'message-not-read information']);
  });

  it('returns what came back', async () => {
    const { rows } = await read({
      booked: [
        {
          ...base,
          bankTransactionCode: 'PMNT-ICDT-RRTN',
          transactionAmount: { currency: 'EUR', amount: '256.67' },
        },
      ],
    });
    expect(rows[0]).toMatchObject({
      kind: 'status',
      cells: { status: 'returned', status_at: '2026-05-20', transfer_reference: 'E1', payer_account: iban },
    });
  });

  it('has two amounts where it was instructed in another', async () => {
    const exchange = { currencyExchange: [{ instructedAmount: { currency: 'USD', amount: '280.00' } }] };
    expect(await cellsOf(exchange)).toMatchObject({
      amount: '256.67',
      payout_amount: '280.00',
      payout_currency: 'USD',
    });
  });

  it('may be of a card, or a bare list', async () => {
    const card = {
      cardTransactionId: 'C1',
      transactionDate: '2026-05-20',
      transactionAmount: base.transactionAmount,
      merchantCategoryCode: '5411',
    };
    const { rows } = await rowsOf(
      JSON.stringify({ cardAccount: { maskedPan: '1**9' }, cardTransactions: { booked: [card] } }),
    );
    expect(rows[0]?.cells).toMatchObject({ payment_id: 'C1', channel: 'card', merchant_category: '5411' });
    const list = await rowsOf(JSON.stringify({ account: { iban }, transactions: [base] }));
    expect(list.rows).toHaveLength(1);
  });

  it('finds a country that is none, and no holder', async () => {
    const { rows, findings } = await rowsOf(
      JSON.stringify({ transactions: { booked: [{ ...base, creditorAddress: { country: 'UK' } }] } }),
    );
    expect(rows[0]?.cells).toMatchObject({ payment_id: 'BG-1' });
    expect(rows[0]?.cells.beneficiary_country).toBeUndefined();
    expect(findings).toEqual(['account-missing account', 'country-not-a-code country']);
  });

  describe('names nobody after the account of another', () => {
    const unsigned = { transactionAmount: { currency: 'EUR', amount: '256.67' } };
    const reasons = async (more: object) =>
      (await read({ booked: [{ ...base, ...more }] })).rejected.map(({ reason }) => reason);

    it('where an amount without a sign names a payee alone', async () => {
      const { rows, findings } = await read({ booked: [{ ...base, ...unsigned }] });
      expect(findings).toEqual(['sign-differs transactionAmount']);
      expect(rows[0]?.cells).toMatchObject({
        amount: '256.67',
        payer_name: 'Anna',
        payer_account: iban,
        beneficiary_name: 'Acme',
        beneficiary_account: 'NL91ABNA0417164300',
      });
    });

    it('but takes the holder for one, by number or by name', async () => {
      const own = { creditorAccount: { bban: '370400440532013000' }, creditorName: 'Dr. Someone' };
      const named = { creditorAccount: undefined, creditorName: 'ANNA Schmidt' };
      for (const more of [own, named]) {
        const { rows, findings } = await read({ booked: [{ ...base, ...unsigned, ...more }] });
        expect([rows[0]?.cells.beneficiary_account, findings]).toEqual([iban, []]);
      }
    });

    it('and goes by its sign where it has one, with nothing of who is named', async () => {
      const debtor = { debtorName: 'X', creditorName: undefined, creditorAccount: undefined };
      for (const more of [{ creditDebitIndicator: 'CRDT' }, debtor]) {
        const { rows, findings } = await read({ booked: [{ ...base, ...more }] });
        const { payer_name, beneficiary_name, payer_account, beneficiary_account } = rows[0]?.cells ?? {};
        expect([payer_name, beneficiary_name].filter(Boolean)).toEqual(['Anna']);
        expect([payer_account, beneficiary_account].filter(Boolean)).toEqual([iban]);
        expect(findings).toEqual(['sign-differs transactionAmount']);
      }
    });

    it('and is rejected where two are named and neither is the holder', async () => {
      expect(await reasons({ ...unsigned, debtorName: 'X' })).toEqual(['no-direction']);
    });

    it('and rejects a payee alone where the holder has no name', async () => {
      const text = JSON.stringify({
        account: { iban },
        transactions: { booked: [{ ...base, ...unsigned, creditorAccount: undefined }] },
      });
      expect((await rowsOf(text)).rejected.map(({ reason }) => reason)).toEqual(['no-direction']);
    });
  });
});
