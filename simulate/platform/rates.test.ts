import { expect, test } from 'vitest';
import { simulatorTable as table } from '../testing.js';
import { corridors } from './corridors.js';
import { abroad, atHome } from './fate.js';
import { kinds, remainder } from './kinds.js';
import { giftKinds } from './lives/gift-kinds.js';
import { quotas, usualTargetRate } from './population.js';
import { targetStatements } from './targets/pay-collectors.js';

const hundredths = (share: number): number => Math.round(share * 100);

test('the page gives who the payers of the platform are', () => {
  const rows = Object.entries(kinds).map(
    ([
      klass,
      {
        share,
        men,
        age: [mean],
        atHome: home,
        corridors: to,
      },
    ]) => [
      klass,
      klass === remainder ? 'the rest' : String(share),
      String(hundredths(men)),
      String(mean),
      String(hundredths(home)),
      to,
    ],
  );
  expect(table('payers of the platform').map((row) => row.slice(0, 6))).toEqual(rows);
});

test('the page gives where payments go', () => {
  const rows = Object.entries(corridors).map(([id, weights]) => [
    id,
    weights.map(([country, weight]) => `${country} ${weight}`).join(', '),
  ]);
  expect(table('abroad to', 'weights')).toEqual(rows);
});

test('the page gives the payees whom many pay', () => {
  const rows = Object.entries(giftKinds).map(
    ([klass, { payee, newcomers, names = 0.05, perMonth, euros }]) => [
      payee,
      String(hundredths(newcomers)),
      String(hundredths(names)),
      String(perMonth),
      String(euros),
      klass,
    ],
  );
  expect(table('payees whom many pay')).toEqual(rows);
});

test('the page gives what the platform refuses, and what targets say', () => {
  const perMille = [abroad, atHome].map(({ refused, attempted, returned }) =>
    [refused, attempted - refused, returned - attempted].map((share) => Math.round(share * 1_000)),
  );
  expect(table('of 1,000 tries').map(([, ...cells]) => cells.map(Number))).toEqual(perMille);
  const said = table('of targets who are asked', ...targetStatements.map(([relationship]) => relationship));
  expect(said).toEqual([['per hundred', ...targetStatements.map(([, weight]) => String(weight))]]);
});

test('quotas add up and keep the share of targets', () => {
  for (const [size, rate] of [
    [100, 0],
    [60_000, usualTargetRate],
    [60_000, 0.5],
  ] as const) {
    const counts = [...quotas(size, rate)];
    const sum = (of: typeof counts): number => of.reduce((total, [, count]) => total + count, 0);
    expect(sum(counts)).toBe(Math.round(size * 0.985));
    const targets = sum(counts.filter(([klass]) => klass.startsWith('target-')));
    expect(Math.abs(targets - size * rate)).toBeLessThan(3);
  }
});
