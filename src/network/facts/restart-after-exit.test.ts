import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { lastOf, onDay, paid, toldIn } from './testing/told-in.js';

const place = workplace();
const exit = `payer,A,,,exited,${onDay(10)},${onDay(10)},,compliance`;

async function back(
  before: PaymentText,
  after: PaymentText,
  more: { readonly lines?: readonly string[]; readonly rows?: readonly PaymentText[] } = {},
): Promise<Readonly<Record<string, number>>> {
  const rows = [paid('A', 'B', 1, before), paid('A2', 'B', 20, after), ...(more.rows ?? [])];
  const given = await toldIn(place, { rows, outcomes: more.lines ?? [exit], asOf: 50 });
  return lastOf(given, 'restart-after-exit');
}

const account = { payer_account: 'FR7600000000000000000000001' };
const phone = { payer_phone: '+33 6 12 34 56 78' };
const born = { payer_birth_date: '1960-05-04', payer_name: 'Jean-Pierre Dupont' };

describe('restart-after-exit (G8)', () => {
  it('knows the same person by account, or by birth date and name in any order', async () => {
    // Records with one account are one party, which is printed by its oldest record.
    expect(await back(account, account)).toEqual({ A: 2 });
    expect(await back(born, { ...born, payer_name: 'DUPONT Jean Pierre' })).toEqual({ A2: 2 });
    expect(await back(born, { ...born, payer_name: 'Paul Martin' })).toEqual({});
    expect(await back(born, { ...born, payer_birth_date: '1960-05-05' })).toEqual({});
  });

  it('says less where only the phone is the same, and nothing of a phone on many records', async () => {
    expect(await back(phone, phone)).toEqual({ A2: 1 });
    const shop = ['C', 'D', 'E'].map((id) => paid(id, 'B', 2, phone));
    expect(await back(phone, phone, { rows: shop })).toEqual({});
  });

  it('takes no masked name and no pooled account for a person', async () => {
    const masked = { ...born, payer_name: 'J*** D***' };
    expect(await back(masked, masked)).toEqual({});
    const pool = ['C', 'D', 'E'].map((id) => paid(id, 'B', 2, account));
    expect(await back(account, account, { rows: pool })).toEqual({});
  });

  it('needs an exit, a record that had not paid by then, and ends with a reversal', async () => {
    const known = [`payer,A,,,reported,${onDay(10)},${onDay(10)},,compliance`];
    expect(await back(born, born, { lines: known })).toEqual({});
    expect(await back(born, born, { rows: [paid('A2', 'B', 5, born)] })).toEqual({});
    const reversed = [`payer,A,,,exited,${onDay(10)},${onDay(10)},${onDay(30)},compliance`];
    expect(await back(born, born, { lines: reversed })).toEqual({});
  });

  it('holds from the first payment of the further record on', async () => {
    const rows = [paid('A', 'B', 1, born), paid('A2', 'B', 20, born), paid('A2', 'B', 25, born)];
    const given = await toldIn(place, { rows, outcomes: [exit] });
    expect(given).toEqual([{ kind: 'restart-after-exit', id: 'A2', on: 20, value: 2 }]);
  });
});
