import { beforeAll, describe, expect, it } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import { type Given, lastOf, onDay, paid, type Story, toldIn, toldInCases } from './testing/told-in.js';

const place = workplace();
const rows = [paid('X', 'B', 1), paid('A', 'B', 2), paid('A', 'E', 3), paid('C', 'E', 4)];

function decided(outcome: string, on: number, id = 'X', role = 'payer', reversed?: number): string {
  const until = reversed === undefined ? '' : onDay(reversed);
  return `${role},${id},,,${outcome},${onDay(on)},${onDay(on)},${until},analysts`;
}

async function given(
  outcomes: readonly string[],
  more: readonly PaymentText[] = rows,
): Promise<readonly Given[]> {
  return toldIn(place, { rows: more, outcomes, asOf: 100 });
}

type Case = readonly [outcomes: readonly string[], more?: readonly PaymentText[]];

/** The same of several cases, each among people of its own. */
async function givenIn<Name extends string>(
  cases: Readonly<Record<Name, Case>>,
): Promise<(name: Name) => readonly Given[]> {
  const stories = Object.entries<Case>(cases).map(([name, [outcomes, more = rows]]): [string, Story] => [
    name,
    { rows: more, outcomes, asOf: 100 },
  ]);
  const told = await toldInCases(place, Object.fromEntries(stories));
  return (name) => told[name] ?? [];
}

describe('near-outcome and paid-by-outcomes (G3, G7)', () => {
  it('reach whom the subject paid and who else pays there, and no further', async () => {
    const given = await givenIn({
      reported: [[decided('reported', 10)]],
      convicted: [[decided('convicted', 10)]],
    });
    expect(given('reported')).toEqual([
      { kind: 'near-outcome', id: 'A', on: 10, value: 1 },
      { kind: 'paid-by-outcomes', id: 'B', on: 10, value: 1 },
    ]);
    expect(lastOf(given('convicted'), 'near-outcome')).toEqual({ A: 2 });
  });

  it('leave the subject itself out', async () => {
    const given = await givenIn({
      both: [[decided('reported', 10), decided('reported', 11, 'A')]],
      alone: [[decided('convicted', 10)], [paid('X', 'B', 1), paid('X', 'E', 2)]],
      own: [[decided('reported', 10, 'B', 'beneficiary')]],
    });
    expect(lastOf(given('both'), 'near-outcome')).toEqual({ X: 1, A: 1, C: 1 });
    expect(lastOf(given('alone'), 'near-outcome')).toEqual({});
    expect(lastOf(given('own'), 'paid-by-outcomes')).toEqual({});
    expect(lastOf(given('own'), 'near-outcome')).toEqual({ X: 2, A: 2 });
  });

  it('hold from when both the payment and the outcome are known', async () => {
    const given = await givenIn({
      early: [[decided('reported', 0)]],
      late: [[`payer,X,,,reported,${onDay(10)},${onDay(20)},,analysts`]],
    });
    expect(given('early').map(({ kind, on }) => [kind, on])).toEqual([
      ['paid-by-outcomes', 1],
      ['near-outcome', 2],
    ]);
    expect(given('late').map(({ on }) => on)).toEqual([20, 20]);
  });

  it('are withdrawn from the reversal on, and when a report is cleared', async () => {
    const given = await givenIn({
      reversed: [[decided('convicted', 10, 'X', 'payer', 30)]],
      cleared: [[decided('reported', 10), decided('cleared', 20)]],
      convicted: [[decided('convicted', 10), decided('cleared', 20)]],
      afterwards: [[decided('cleared', 5), decided('reported', 10)]],
    });
    expect(given('reversed').map(({ on, value }) => [on, value])).toEqual([
      [10, 2],
      [10, 2],
      [30, 0],
      [30, 0],
    ]);
    expect(lastOf(given('cleared'), 'near-outcome')).toEqual({});
    expect(lastOf(given('convicted'), 'near-outcome')).toEqual({ A: 2 });
    expect(lastOf(given('afterwards'), 'near-outcome')).toEqual({ A: 1 });
  });

  it('count each subject once, and grow with their number up to a bound', async () => {
    const others = ['Y', 'Z', 'W', 'V'];
    const paying = [...rows, ...others.map((id) => paid(id, 'B', 1))];
    const some = (n: number): string[] => others.slice(0, n).map((id) => decided('reported', 10, id));
    const given = await givenIn({
      twice: [[...some(1), ...some(1)], paying],
      two: [some(2), paying],
      four: [some(4), paying],
    });
    expect(lastOf(given('twice'), 'near-outcome')).toMatchObject({ A: 1 });
    expect(lastOf(given('two'), 'near-outcome')).toMatchObject({ A: 2 });
    expect(lastOf(given('four'), 'near-outcome')).toMatchObject({ A: 3 });
  });

  it('hold again where the clearing is reversed', async () => {
    const cleared = decided('cleared', 20, 'X', 'payer', 30);
    const told = (await given([decided('reported', 10), cleared])).filter(({ id }) => id === 'A');
    expect(told.map(({ on, value }) => [on, value])).toEqual([
      [10, 1],
      [20, 0],
      [30, 1],
    ]);
  });

  it('G9: are told of no payer from its first payment under 18 on', async () => {
    const young = paid('A', 'E', 15, { payer_birth_date: '2010-01-01' });
    const told = (await given([decided('reported', 10)], [...rows, young])).filter(({ id }) => id === 'A');
    expect(told.map(({ on, value }) => [on, value])).toEqual([
      [10, 1],
      [15, 0],
    ]);
  });

  it('do not come from exits', async () => {
    expect(await given([decided('exited', 10)])).toEqual([]);
  });

  it('pass through no kin, no larger sums, no organisation and nobody with more than fifty payers', async () => {
    const outcomes = [decided('convicted', 90)];
    const through = (more: PaymentText): Story => ({
      rows: [paid('X', 'B', 1, more), paid('A', 'B', 2)],
      outcomes,
      asOf: 100,
    });
    const hub = Array.from({ length: 49 }, (_, i) => paid(`P${i}`, 'B', 3 + i));
    const found = await toldInCases(place, {
      anybody: through({}),
      kin: through({ relationship: 'sibling' }),
      larger: through({ amount: '150.00' }),
      organisation: through({ beneficiary_type: 'organisation' }),
      fifty: { rows: [...rows, ...hub.slice(1)], outcomes },
      more: { rows: [...rows, ...hub], outcomes },
    });
    const near = (name: string) => lastOf(found[name] ?? [], 'near-outcome');
    expect(near('anybody')).toEqual({ A: 2 });
    for (const name of ['kin', 'larger', 'organisation', 'more']) expect(near(name)).toEqual({});
    expect(Object.keys(near('fifty'))).toHaveLength(49);
  });

  it('do not pass to whoever is linked to the subject', async () => {
    const phone = { payer_phone: '+33 6 00 00 00 00' };
    const linked = [paid('X', 'B', 1, phone), paid('A', 'B', 2, phone), paid('C', 'B', 2)];
    expect(lastOf(await given([decided('convicted', 10)], linked), 'near-outcome')).toEqual({ C: 2 });
  });
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
  let told: Readonly<Record<string, readonly Given[]>> = {};
  beforeAll(async () => {
    const stories = hubs.map(([name, size, more]): readonly [string, Story] => {
      const paying = Array.from({ length: size }, (_, i) => paid(`P${i}`, 'B', 1 + i / 10, more));
      return [name, { rows: paying, outcomes, asOf: 100 }];
    });
    const circle = Array.from({ length: 8 }, (_, i) => paid(`P${i}`, 'B', 1 + i));
    told = await toldInCases(place, { ...Object.fromEntries(stories), circle: { rows: circle, outcomes } });
  });
  it.each(hubs)('%s tells nothing', (name) => {
    expect(told[name]).toEqual([]);
  });

  it('a small circle of low payments tells at most the bounded grade', () => {
    const found = told['circle'] ?? [];
    expect(Math.max(...found.map(({ value }) => value))).toBe(3);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['near-outcome', 'paid-by-outcomes']));
  });
});
