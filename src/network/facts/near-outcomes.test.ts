import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { lastOf, onDay, paid, type Story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());
const rows = [paid('X', 'B', 1), paid('A', 'B', 2), paid('A', 'E', 3), paid('C', 'E', 4)];

function decided(outcome: string, on: number, id = 'X', role = 'payer', reversed?: number): string {
  const until = reversed === undefined ? '' : onDay(reversed);
  return `${role},${id},,,${outcome},${onDay(on)},${onDay(on)},${until},analysts`;
}

function story(outcomes: readonly string[], more: readonly PaymentText[] = rows): Story {
  return { rows: more, outcomes, asOf: 100 };
}

describe('near-outcome and paid-by-outcomes (G3, G7)', () => {
  tells(
    'reach whom the subject paid and who else pays there, and no further',
    () => ({ reported: story([decided('reported', 10)]), convicted: story([decided('convicted', 10)]) }),
    ({ reported, convicted }) => {
      expect(reported).toEqual([
        { kind: 'near-outcome', id: 'A', on: 10, value: 1 },
        { kind: 'paid-by-outcomes', id: 'B', on: 10, value: 1 },
      ]);
      expect(lastOf(convicted, 'near-outcome')).toEqual({ A: 2 });
    },
  );

  tells(
    'leave the subject itself out',
    () => ({
      both: story([decided('reported', 10), decided('reported', 11, 'A')]),
      alone: story([decided('convicted', 10)], [paid('X', 'B', 1), paid('X', 'E', 2)]),
      own: story([decided('reported', 10, 'B', 'beneficiary')]),
    }),
    ({ both, alone, own }) => {
      expect(lastOf(both, 'near-outcome')).toEqual({ X: 1, A: 1, C: 1 });
      expect(lastOf(alone, 'near-outcome')).toEqual({});
      expect(lastOf(own, 'paid-by-outcomes')).toEqual({});
      expect(lastOf(own, 'near-outcome')).toEqual({ X: 2, A: 2 });
    },
  );

  tells(
    'hold from when both the payment and the outcome are known',
    () => ({
      early: story([decided('reported', 0)]),
      late: story([`payer,X,,,reported,${onDay(10)},${onDay(20)},,analysts`]),
    }),
    ({ early, late }) => {
      expect(early.map(({ kind, on }) => [kind, on])).toEqual([
        ['paid-by-outcomes', 1],
        ['near-outcome', 2],
      ]);
      expect(late.map(({ on }) => on)).toEqual([20, 20]);
    },
  );

  tells(
    'are withdrawn from the reversal on, and when a report is cleared',
    () => ({
      reversed: story([decided('convicted', 10, 'X', 'payer', 30)]),
      cleared: story([decided('reported', 10), decided('cleared', 20)]),
      convicted: story([decided('convicted', 10), decided('cleared', 20)]),
      afterwards: story([decided('cleared', 5), decided('reported', 10)]),
    }),
    ({ reversed, cleared, convicted, afterwards }) => {
      expect(reversed.map(({ on, value }) => [on, value])).toEqual([
        [10, 2],
        [10, 2],
        [30, 0],
        [30, 0],
      ]);
      expect(lastOf(cleared, 'near-outcome')).toEqual({});
      expect(lastOf(convicted, 'near-outcome')).toEqual({ A: 2 });
      expect(lastOf(afterwards, 'near-outcome')).toEqual({ A: 1 });
    },
  );

  tells(
    'count each subject once, and grow with their number up to a bound',
    () => {
      const others = ['Y', 'Z', 'W', 'V'];
      const paying = [...rows, ...others.map((id) => paid(id, 'B', 1))];
      const some = (n: number): string[] => others.slice(0, n).map((id) => decided('reported', 10, id));
      return {
        twice: story([...some(1), ...some(1)], paying),
        two: story(some(2), paying),
        four: story(some(4), paying),
      };
    },
    ({ twice, two, four }) => {
      expect(lastOf(twice, 'near-outcome')).toMatchObject({ A: 1 });
      expect(lastOf(two, 'near-outcome')).toMatchObject({ A: 2 });
      expect(lastOf(four, 'near-outcome')).toMatchObject({ A: 3 });
    },
  );

  tells(
    'hold again where the clearing is reversed',
    () => ({ again: story([decided('reported', 10), decided('cleared', 20, 'X', 'payer', 30)]) }),
    ({ again }) => {
      expect(again.filter(({ id }) => id === 'A').map(({ on, value }) => [on, value])).toEqual([
        [10, 1],
        [20, 0],
        [30, 1],
      ]);
    },
  );

  tells(
    'G9: are told of no payer from its first payment under 18 on',
    () => {
      const young = paid('A', 'E', 15, { payer_birth_date: '2010-01-01' });
      return { young: story([decided('reported', 10)], [...rows, young]) };
    },
    ({ young }) => {
      expect(young.filter(({ id }) => id === 'A').map(({ on, value }) => [on, value])).toEqual([
        [10, 1],
        [15, 0],
      ]);
    },
  );

  tells(
    'do not come from exits',
    () => ({ exited: story([decided('exited', 10)]) }),
    ({ exited }) => {
      expect(exited).toEqual([]);
    },
  );

  tells(
    'pass through no kin, no larger sums, no organisation and nobody with more than fifty payers',
    () => {
      const outcomes = [decided('convicted', 90)];
      const through = (more: PaymentText): Story =>
        story(outcomes, [paid('X', 'B', 1, more), paid('A', 'B', 2)]);
      const hub = Array.from({ length: 49 }, (_, i) => paid(`P${i}`, 'B', 3 + i));
      return {
        anybody: through({}),
        kin: through({ relationship: 'sibling' }),
        larger: through({ amount: '150.00' }),
        organisation: through({ beneficiary_type: 'organisation' }),
        fifty: story(outcomes, [...rows, ...hub.slice(1)]),
        more: story(outcomes, [...rows, ...hub]),
      };
    },
    ({ anybody, fifty, ...others }) => {
      expect(lastOf(anybody, 'near-outcome')).toEqual({ A: 2 });
      for (const [name, given] of Object.entries(others))
        expect(lastOf(given, 'near-outcome'), name).toEqual({});
      expect(Object.keys(lastOf(fifty, 'near-outcome'))).toHaveLength(49);
    },
  );

  tells(
    'do not pass to whoever is linked to the subject',
    () => {
      const phone = { payer_phone: '+33 6 00 00 00 00' };
      const linked = [paid('X', 'B', 1, phone), paid('A', 'B', 2, phone), paid('C', 'B', 2)];
      return { linked: story([decided('convicted', 10)], linked) };
    },
    ({ linked }) => {
      expect(lastOf(linked, 'near-outcome')).toEqual({ C: 2 });
    },
  );
});

describe('the innocent around a hub (A payer of each gets nothing beyond the bound)', () => {
  const hubs: readonly (readonly [string, number, PaymentText])[] = [
    ['a school', 60, { beneficiary_type: 'organisation' }],
    ['a clinic', 20, { beneficiary_type: 'organisation' }],
    ['an exchange desk', 200, { beneficiary_type: 'intermediary' }],
    ['a parish collector', 70, { beneficiary_name: 'Father Miguel Santos' }],
    ['a tontine', 12, { amount: '150.00', beneficiary_name: 'Awa Traore' }],
    ['a village collector', 15, { amount: '180.00', beneficiary_name: 'Rakoto Jean' }],
  ];
  const outcomes = ['P1', 'P2', 'P3'].map((id) => decided('convicted', 50, id));
  const around = (size: number, apart: number, more: PaymentText = {}): Story =>
    story(
      outcomes,
      Array.from({ length: size }, (_, i) => paid(`P${i}`, 'B', 1 + i / apart, more)),
    );

  for (const [name, size, more] of hubs) {
    tells(
      `${name} tells nothing`,
      () => ({ hub: around(size, 10, more) }),
      ({ hub }) => {
        expect(hub).toEqual([]);
      },
    );
  }

  tells(
    'a small circle of low payments tells at most the bounded grade',
    () => ({ circle: around(8, 1) }),
    ({ circle }) => {
      expect(Math.max(...circle.map(({ value }) => value))).toBe(3);
      expect(new Set(circle.map(({ kind }) => kind))).toEqual(new Set(['near-outcome', 'paid-by-outcomes']));
    },
  );
});
