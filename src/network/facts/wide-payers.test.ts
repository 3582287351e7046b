import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, toldIn } from './testing/told-in.js';

const place = workplace();

/** Somebody pays one person after the other, a day apart. */
function pays(payer: string, people: string, from = 0, more: PaymentText = {}): readonly PaymentText[] {
  return [...people].map((id, i) => paid(payer, id, from + i, more));
}

async function told(...rows: readonly PaymentText[]): Promise<readonly Given[]> {
  return toldIn(place, { rows });
}

async function beside(...rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await told(...rows), 'beside-wide-payers');
}

async function paidBy(...rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await told(...rows), 'paid-by-wide-payers');
}

describe('beside-wide-payers and paid-by-wide-payers (G10)', () => {
  it('are told from the fourth person on, of who is paid and of who else pays', async () => {
    const given = await told(...pays('w', 'ABCD'), paid('x', 'A', 1));
    expect(given.map(({ kind, id, on, value }) => [kind, id, on, value])).toEqual([
      ['paid-by-wide-payers', 'A', 3, 1],
      ['paid-by-wide-payers', 'B', 3, 1],
      ['paid-by-wide-payers', 'C', 3, 1],
      ['paid-by-wide-payers', 'D', 3, 1],
      ['beside-wide-payers', 'x', 3, 1],
    ]);
    expect(await told(...pays('w', 'ABC'), paid('x', 'A', 1))).toEqual([]);
  });

  it('are not told to a payer of itself, nor of whoever is linked to it', async () => {
    expect(await beside(...pays('w', 'ABCD'))).toEqual({});
    const phone = { payer_phone: '+33 6 00 00 00 00' };
    expect(await beside(...pays('w', 'ABCD', 0, phone), paid('x', 'A', 1, phone))).toEqual({});
    expect(await beside(...pays('w', 'ABCD', 0, phone), paid('x', 'A', 1))).toEqual({ x: 1 });
  });

  it('count linked wide payers once, and to a payer the greatest of its beneficiaries', async () => {
    const two = [...pays('v', 'ABCD'), ...pays('w', 'ABCD', 10)];
    expect(await beside(...two, paid('x', 'A', 30))).toMatchObject({ v: 1, w: 1, x: 3 });
    expect(await paidBy(...two)).toEqual({ A: 3, B: 3, C: 3, D: 3 });
    const phone = { payer_phone: '+33 6 00 00 00 00' };
    const household = [...pays('v', 'ABCD', 0, phone), ...pays('w', 'ABCD', 10, phone)];
    expect(await beside(...household, paid('x', 'A', 30))).toEqual({ x: 1 });
    expect(await paidBy(...household)).toEqual({ A: 1, B: 1, C: 1, D: 1 });
    const apart = [...pays('v', 'ABCD'), ...pays('w', 'DEFG', 10)];
    expect(await beside(...apart, paid('x', 'A', 30), paid('x', 'D', 31))).toMatchObject({ x: 3 });
  });

  it('grade two or more by their share of who pays: less than a sixth, a sixth, a third', async () => {
    const two = [...pays('v', 'ABCD'), ...pays('w', 'AEFG', 10)];
    const others = (n: number) => Array.from({ length: n }, (_, i) => paid(`o${i}`, 'A', 20 + i));
    const of = async (n: number) => {
      const given = await told(...two, paid('x', 'A', 90), ...others(n));
      return [lastOf(given, 'beside-wide-payers')['x'], lastOf(given, 'paid-by-wide-payers')['A']];
    };
    // The others of x are two wide ones and n; the payers of A are those and x.
    expect(await of(4)).toEqual([3, 2]);
    expect(await of(9)).toEqual([2, 2]);
    expect(await of(10)).toEqual([2, 1]);
    expect(await of(11)).toEqual([1, 1]);
  });

  it('are graded highest by somebody who pays twelve, of any number of payers', async () => {
    const many = pays('w', 'ABCDEFGHIJKL');
    const others = Array.from({ length: 9 }, (_, i) => paid(`o${i}`, 'A', 20 + i));
    const given = await told(...many, paid('x', 'A', 1), ...others);
    expect(given.filter(({ id }) => id === 'x').map(({ on, value }) => [on, value])).toEqual([
      [3, 1],
      [11, 4],
    ]);
    expect(lastOf(given, 'paid-by-wide-payers')).toMatchObject({ A: 4, L: 4 });
    expect(lastOf(given, 'beside-wide-payers')['w']).toBeUndefined();
    const kin = paid('w', 'L', 20, { relationship: 'sibling' });
    expect(await beside(...many, paid('x', 'A', 1), kin)).toEqual({ x: 1 });
    const phone = { payer_phone: '+33 6 00 00 00 00' };
    const linked = pays('w', 'ABCDEFGHIJKL', 0, phone);
    expect(await beside(...linked, paid('x', 'A', 1, phone))).toEqual({});
  });

  it('count nobody to whom a tie shows, from then on', async () => {
    const kin = paid('w', 'D', 20, { relationship: 'sibling' });
    const given = await told(...pays('w', 'ABCD'), paid('x', 'A', 1), kin);
    expect(given.filter(({ id }) => id === 'x').map(({ on, value }) => [on, value])).toEqual([
      [3, 1],
      [20, 0],
    ]);
  });

  it('count nobody at home, no larger amounts, and nobody whose payment came back', async () => {
    const home = pays('w', 'ABCD', 0, { payer_country: 'PH' });
    expect(await beside(...home, paid('x', 'A', 1))).toEqual({});
    expect(await beside(...pays('w', 'ABCD', 0, { amount: '150.00' }), paid('x', 'A', 1))).toEqual({});
    const back = paid('w', 'D', 3, { status: 'returned', status_at: onDay(9) });
    expect(await beside(...pays('w', 'ABC'), back, paid('x', 'A', 1), paid('y', 'B', 12))).toEqual({});
  });

  it('end where the payer is known to be under 18 (G9)', async () => {
    const young = paid('w', 'A', 12, { payer_birth_date: '2010-01-01' });
    expect(await beside(...pays('w', 'ABCD'), paid('x', 'A', 1), young)).toEqual({});
  });
});
