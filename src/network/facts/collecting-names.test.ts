import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { lastOf, paid, toldIn } from './testing/told-in.js';

const place = workplace();
const phone = { beneficiary_phone: '+63 900 1234567' };

function under(name: string, more: PaymentText = {}): PaymentText {
  return { beneficiary_name: name, ...more };
}

async function variants(...rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await toldIn(place, { rows }), 'collector-variants');
}
async function several(...rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await toldIn(place, { rows }), 'several-collecting-names');
}

describe('collector-variants (G3, G5)', () => {
  const twoNames = [
    paid('A', 'B', 1, under('Maria Santos')),
    paid('C', 'B', 2, under('Josefina Reyes')),
    paid('D', 'B', 3, under('Santos, Maria')),
  ];

  it('counts clearly different names of one beneficiary, two, three, four and more', async () => {
    expect(await variants(...twoNames)).toEqual({ B: 1 });
    const third = paid('A', 'B', 4, under('Ramon Villanueva'));
    expect(await variants(...twoNames, third)).toEqual({ B: 2 });
    const others = ['Liza Ocampo', 'Danilo Bautista'].map((name, i) => paid('A', 'B', 5 + i, under(name)));
    expect(await variants(...twoNames, third, ...others)).toEqual({ B: 3 });
  });

  it('holds from the first instant at which there are two names and three payers', async () => {
    const given = await toldIn(place, { rows: twoNames });
    expect(given).toEqual([{ kind: 'collector-variants', id: 'B', on: 3, value: 1 }]);
    expect(await variants(...twoNames.slice(0, 2))).toEqual({});
  });

  it('takes spellings for one name, and a further one that is near to both for their tie', async () => {
    const spelt = ['Maria Santos Cruz', 'M. Santos', 'SANTOS-CRUZ Maria'];
    expect(await variants(...spelt.map((name, i) => paid(`P${i}`, 'B', i, under(name))))).toEqual({});
    const tie = paid('A', 'B', 4, under('Maria Reyes'));
    const given = await toldIn(place, { rows: [...twoNames, tie] });
    expect(given.map(({ on, value }) => [on, value])).toEqual([
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
    expect(await variants(...shared)).toEqual({ B: 1, E: 1 });
    expect(await several(...shared)).toEqual({ B: 1, E: 1 });
    const apart = shared.map(({ beneficiary_phone: _, ...row }) => row);
    expect(await variants(...apart)).toEqual({});
  });

  it('does not take a phone on more than eight beneficiaries for anybody’s', async () => {
    const names = 'Santos Reyes Ocampo Bautista Villanueva Mercado Salazar Domingo Pascual'.split(' ');
    const rows = names.map((name, i) => paid(`P${i}`, `B${i}`, i, under(name, phone)));
    expect(Object.keys(await variants(...rows.slice(0, 8)))).toHaveLength(8);
    expect(await variants(...rows)).toEqual({});
  });

  it('leaves out kin, organisations, larger sums, what flows back and minors', async () => {
    const all = (more: PaymentText): readonly PaymentText[] => twoNames.map((row) => ({ ...row, ...more }));
    expect(await variants(...all({ relationship: 'child' }))).toEqual({});
    expect(await variants(...all({ beneficiary_type: 'organisation' }))).toEqual({});
    expect(await variants(...all({ amount: '200.00' }))).toEqual({});
    expect(await variants(...all({ beneficiary_birth_date: '2010-01-01' }))).toEqual({});
    expect(await variants(...all({ beneficiary_country: 'SE', payer_country: 'SE' }))).toEqual({});
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
    expect(await variants(...many.slice(0, 50))).toEqual({ B: 1 });
    expect(await variants(...many)).toEqual({});
  });
});

describe('several-collecting-names (G5)', () => {
  it('needs a number or an agent that the names share', async () => {
    const names = ['Maria Santos', 'Josefina Reyes', 'Ramon Villanueva'];
    const own = names.map((name, i) => paid(`P${i}`, 'B', i, under(name)));
    expect(await several(...own)).toEqual({});
    expect(await several(...own.map((row, i) => ({ ...row, ...phone, beneficiary_id: `B${i}` })))).toEqual({
      B0: 2,
      B1: 2,
      B2: 2,
    });
  });
});
