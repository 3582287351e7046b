import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, type Story, story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());
const phone = { payer_phone: '+33 6 00 00 00 00' };

/** Somebody pays one person after the other, a day apart. */
function pays(payer: string, people: string, from = 0, more: PaymentText = {}): readonly PaymentText[] {
  return [...people].map((id, i) => paid(payer, id, from + i, more));
}

function beside(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'beside-wide-payers');
}

function paidBy(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'paid-by-wide-payers');
}

describe('beside-wide-payers and paid-by-wide-payers (G10)', () => {
  tells(
    'are told from the fourth person on, of who is paid and of who else pays',
    () => ({
      four: story(...pays('w', 'ABCD'), paid('x', 'A', 1)),
      three: story(...pays('w', 'ABC'), paid('x', 'A', 1)),
    }),
    ({ four, three }) => {
      expect(four.map(({ kind, id, on, value }) => [kind, id, on, value])).toEqual([
        ['paid-by-wide-payers', 'A', 3, 1],
        ['paid-by-wide-payers', 'B', 3, 1],
        ['paid-by-wide-payers', 'C', 3, 1],
        ['paid-by-wide-payers', 'D', 3, 1],
        ['beside-wide-payers', 'x', 3, 1],
      ]);
      expect(three).toEqual([]);
    },
  );

  tells(
    'are not told to a payer of itself, nor of whoever is linked to it',
    () => ({
      itself: story(...pays('w', 'ABCD')),
      linked: story(...pays('w', 'ABCD', 0, phone), paid('x', 'A', 1, phone)),
      another: story(...pays('w', 'ABCD', 0, phone), paid('x', 'A', 1)),
    }),
    ({ itself, linked, another }) => {
      expect(beside(itself)).toEqual({});
      expect(beside(linked)).toEqual({});
      expect(beside(another)).toEqual({ x: 1 });
    },
  );

  tells(
    'count linked wide payers once, and to a payer the greatest of its beneficiaries',
    () => {
      const two = [...pays('v', 'ABCD'), ...pays('w', 'ABCD', 10)];
      const household = [...pays('v', 'ABCD', 0, phone), ...pays('w', 'ABCD', 10, phone)];
      const apart = [...pays('v', 'ABCD'), ...pays('w', 'DEFG', 10)];
      return {
        two: story(...two),
        besideTwo: story(...two, paid('x', 'A', 30)),
        household: story(...household),
        besideHousehold: story(...household, paid('x', 'A', 30)),
        besideBoth: story(...apart, paid('x', 'A', 30), paid('x', 'D', 31)),
      };
    },
    ({ two, besideTwo, household, besideHousehold, besideBoth }) => {
      expect(beside(besideTwo)).toMatchObject({ v: 1, w: 1, x: 3 });
      expect(paidBy(two)).toEqual({ A: 3, B: 3, C: 3, D: 3 });
      expect(beside(besideHousehold)).toEqual({ x: 1 });
      expect(paidBy(household)).toEqual({ A: 1, B: 1, C: 1, D: 1 });
      expect(beside(besideBoth)).toMatchObject({ x: 3 });
    },
  );

  tells(
    'grade two or more by their share of who pays: less than a sixth, a sixth, a third',
    () => {
      const two = [...pays('v', 'ABCD'), ...pays('w', 'AEFG', 10)];
      const among = (n: number): Story =>
        story(...two, paid('x', 'A', 90), ...Array.from({ length: n }, (_, i) => paid(`o${i}`, 'A', 20 + i)));
      return { four: among(4), nine: among(9), ten: among(10), eleven: among(11) };
    },
    ({ four, nine, ten, eleven }) => {
      const of = (given: readonly Given[]) => [beside(given)['x'], paidBy(given)['A']];
      // The others of x are two wide ones and as many as the case says; the payers of A are those and x.
      expect(of(four)).toEqual([3, 2]);
      expect(of(nine)).toEqual([2, 2]);
      expect(of(ten)).toEqual([2, 1]);
      expect(of(eleven)).toEqual([1, 1]);
    },
  );

  tells(
    'are graded highest by somebody who pays twelve, of any number of payers',
    () => {
      const many = pays('w', 'ABCDEFGHIJKL');
      const others = Array.from({ length: 9 }, (_, i) => paid(`o${i}`, 'A', 20 + i));
      const kin = paid('w', 'L', 20, { relationship: 'sibling' });
      return {
        many: story(...many, paid('x', 'A', 1), ...others),
        kin: story(...many, paid('x', 'A', 1), kin),
        linked: story(...pays('w', 'ABCDEFGHIJKL', 0, phone), paid('x', 'A', 1, phone)),
      };
    },
    ({ many, kin, linked }) => {
      expect(many.filter(({ id }) => id === 'x').map(({ on, value }) => [on, value])).toEqual([
        [3, 1],
        [11, 4],
      ]);
      expect(paidBy(many)).toMatchObject({ A: 4, L: 4 });
      expect(beside(many)['w']).toBeUndefined();
      expect(beside(kin)).toEqual({ x: 1 });
      expect(beside(linked)).toEqual({});
    },
  );

  tells(
    'count nobody to whom a tie shows, from then on',
    () => {
      const kin = paid('w', 'D', 20, { relationship: 'sibling' });
      return { kin: story(...pays('w', 'ABCD'), paid('x', 'A', 1), kin) };
    },
    ({ kin }) => {
      expect(kin.filter(({ id }) => id === 'x').map(({ on, value }) => [on, value])).toEqual([
        [3, 1],
        [20, 0],
      ]);
    },
  );

  tells(
    'count nobody at home, no larger amounts, and nobody whose payment came back',
    () => {
      const back = paid('w', 'D', 3, { status: 'returned', status_at: onDay(9) });
      return {
        home: story(...pays('w', 'ABCD', 0, { payer_country: 'PH' }), paid('x', 'A', 1)),
        larger: story(...pays('w', 'ABCD', 0, { amount: '150.00' }), paid('x', 'A', 1)),
        back: story(...pays('w', 'ABC'), back, paid('x', 'A', 1), paid('y', 'B', 12)),
      };
    },
    ({ home, larger, back }) => {
      expect(beside(home)).toEqual({});
      expect(beside(larger)).toEqual({});
      expect(beside(back)).toEqual({});
    },
  );

  tells(
    'end where the payer is known to be under 18 (G9)',
    () => {
      const young = paid('w', 'A', 12, { payer_birth_date: '2010-01-01' });
      return { young: story(...pays('w', 'ABCD'), paid('x', 'A', 1), young) };
    },
    ({ young }) => {
      expect(beside(young)).toEqual({});
    },
  );
});
