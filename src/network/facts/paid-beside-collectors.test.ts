import { describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, toldIn } from './testing/told-in.js';

const place = workplace();

/** Three others pay each of these people, a day apart, from a day on. */
function collect(people: string, from = 0, more: PaymentText = {}): readonly PaymentText[] {
  return [...people].flatMap((id, i) =>
    ['x', 'y', 'z'].map((payer, j) => paid(`${payer}${id}`, id, from + 3 * i + j, more)),
  );
}

async function told(...rows: readonly PaymentText[]): Promise<readonly Given[]> {
  const given = await toldIn(place, { rows });
  return given.filter(({ kind }) => kind === 'paid-beside-collectors');
}

async function last(...rows: readonly PaymentText[]): Promise<Readonly<Record<string, number>>> {
  return lastOf(await told(...rows), 'paid-beside-collectors');
}

describe('paid-beside-collectors (G11)', () => {
  it('is told of whom a payer of collectors pays besides, from the payment to both on', async () => {
    const given = await told(...collect('C'), paid('p', 'C', 10), paid('p', 'A', 20));
    expect(given.map(({ id, on, value }) => [id, on, value])).toEqual([['A', 20, 1]]);
  });

  it('asks for three others than that payer', async () => {
    const two = [paid('x', 'C', 0), paid('y', 'C', 1)];
    expect(await last(...two, paid('p', 'C', 10), paid('p', 'A', 20))).toEqual({});
    expect(await last(...two, paid('z', 'C', 30), paid('p', 'C', 10), paid('p', 'A', 20))).toEqual({ A: 1 });
  });

  it('counts those who collect besides, of one payer, and no more than three', async () => {
    const pays = (people: string): readonly PaymentText[] =>
      [...people].map((id, i) => paid('p', id, 40 + i));
    expect(await last(...collect('CD'), ...pays('CDA'))).toEqual({ A: 2, C: 1, D: 1 });
    expect(await last(...collect('CDEF'), ...pays('CDEFA'))).toEqual({ A: 3, C: 3, D: 3, E: 3, F: 3 });
    const apart = [paid('p', 'C', 40), paid('p', 'A', 41), paid('q', 'D', 42), paid('q', 'A', 43)];
    expect(await last(...collect('CD'), ...apart)).toEqual({ A: 1 });
  });

  it('counts linked payers of somebody once', async () => {
    const phone = { payer_phone: '+33 6 00 00 00 00' };
    expect(await last(...collect('C', 0, phone), paid('p', 'C', 10), paid('p', 'A', 20))).toEqual({});
  });

  it('ends with a tie of the payer to either, and with what was sent back', async () => {
    const rows = [...collect('C'), paid('p', 'C', 10), paid('p', 'A', 20)];
    const kin = { relationship: 'sibling' } as const;
    const steps = async (...more: readonly PaymentText[]): Promise<readonly (number | string)[][]> =>
      (await told(...rows, ...more)).map(({ id, on, value }) => [id, on, value]);
    const ended = [
      ['A', 20, 1],
      ['A', 30, 0],
    ];
    expect(await steps(paid('p', 'A', 30, kin))).toEqual(ended);
    expect(await steps(paid('p', 'C', 30, kin))).toEqual(ended);
    const back = paid('xC', 'C', 0, { status: 'returned', status_at: onDay(2) });
    expect(await last(...rows.slice(1), back)).toEqual({});
  });

  it('counts nobody at home, no larger amounts, and nobody under 18 (G9)', async () => {
    const rows = (more: PaymentText): readonly PaymentText[] => [
      ...collect('C'),
      paid('p', 'C', 10, more),
      paid('p', 'A', 20, more),
    ];
    expect(await last(...rows({}))).toEqual({ A: 1 });
    expect(await last(...rows({ payer_country: 'PH' }))).toEqual({});
    expect(await last(...rows({ amount: '150.00' }))).toEqual({});
    expect(await last(...rows({ payer_birth_date: '2010-01-01' }))).toEqual({});
  });
});
