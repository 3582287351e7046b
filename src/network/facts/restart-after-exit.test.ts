import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, type Story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());
const exit = `payer,A,,,exited,${onDay(10)},${onDay(10)},,compliance`;

type Case = readonly [
  before: PaymentText,
  after: PaymentText,
  more?: { readonly lines?: readonly string[]; readonly rows?: readonly PaymentText[] },
];

/** A record that exits, and one that pays later. */
function exits([before, after, more]: Case): Story {
  return {
    rows: [paid('A', 'B', 1, before), paid('A2', 'B', 20, after), ...(more?.rows ?? [])],
    outcomes: more?.lines ?? [exit],
    asOf: 50,
  };
}

function storiesOf<Name extends string>(cases: Readonly<Record<Name, Case>>): Readonly<Record<Name, Story>> {
  const stories = Object.entries<Case>(cases).map(([name, each]) => [name, exits(each)] as const);
  return Object.fromEntries(stories) as Record<Name, Story>;
}

/** Who is back, in each of several cases. */
function backIn(
  given: Readonly<Record<string, readonly Given[]>>,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, each]) => [name, lastOf(each, 'restart-after-exit')]),
  );
}

const account = { payer_account: 'FR7600000000000000000000001' };
const phone = { payer_phone: '+33 6 12 34 56 78' };
/** Of one name; those of different cases are born on different days. */
const born = (day: number): PaymentText => ({
  payer_birth_date: `1960-05-${String(day).padStart(2, '0')}`,
  payer_name: 'Jean-Pierre Dupont',
});

describe('restart-after-exit (G8)', () => {
  tells(
    'knows the same person by account, or by birth date and name in any order',
    () =>
      storiesOf({
        account: [account, account],
        name: [born(1), { ...born(1), payer_name: 'DUPONT Jean Pierre' }],
        otherName: [born(2), { ...born(2), payer_name: 'Paul Martin' }],
        otherBirth: [born(3), born(4)],
      }),
    (given) => {
      // Records with one account are one party, which is printed by its oldest record.
      expect(backIn(given)).toEqual({ account: { A: 2 }, name: { A2: 2 }, otherName: {}, otherBirth: {} });
    },
  );

  tells(
    'says less where only the phone is the same, and nothing of a phone on many records',
    () => {
      const shop = ['C', 'D', 'E'].map((id) => paid(id, 'B', 2, phone));
      return storiesOf({ phone: [phone, phone], shop: [phone, phone, { rows: shop }] });
    },
    (given) => {
      expect(backIn(given)).toEqual({ phone: { A2: 1 }, shop: {} });
    },
  );

  tells(
    'takes no masked name and no pooled account for a person',
    () => {
      const masked = { ...born(5), payer_name: 'J*** D***' };
      const pool = ['C', 'D', 'E'].map((id) => paid(id, 'B', 2, account));
      return storiesOf({ masked: [masked, masked], pool: [account, account, { rows: pool }] });
    },
    (given) => {
      expect(backIn(given)).toEqual({ masked: {}, pool: {} });
    },
  );

  tells(
    'needs an exit, a record that had not paid by then, and ends with a reversal',
    () => {
      const known = [`payer,A,,,reported,${onDay(10)},${onDay(10)},,compliance`];
      const reversed = [`payer,A,,,exited,${onDay(10)},${onDay(10)},${onDay(30)},compliance`];
      return storiesOf({
        exit: [born(6), born(6)],
        known: [born(7), born(7), { lines: known }],
        before: [born(8), born(8), { rows: [paid('A2', 'B', 5, born(8))] }],
        reversed: [born(9), born(9), { lines: reversed }],
      });
    },
    (given) => {
      expect(backIn(given)).toEqual({ exit: { A2: 2 }, known: {}, before: {}, reversed: {} });
    },
  );

  tells(
    'holds from the first payment of the further record on',
    () => {
      const one = born(10);
      return {
        further: {
          rows: [paid('A', 'B', 1, one), paid('A2', 'B', 20, one), paid('A2', 'B', 25, one)],
          outcomes: [exit],
        },
      };
    },
    ({ further }) => {
      expect(further).toEqual([{ kind: 'restart-after-exit', id: 'A2', on: 20, value: 2 }]);
    },
  );
});
