import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaymentText } from '../../intake/payment.js';
import { workplace } from '../../ledger/testing/payment-file.js';
import type { NetworkFact } from './network-fact.js';
import { factsIn, ledgerOf, onDay, paid } from './testing/told-in.js';

const place = workplace();
const seed = Number(process.env['VIGIE_SEED']);

const names = ['Maria Santos', 'Josefina Reyes', 'Ramon Villanueva', 'M Santos'];
const phones = ['+63 900 1111111', '+63 900 2222222'];
const accounts = ['PH0000000000000000001', 'PH0000000000000000002'];

function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

/** Payments among a few, on days 0 to 60, with all that facts are made of. */
const payment: fc.Arbitrary<PaymentText> = fc
  .record({
    from: fc.integer({ min: 0, max: 14 }),
    to: fc.integer({ min: 0, max: 5 }),
    on: fc.integer({ min: 0, max: 60 }),
    name: fc.constantFrom(...names),
    phone: fc.option(fc.constantFrom(...phones)),
    account: rarely(fc.constantFrom(...accounts)),
    payerPhone: rarely(fc.constantFrom('+33 6 00 00 00 01', '+33 6 00 00 00 02')),
    kin: rarely(fc.constant(true)),
    large: fc.constantFrom(false, false, false, true),
    young: fc.boolean(),
    back: rarely(fc.integer({ min: 0, max: 20 })),
    minute: fc.option(fc.integer({ min: 0, max: 15 })),
    home: fc.boolean(),
    beyond: rarely(fc.constant(true)),
  })
  .map(({ from, to, on, name, phone, account, payerPhone, kin, large, young, back, minute, home, beyond }) =>
    paid(`P${from}`, `B${to}`, on, {
      beneficiary_name: name,
      ...(phone === null ? {} : { beneficiary_phone: phone }),
      ...(account === null ? {} : { beneficiary_account: account }),
      ...(payerPhone === null ? {} : { payer_phone: payerPhone }),
      ...(kin === null ? {} : { relationship: 'sibling' }),
      ...(large ? { amount: '400.00' } : {}),
      ...(young && to === 5 ? { beneficiary_birth_date: '2010-01-01' } : {}),
      ...(back === null ? {} : { status: 'returned', status_at: onDay(on + back + 0.5) }),
      ...(minute === null ? {} : { payout_agent: 'PH-1', payout_at: onDay(on + 0.5 + minute / 1_440) }),
      ...(home ? { payer_country: 'PH' } : {}),
      ...(to === 4 || beyond !== null ? { beneficiary_country: 'MA' } : {}),
    }),
  );

const outcome = fc
  .record({
    who: fc.integer({ min: 0, max: 14 }),
    kind: fc.constantFrom('reported', 'confirmed', 'convicted', 'cleared', 'exited'),
    on: fc.integer({ min: 0, max: 60 }),
    late: fc.constantFrom(0, 0, 5),
    reversed: fc.option(fc.integer({ min: 0, max: 30 })),
  })
  .map(({ who, kind, on, late, reversed }) => {
    const until = reversed === null ? '' : onDay(on + reversed);
    return `payer,P${who},,,${kind},${onDay(on)},${onDay(on + late)},${until},analysts`;
  });

/** So that each world has something to pass on. */
const certain = [1, 2, 3, 4].map((who) => `payer,P${who},,,convicted,${onDay(5)},${onDay(5)},,court`);

/** What holds at the end of the facts, by kind and party. */
function held(facts: readonly NetworkFact[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { kind, role, party, value } of facts) last.set(`${kind}:${role}:${party}`, value);
  return new Map([...last].filter(([, value]) => value > 0).sort());
}

const plainly = (facts: readonly NetworkFact[]) =>
  facts.map(({ kind, role, party, at, value }) => ({ kind, role, party, at, value }));

test('G2, T2: a run at an earlier as_of says the same of the time before it: no fact sees what comes later', async () => {
  const kinds = new Set<string>();
  const worlds = fc.record({
    rows: fc.array(payment, { minLength: 60, maxLength: 120, size: 'max' }),
    outcomes: fc.array(outcome, { maxLength: 6 }),
    days: fc.uniqueArray(fc.integer({ min: 5, max: 60 }), { minLength: 3, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ rows, outcomes: drawn, days }) => {
      const outcomes = [...drawn, ...certain];
      const ledger = await ledgerOf(place, { rows, outcomes });
      const whole = await factsIn(ledger, 100);
      for (const asOf of days) {
        const early = await factsIn(ledger, asOf);
        const end = Date.parse(onDay(asOf));
        expect(plainly(early)).toEqual(plainly(whole.filter(({ at }) => at <= end)));
      }
      for (const { kind } of whole) kinds.add(kind);
      ledger.close();
    }),
    { seed, numRuns: 3, endOnFailure: true },
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining(['collector-variants', 'near-outcome', 'paid-by-outcomes']),
  );
});

test('G9, S5: a beneficiary under 18 is the subject of no fact from then on', async () => {
  const young = { beneficiary_birth_date: '2010-01-01' };
  const rows = [0, 1, 2, 3].flatMap((i) => [
    paid(`P${i}`, 'B', i, { beneficiary_name: names[i % 3] ?? '' }),
    paid(`P${i}`, 'B', 10 + i, { beneficiary_name: names[i % 3] ?? '', ...(i === 0 ? young : {}) }),
  ]);
  const outcomes = [`payer,P1,,,convicted,${onDay(0)},${onDay(0)},,court`];
  const ledger = await ledgerOf(place, { rows, outcomes });
  expect([...held(await factsIn(ledger, 9)).keys()].length).toBeGreaterThan(0);
  expect([...held(await factsIn(ledger, 20)).keys()]).toEqual([]);
});
