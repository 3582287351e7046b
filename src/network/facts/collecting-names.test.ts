import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import type { NetworkFact } from './network-fact.js';
import { lastOf, paid, toldIn, toldInCases } from './testing/told-in.js';

const place = workplace();
const phone = { beneficiary_phone: '+63 900 1234567' };

function under(name: string, more: PaymentText = {}): PaymentText {
  return { beneficiary_name: name, ...more };
}

type Last = Readonly<Record<string, number>>;
type Cases = Readonly<Record<string, readonly PaymentText[]>>;

/** By case and beneficiary; each case has people of its own. */
async function lastIn(kind: NetworkFact['kind'], cases: Cases): Promise<Readonly<Record<string, Last>>> {
  const stories = Object.entries(cases).map(([name, rows]) => [name, { rows }]);
  const told = await toldInCases(place, Object.fromEntries(stories));
  return Object.fromEntries(Object.entries(told).map(([name, given]) => [name, lastOf(given, kind)]));
}
const variantsIn = (cases: Cases) => lastIn('collector-variants', cases);
const severalIn = (cases: Cases) => lastIn('several-collecting-names', cases);

describe('collector-variants (G3, G5)', () => {
  const twoNames = [
    paid('A', 'B', 1, under('Maria Santos')),
    paid('C', 'B', 2, under('Josefina Reyes')),
    paid('D', 'B', 3, under('Santos, Maria')),
  ];

  it('counts clearly different names of one beneficiary, two, three, four and more', async () => {
    const third = paid('A', 'B', 4, under('Ramon Villanueva'));
    const others = ['Liza Ocampo', 'Danilo Bautista'].map((name, i) => paid('A', 'B', 5 + i, under(name)));
    const found = await variantsIn({
      two: twoNames,
      three: [...twoNames, third],
      five: [...twoNames, third, ...others],
    });
    expect(found).toEqual({ two: { B: 1 }, three: { B: 2 }, five: { B: 3 } });
  });

  it('holds from the first instant at which there are two names and three payers', async () => {
    const { all, before } = await toldInCases(place, {
      all: { rows: twoNames },
      before: { rows: twoNames.slice(0, 2) },
    });
    expect(all).toEqual([{ kind: 'collector-variants', id: 'B', on: 3, value: 1 }]);
    expect(before).toEqual([]);
  });

  it('takes spellings for one name, and a further one that is near to both for their tie', async () => {
    const spelt = ['Maria Santos Cruz', 'M. Santos', 'SANTOS-CRUZ Maria'];
    const further = paid('A', 'B', 4, under('Maria Reyes'));
    const { spellings, tie } = await toldInCases(place, {
      spellings: { rows: spelt.map((name, i) => paid(`P${i}`, 'B', i, under(name))) },
      tie: { rows: [...twoNames, further] },
    });
    expect(spellings).toEqual([]);
    expect(tie?.map(({ on, value }) => [on, value])).toEqual([
      [3, 1],
      [4, 0],
    ]);
  });

  it('joins the names of records with one phone or account', async () => {
    const shared = [
      paid('A', 'B', 1, under('Maria Santos', phone)),
      paid('C', 'E', 2, under('Josefina Reyes', phone)),
      paid('D', 'E', 3, under('Josefina Reyes', phone)),
    ];
    const apart = shared.map(({ beneficiary_phone: _, ...row }) => row);
    const told = await toldInCases(place, { shared: { rows: shared }, apart: { rows: apart } });
    const both = told['shared'] ?? [];
    expect(lastOf(both, 'collector-variants')).toEqual({ B: 1, E: 1 });
    expect(lastOf(both, 'several-collecting-names')).toEqual({ B: 1, E: 1 });
    expect(told['apart']).toEqual([]);
  });

  it('does not take a phone on more than eight beneficiaries for anybody’s', async () => {
    const names = 'Santos Reyes Ocampo Bautista Villanueva Mercado Salazar Domingo Pascual'.split(' ');
    const rows = names.map((name, i) => paid(`P${i}`, `B${i}`, i, under(name, phone)));
    const other = rows.map((row) => ({ ...row, beneficiary_phone: '+63 900 7654321' }));
    const { eight, nine } = await variantsIn({ eight: other.slice(0, 8), nine: rows });
    expect(Object.keys(eight ?? {})).toHaveLength(8);
    expect(nine).toEqual({});
  });

  it('leaves out kin, organisations, larger sums, what flows back and minors', async () => {
    const all = (more: PaymentText): readonly PaymentText[] => twoNames.map((row) => ({ ...row, ...more }));
    const found = await variantsIn({
      anybody: twoNames,
      kin: all({ relationship: 'child' }),
      organisations: all({ beneficiary_type: 'organisation' }),
      larger: all({ amount: '200.00' }),
      minors: all({ beneficiary_birth_date: '2010-01-01' }),
      home: all({ beneficiary_country: 'SE', payer_country: 'SE' }),
    });
    expect(found).toEqual({
      anybody: { B: 1 },
      kin: {},
      organisations: {},
      larger: {},
      minors: {},
      home: {},
    });
  });

  it('counts no payment that was sent back from then on', async () => {
    const back: PaymentText = { ...paid('D', 'B', 3, under('Maria Santos')), status: 'returned' };
    const until = { ...back, status_at: '2025-01-06T00:00:00Z' };
    const rows = [...twoNames.slice(0, 2), until, paid('A', 'B', 9, under('Maria Santos'))];
    const given = await toldIn(place, { rows });
    expect(given.map(({ on, value }) => [on, value])).toEqual([
      [3, 1],
      [5, 0],
    ]);
  });

  it('is silent of a beneficiary with more than fifty payers', async () => {
    const many = Array.from({ length: 51 }, (_, i) =>
      paid(`P${i}`, 'B', i, under(i % 2 === 0 ? 'Maria Santos' : 'Josefina Reyes')),
    );
    const found = await variantsIn({ fifty: many.slice(0, 50), more: many });
    expect(found).toEqual({ fifty: { B: 1 }, more: {} });
  });
});

describe('several-collecting-names (G5)', () => {
  it('needs a number or an agent that the names share', async () => {
    const names = ['Maria Santos', 'Josefina Reyes', 'Ramon Villanueva'];
    const own = names.map((name, i) => paid(`P${i}`, 'B', i, under(name)));
    const shared = own.map((row, i) => ({ ...row, ...phone, beneficiary_id: `B${i}` }));
    expect(await severalIn({ own, shared })).toEqual({ own: {}, shared: { B0: 2, B1: 2, B2: 2 } });
  });
});
