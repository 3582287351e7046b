import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { lastOf, onDay, paid, type Story, toldIn, toldInCases } from './testing/told-in.js';

const place = workplace();
const exit = `payer,A,,,exited,${onDay(10)},${onDay(10)},,compliance`;

type Case = readonly [
  before: PaymentText,
  after: PaymentText,
  more?: { readonly lines?: readonly string[]; readonly rows?: readonly PaymentText[] },
];

/** Who is back, in each of several cases. */
async function back(
  cases: Readonly<Record<string, Case>>,
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const stories = Object.entries(cases).map(([name, [before, after, more]]): [string, Story] => [
    name,
    {
      rows: [paid('A', 'B', 1, before), paid('A2', 'B', 20, after), ...(more?.rows ?? [])],
      outcomes: more?.lines ?? [exit],
      asOf: 50,
    },
  ]);
  const told = await toldInCases(place, Object.fromEntries(stories));
  return Object.fromEntries(
    Object.entries(told).map(([name, given]) => [name, lastOf(given, 'restart-after-exit')]),
  );
}

const account = { payer_account: 'FR7600000000000000000000001' };
const phone = { payer_phone: '+33 6 12 34 56 78' };
/** Of one name; those of different cases are born on different days. */
const born = (day: number): PaymentText => ({
  payer_birth_date: `1960-05-0${day}`,
  payer_name: 'Jean-Pierre Dupont',
});

describe('restart-after-exit (G8)', () => {
  it('knows the same person by account, or by birth date and name in any order', async () => {
    const found = await back({
      account: [account, account],
      name: [born(1), { ...born(1), payer_name: 'DUPONT Jean Pierre' }],
      otherName: [born(2), { ...born(2), payer_name: 'Paul Martin' }],
      otherBirth: [born(3), born(4)],
    });
    // Records with one account are one party, which is printed by its oldest record.
    expect(found).toEqual({ account: { A: 2 }, name: { A2: 2 }, otherName: {}, otherBirth: {} });
  });

  it('says less where only the phone is the same, and nothing of a phone on many records', async () => {
    const other = { payer_phone: '+33 6 87 65 43 21' };
    const shop = ['C', 'D', 'E'].map((id) => paid(id, 'B', 2, other));
    const found = await back({ phone: [phone, phone], shop: [other, other, { rows: shop }] });
    expect(found).toEqual({ phone: { A2: 1 }, shop: {} });
  });

  it('takes no masked name and no pooled account for a person', async () => {
    const masked = { ...born(1), payer_name: 'J*** D***' };
    const pool = ['C', 'D', 'E'].map((id) => paid(id, 'B', 2, account));
    const found = await back({ masked: [masked, masked], pool: [account, account, { rows: pool }] });
    expect(found).toEqual({ masked: {}, pool: {} });
  });

  it('needs an exit, a record that had not paid by then, and ends with a reversal', async () => {
    const known = [`payer,A,,,reported,${onDay(10)},${onDay(10)},,compliance`];
    const reversed = [`payer,A,,,exited,${onDay(10)},${onDay(10)},${onDay(30)},compliance`];
    const found = await back({
      exit: [born(1), born(1)],
      known: [born(2), born(2), { lines: known }],
      before: [born(3), born(3), { rows: [paid('A2', 'B', 5, born(3))] }],
      reversed: [born(4), born(4), { lines: reversed }],
    });
    expect(found).toEqual({ exit: { A2: 2 }, known: {}, before: {}, reversed: {} });
  });

  it('holds from the first payment of the further record on', async () => {
    const rows = [paid('A', 'B', 1, born(1)), paid('A2', 'B', 20, born(1)), paid('A2', 'B', 25, born(1))];
    const given = await toldIn(place, { rows, outcomes: [exit] });
    expect(given).toEqual([{ kind: 'restart-after-exit', id: 'A2', on: 20, value: 2 }]);
  });
});
