import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());
/** One account in both roles is one party. */
const account = (id: string): string => `PH000000000000000${id.charCodeAt(0)}`;

function collected(id: string, payers = 4, more: PaymentText = {}): readonly PaymentText[] {
  const own = { beneficiary_account: account(id), ...more };
  return Array.from({ length: payers }, (_, i) => paid(`${id}${i}`, id, i, own));
}

function flow(from: string, to: string, on: number, more: PaymentText = {}): PaymentText {
  const accounts = { payer_account: account(from), beneficiary_account: account(to) };
  return paid(`pays-${from}`, to, on, { payer_country: 'PH', amount: '90.00', ...accounts, ...more });
}

function between(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'collector-pays-collector');
}

describe('collector-pays-collector (G6)', () => {
  tells(
    'is told of both once both collect, whatever corridor the payment takes',
    () => ({ both: story(...collected('B'), ...collected('E'), flow('B', 'E', 20)) }),
    ({ both }) => {
      expect(both).toEqual([
        { kind: 'collector-pays-collector', id: 'B', on: 20, value: 1 },
        { kind: 'collector-pays-collector', id: 'E', on: 20, value: 1 },
      ]);
    },
  );

  tells(
    'is not told below four payers, nor of payers linked to each other',
    () => {
      const phone = { payer_phone: '+33 6 00 00 00 00' };
      return {
        three: story(...collected('B'), ...collected('E', 3), flow('B', 'E', 20)),
        linked: story(...collected('B'), ...collected('E', 4, phone), flow('B', 'E', 20)),
      };
    },
    ({ three, linked }) => {
      expect(between(three)).toEqual({});
      expect(between(linked)).toEqual({});
    },
  );

  tells(
    'is not told of family, nor before both collected',
    () => {
      const rows = [...collected('B'), ...collected('E')];
      return {
        family: story(...rows, flow('B', 'E', 20, { relationship: 'sibling' })),
        before: story(...rows, flow('B', 'E', 1)),
      };
    },
    ({ family, before }) => {
      expect(between(family)).toEqual({});
      expect(between(before)).toEqual({});
    },
  );

  tells(
    'T2: does not take for payers abroad who were so only later, nor for untied who were not by then',
    () => {
      const home = collected('B', 4, { payer_country: 'PH' });
      const both = [...home, ...collected('E'), flow('B', 'E', 20)];
      const kin = paid('B0', 'B', 10, { relationship: 'sibling' });
      return {
        home: story(...both),
        abroadLater: story(...both, ...[0, 1, 2, 3].map((i) => paid(`B${i}`, 'B', 30))),
        tied: story(...collected('B'), kin, ...collected('E'), flow('B', 'E', 20)),
      };
    },
    ({ home, abroadLater, tied }) => {
      expect(between(home)).toEqual({});
      expect(between(abroadLater)).toEqual({});
      expect(between(tied)).toEqual({});
    },
  );

  tells(
    'ends when the payment comes back',
    () => {
      const back = flow('B', 'E', 20, { status: 'returned', status_at: onDay(25) });
      return { back: { rows: [...collected('B'), ...collected('E'), back], asOf: 40 } };
    },
    ({ back }) => {
      expect(back.map(({ id, on, value }) => [id, on, value])).toEqual([
        ['B', 20, 1],
        ['E', 20, 1],
        ['B', 25, 0],
        ['E', 25, 0],
      ]);
    },
  );
});
