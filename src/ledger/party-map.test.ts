import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../intake/payment.js';
import { type Ledger, openLedger } from './ledger.js';
import { partyMapInForce } from './party-map-in-force.js';
import { currentPins } from './pins.js';
import { prepareRun } from './run-relation.js';
import { loadRows, plain, workplace } from './testing/payment-file.js';

const place = workplace();
let payments = 0;
const row = (changes: PaymentText): PaymentText => ({ ...plain, payment_id: `T${payments++}`, ...changes });

async function loaded(rows: readonly PaymentText[], idsShared?: boolean): Promise<Ledger> {
  const ledger =
    idsShared === undefined
      ? await place.ledger()
      : await openLedger(place.path(`shared-${payments}.duckdb`), { idsShared, threads: 1 });
  await loadRows(place, ledger, rows);
  await prepareRun(ledger, await currentPins(ledger));
  return ledger;
}

const sides = `SELECT payer, beneficiary, account_shared FROM run_payment ORDER BY seq`;
const thereAndBack = [
  row({ payer_id: 'P1', beneficiary_id: 'P2' }),
  row({ payer_id: 'P2', beneficiary_id: 'P1' }),
];

describe('the party map (I4)', () => {
  it('joins equal ids of the two roles only where they are shared', async () => {
    const apart = await loaded(thereAndBack);
    expect(await apart.rows(sides)).toEqual([
      { payer: 0, beneficiary: 1, account_shared: null },
      { payer: 2, beneficiary: 3, account_shared: null },
    ]);
    const together = await loaded(thereAndBack, true);
    expect(await together.rows(sides)).toEqual([
      { payer: 0, beneficiary: 1, account_shared: null },
      { payer: 1, beneficiary: 0, account_shared: null },
    ]);
    expect(await partyMapInForce(together)).toMatchObject({
      records: 4,
      parties: 2,
      joinedById: 2,
      joinedByAccount: 0,
      idsShared: true,
    });
    together.close();
  });

  it('joins no id that was derived, shared or not', async () => {
    const phone = {
      payer_id: '',
      payer_phone: '+46 70 123 45 67',
      beneficiary_id: '',
      beneficiary_phone: '',
    };
    const ledger = await loaded([row(phone), row({ ...phone, beneficiary_id: 'B9' })], true);
    expect((await partyMapInForce(ledger)).joinedById).toBe(0);
    ledger.close();
  });

  it('takes a row with one id on both sides for one customer, shared or not', async () => {
    const ledger = await loaded([
      row({
        payer_id: 'P1',
        beneficiary_id: 'P1',
        payer_account: 'SE11 1111',
        beneficiary_account: 'PH22 2222',
      }),
      row({
        payer_id: 'P3',
        beneficiary_id: 'P4',
        payer_account: 'SE33 3333',
        beneficiary_account: 'PH44 4444',
      }),
    ]);
    expect((await ledger.rows(sides)).map(({ account_shared }) => account_shared)).toEqual([true, false]);
  });

  it('joins records of one account, counts the pooled ones and joins nobody by them', async () => {
    const account = (id: string, text: string) => row({ payer_id: id, payer_account: text });
    const few = ['A', 'B'].map((id) => account(id, 'SE55 5555'));
    const many = ['C', 'D', 'E', 'F', 'G'].map((id) => account(id, 'SE66 6666'));
    const ledger = await loaded([...few, ...many]);
    expect(await partyMapInForce(ledger)).toMatchObject({
      records: 8,
      parties: 7,
      joinedByAccount: 1,
      joinedById: 0,
      idsShared: false,
      pooledAbove: 4,
      pooledAccounts: 1,
    });
  });

  it('says nothing of an empty ledger', async () => {
    expect(await partyMapInForce(await place.ledger())).toMatchObject({ version: 0, parties: 0 });
  });
});
