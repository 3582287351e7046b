import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { lastOf, onDay, paid, toldIn } from './testing/told-in.js';

const place = workplace();
/** One account in both roles is one party. */
const account = (id: string): string => `PH00000000000000000${id.charCodeAt(0)}`;

function collected(id: string, payers = 4, more: PaymentText = {}): readonly PaymentText[] {
  const own = { beneficiary_account: account(id), ...more };
  return Array.from({ length: payers }, (_, i) => paid(`${id}${i}`, id, i, own));
}

function flow(from: string, to: string, on: number, more: PaymentText = {}): PaymentText {
  const accounts = { payer_account: account(from), beneficiary_account: account(to) };
  return paid(`pays-${from}`, to, on, { payer_country: 'PH', amount: '90.00', ...accounts, ...more });
}

async function between(...rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await toldIn(place, { rows }), 'collector-pays-collector');
}

describe('collector-pays-collector (G6)', () => {
  it('is told of both once both collect, whatever corridor the payment takes', async () => {
    const rows = [...collected('B'), ...collected('E'), flow('B', 'E', 20)];
    const given = await toldIn(place, { rows });
    expect(given).toEqual([
      { kind: 'collector-pays-collector', id: 'B', on: 20, value: 1 },
      { kind: 'collector-pays-collector', id: 'E', on: 20, value: 1 },
    ]);
  });

  it('is not told below four payers, nor of payers linked to each other', async () => {
    expect(await between(...collected('B'), ...collected('E', 3), flow('B', 'E', 20))).toEqual({});
    const phone = { payer_phone: '+33 6 00 00 00 00' };
    expect(await between(...collected('B'), ...collected('E', 4, phone), flow('B', 'E', 20))).toEqual({});
  });

  it('is not told of family, nor before both collected', async () => {
    const rows = [...collected('B'), ...collected('E')];
    expect(await between(...rows, flow('B', 'E', 20, { relationship: 'sibling' }))).toEqual({});
    expect(await between(...rows, flow('B', 'E', 1))).toEqual({});
  });

  it('T2: does not take for payers abroad who were so only later, nor for untied who were not by then', async () => {
    const home = collected('B', 4, { payer_country: 'PH' });
    const both = [...home, ...collected('E'), flow('B', 'E', 20)];
    expect(await between(...both)).toEqual({});
    expect(await between(...both, ...[0, 1, 2, 3].map((i) => paid(`B${i}`, 'B', 30)))).toEqual({});
    const kin = paid('B0', 'B', 10, { relationship: 'sibling' });
    expect(await between(...collected('B'), kin, ...collected('E'), flow('B', 'E', 20))).toEqual({});
  });

  it('ends when the payment comes back', async () => {
    const back = flow('B', 'E', 20, { status: 'returned', status_at: onDay(25) });
    const given = await toldIn(place, { rows: [...collected('B'), ...collected('E'), back], asOf: 40 });
    expect(given.map(({ id, on, value }) => [id, on, value])).toEqual([
      ['B', 20, 1],
      ['E', 20, 1],
      ['B', 25, 0],
      ['E', 25, 0],
    ]);
  });
});
