import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const base = {
  AccountId: '22289',
  TransactionId: '123',
  TransactionReference: 'Ref 1',
  Amount: { Amount: '10.00', Currency: 'GBP' },
  CreditDebitIndicator: 'Debit',
  Status: 'Booked',
  BookingDateTime: '2017-04-05T10:43:07+00:00',
  ValueDateTime: '2017-04-06T00:00:00+00:00',
  TransactionInformation: 'rent',
  BankTransactionCode: { Code: 'IssuedCreditTransfer', SubCode: 'DomesticCreditTransfer' },
  CreditorAccount: {
    SchemeName: 'UK.OBIE.SortCodeAccountNumber',
    Identification: '08080021325698',
    Name: 'ACME',
  },
  CreditorAgent: { SchemeName: 'UK.OBIE.BICFI', Identification: 'BARCGB22' },
};

async function read(...transactions: readonly object[]) {
  return rowsOf(JSON.stringify({ Data: { Transaction: transactions }, Links: {}, Meta: {} }, null, 1));
}

async function cellsOf(more: object) {
  return (await read({ ...base, ...more })).rows[0]?.cells ?? {};
}

describe('a transaction of UK Open Banking', () => {
  it('without an offset stands in the clock of the holder’s institution, where one is told (P1)', async () => {
    const local = { BookingDateTime: '2017-04-05T10:43:07' };
    const agent = { Identification: 'BARCGB22' };
    expect((await cellsOf({ ...local, DebtorAgent: agent })).payer_time_zone).toBe('Europe/London');
    expect((await cellsOf({ DebtorAgent: agent })).payer_time_zone).toBeUndefined();
    // That of the other side says nothing.
    expect((await cellsOf(local)).payer_time_zone).toBeUndefined();
  });

  it('is a payment of the account', async () => {
    const { format, rows, findings } = await read(base);
    expect([format, findings]).toEqual(['open-banking-uk', []]);
    expect(rows[0]?.cells).toEqual({
      payment_id: '22289/123',
      executed_at: '2017-04-05T10:43:07+00:00',
      time_quality: 'booked',
      amount: '10.00',
      currency: 'GBP',
      channel: 'bank_transfer',
      status: 'executed',
      transfer_reference: 'Ref 1',
      payer_account: 'AccountId/22289',
      beneficiary_name: 'ACME',
      beneficiary_account: '08080021325698',
      payout_agent: 'BARCGB22',
      purpose: 'rent',
    });
  });

  it('is paid to the holder when it is a credit, whoever else is named', async () => {
    expect(
      await cellsOf({
        CreditDebitIndicator: 'CRDT',
        DebtorAccount: { SchemeName: 'UK.OBIE.Paym', Identification: '+447000000000', Name: 'Ms X' },
      }),
    ).toMatchObject({
      payer_name: 'Ms X',
      payer_phone: '+447000000000',
      beneficiary_account: 'AccountId/22289',
    });
  });

  it.each([
    ['BOOK', 'executed'],
    ['PDNG', 'attempted'],
    ['Pending', 'attempted'],
    ['RJCT', 'refused'],
    ['Other', 'Other'],
  ])('has the status of %s', async (told, status) => {
    expect((await cellsOf({ Status: told })).status).toBe(status);
  });

  it('has two amounts where it was instructed in another', async () => {
    const exchange = { CurrencyExchange: { InstructedAmount: { Amount: '700.00', Currency: 'PHP' } } };
    expect(await cellsOf(exchange)).toMatchObject({
      amount: '10.00',
      payout_amount: '700.00',
      payout_currency: 'PHP',
    });
    expect(await cellsOf({ ...exchange, CreditDebitIndicator: 'Credit' })).toMatchObject({
      amount: '700.00',
      currency: 'PHP',
      payout_amount: '10.00',
    });
  });

  it('has a card, a merchant and a proxy', async () => {
    expect(
      await cellsOf({
        BankTransactionCode: { Code: 'CustomerCardTransactions' },
        CardInstrument: { CardSchemeName: 'VISA', AuthorisationType: 'PIN' },
        MerchantDetails: { MerchantName: 'Shop', MerchantCategoryCode: '5874' },
        CreditorAccount: {
          SchemeName: 'UK.OBIE.PAN',
          Identification: '5************99',
          Proxy: { Code: 'TELE', Identification: '+44700' },
        },
        PaymentPurposeCode: 'RETL',
      }),
    ).toMatchObject({
      channel: 'card',
      card_present: 'true',
      merchant_name: 'Shop',
      merchant_category: '5874',
      beneficiary_phone: '+44700',
      purpose: 'RETL\nrent',
    });
    expect(
      (await cellsOf({ CreditorAccount: { Identification: '5************99' } })).beneficiary_account,
    ).toBeUndefined();
  });

  it('has an id of what it says when it has none, and equal ones differ', async () => {
    const { TransactionId: _, ...bare } = base;
    const { rows, findings } = await read(bare, bare);
    const [one, other] = rows.map(({ cells }) => cells.payment_id ?? '');
    expect(one).toMatch(/^22289\/2017-04-05\/[0-9a-f]{16}$/);
    expect(other).toBe(`${one}#2`);
    expect(findings).toEqual(['id-from-content TransactionId', 'id-from-content TransactionId']);
    const reordered = Object.fromEntries(Object.entries(bare).reverse());
    expect((await read(reordered)).rows[0]?.cells.payment_id).toBe(one);
  });

  it('names nobody after the account of another', async () => {
    const { rows, findings } = await read({ ...base, CreditDebitIndicator: 'Credit' });
    expect(rows[0]?.cells).toMatchObject({ beneficiary_account: 'AccountId/22289' });
    expect(rows[0]?.cells.beneficiary_name).toBeUndefined();
    expect(findings).toEqual(['sign-differs CreditDebitIndicator']);
  });

  it('is rejected without a sign', async () => {
    const { rows, rejected } = await read({ ...base, CreditDebitIndicator: '' }, base);
    expect([rows.length, rejected[0]?.reason]).toEqual([1, 'no-direction']);
  });
});

describe('a payment of UK Open Banking', () => {
  const payment = {
    DomesticPaymentId: '58923-001',
    ConsentId: '58923',
    Status: 'AcceptedSettlementCompleted',
    CreationDateTime: '2017-06-05T15:15:22+00:00',
    StatusUpdateDateTime: '2017-06-05T15:16:00+00:00',
    Initiation: {
      EndToEndIdentification: 'E1',
      InstructedAmount: { Amount: '165.88', Currency: 'GBP' },
      DebtorAccount: { Identification: '11280001234567', Name: 'Andrea Smith' },
      CreditorAccount: { Identification: '08080021325698', Name: 'ACME' },
      RemittanceInformation: { Reference: 'FRESCO', Unstructured: ['one', 'two'] },
    },
  };
  const read1 = async (data: object) => rowsOf(JSON.stringify({ Data: data, Risk: {} }));

  it('is one payment', async () => {
    expect((await read1(payment)).rows[0]?.cells).toEqual({
      payment_id: '58923-001',
      executed_at: '2017-06-05T15:15:22+00:00',
      time_quality: 'initiated',
      amount: '165.88',
      currency: 'GBP',
      channel: 'bank_transfer',
      status: 'executed',
      status_at: '2017-06-05T15:16:00+00:00',
      transfer_reference: 'E1',
      payer_name: 'Andrea Smith',
      payer_account: '11280001234567',
      beneficiary_name: 'ACME',
      beneficiary_account: '08080021325698',
      purpose: 'FRESCO\none\ntwo',
    });
  });

  it('may be refused, or under way', async () => {
    const refused = { ...payment, Status: 'RJCT', StatusReason: [{ StatusReasonCode: 'AC04' }] };
    expect((await read1(refused)).rows[0]?.cells).toMatchObject({ status: 'refused', status_reason: 'AC04' });
    const pending = (await read1({ ...payment, Status: 'Pending' })).rows[0]?.cells;
    expect([pending?.status, pending?.status_at]).toEqual(['attempted', undefined]);
  });

  it('is none as long as it is asked for', async () => {
    const { DomesticPaymentId: _, ...consent } = payment;
    const { rows, rejected } = await read1(consent);
    expect([rows.length, rejected[0]?.reason]).toEqual([0, 'no-payment-yet']);
  });
});
