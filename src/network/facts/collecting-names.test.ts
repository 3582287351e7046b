import { describe, expect } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, paid, type Story, story, tellsIn } from './testing/told-in.js';

const tells = tellsIn(workplace());
const phone = { beneficiary_phone: '+63 900 1234567' };

function under(name: string, more: PaymentText = {}): PaymentText {
  return { beneficiary_name: name, ...more };
}

function variants(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'collector-variants');
}

function several(given: readonly Given[]): Readonly<Record<string, number>> {
  return lastOf(given, 'several-collecting-names');
}

describe('collector-variants (G3, G5)', () => {
  const twoNames = [
    paid('A', 'B', 1, under('Maria Santos')),
    paid('C', 'B', 2, under('Josefina Reyes')),
    paid('D', 'B', 3, under('Santos, Maria')),
  ];

  tells(
    'counts clearly different names of one beneficiary, two, three, four and more',
    () => {
      const third = paid('A', 'B', 4, under('Ramon Villanueva'));
      const others = ['Liza Ocampo', 'Danilo Bautista'].map((name, i) => paid('A', 'B', 5 + i, under(name)));
      return {
        two: story(...twoNames),
        three: story(...twoNames, third),
        five: story(...twoNames, third, ...others),
      };
    },
    ({ two, three, five }) => {
      expect([two, three, five].map(variants)).toEqual([{ B: 1 }, { B: 2 }, { B: 3 }]);
    },
  );

  tells(
    'holds from the first instant at which there are two names and three payers',
    () => ({ all: story(...twoNames), before: story(...twoNames.slice(0, 2)) }),
    ({ all, before }) => {
      expect(all).toEqual([{ kind: 'collector-variants', id: 'B', on: 3, value: 1 }]);
      expect(before).toEqual([]);
    },
  );

  tells(
    'takes spellings for one name, and a further one that is near to both for their tie',
    () => {
      const spelt = ['Maria Santos Cruz', 'M. Santos', 'SANTOS-CRUZ Maria'];
      return {
        spellings: story(...spelt.map((name, i) => paid(`P${i}`, 'B', i, under(name)))),
        tie: story(...twoNames, paid('A', 'B', 4, under('Maria Reyes'))),
      };
    },
    ({ spellings, tie }) => {
      expect(spellings).toEqual([]);
      expect(tie.map(({ on, value }) => [on, value])).toEqual([
        [3, 1],
        [4, 0],
      ]);
    },
  );

  tells(
    'joins the names of records with one phone or account',
    () => {
      const shared = [
        paid('A', 'B', 1, under('Maria Santos', phone)),
        paid('C', 'E', 2, under('Josefina Reyes', phone)),
        paid('D', 'E', 3, under('Josefina Reyes', phone)),
      ];
      const apart = shared.map(({ beneficiary_phone: _, ...row }) => row);
      return { shared: story(...shared), apart: story(...apart) };
    },
    ({ shared, apart }) => {
      expect(variants(shared)).toEqual({ B: 1, E: 1 });
      expect(several(shared)).toEqual({ B: 1, E: 1 });
      expect(apart).toEqual([]);
    },
  );

  tells(
    'does not take a phone on more than eight beneficiaries for anybody’s',
    () => {
      const names = 'Santos Reyes Ocampo Bautista Villanueva Mercado Salazar Domingo Pascual'.split(' ');
      const rows = names.map((name, i) => paid(`P${i}`, `B${i}`, i, under(name, phone)));
      return { eight: story(...rows.slice(0, 8)), nine: story(...rows) };
    },
    ({ eight, nine }) => {
      expect(Object.keys(variants(eight))).toHaveLength(8);
      expect(variants(nine)).toEqual({});
    },
  );

  tells(
    'leaves out kin, organisations, larger sums, what flows back and minors',
    () => {
      const all = (more: PaymentText): Story => story(...twoNames.map((row) => ({ ...row, ...more })));
      return {
        anybody: story(...twoNames),
        kin: all({ relationship: 'child' }),
        organisations: all({ beneficiary_type: 'organisation' }),
        larger: all({ amount: '200.00' }),
        minors: all({ beneficiary_birth_date: '2010-01-01' }),
        home: all({ beneficiary_country: 'SE', payer_country: 'SE' }),
      };
    },
    ({ anybody, ...others }) => {
      expect(variants(anybody)).toEqual({ B: 1 });
      for (const [name, given] of Object.entries(others)) expect(variants(given), name).toEqual({});
    },
  );

  tells(
    'counts no payment that was sent back from then on',
    () => {
      const back: PaymentText = { ...paid('D', 'B', 3, under('Maria Santos')), status: 'returned' };
      const until = { ...back, status_at: '2025-01-06T00:00:00Z' };
      return { back: story(...twoNames.slice(0, 2), until, paid('A', 'B', 9, under('Maria Santos'))) };
    },
    ({ back }) => {
      expect(back.map(({ on, value }) => [on, value])).toEqual([
        [3, 1],
        [5, 0],
      ]);
    },
  );

  tells(
    'is silent of a beneficiary with more than fifty payers',
    () => {
      const many = Array.from({ length: 51 }, (_, i) =>
        paid(`P${i}`, 'B', i, under(i % 2 === 0 ? 'Maria Santos' : 'Josefina Reyes')),
      );
      return { fifty: story(...many.slice(0, 50)), more: story(...many) };
    },
    ({ fifty, more }) => {
      expect([fifty, more].map(variants)).toEqual([{ B: 1 }, {}]);
    },
  );
});

describe('several-collecting-names (G5)', () => {
  tells(
    'needs a number or an agent that the names share',
    () => {
      const names = ['Maria Santos', 'Josefina Reyes', 'Ramon Villanueva'];
      const own = names.map((name, i) => paid(`P${i}`, 'B', i, under(name)));
      const shared = own.map((row, i) => ({ ...row, ...phone, beneficiary_id: `B${i}` }));
      return { own: story(...own), shared: story(...shared) };
    },
    ({ own, shared }) => {
      expect(several(own)).toEqual({});
      expect(several(shared)).toEqual({ B0: 2, B1: 2, B2: 2 });
    },
  );
});
