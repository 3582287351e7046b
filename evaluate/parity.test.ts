import { expect, test } from 'vitest';
import { parity } from './parity.js';
import type { Party } from './party.js';
import { testParty } from './test-party.js';

/** `count` innocents of a corridor, every `every`-th with a score of 1. */
function innocents(corridor: string, count: number, every: number): readonly Party[] {
  return Array.from({ length: count }, (_, at) => testParty({ corridor, score: at % every === 0 ? 1 : 0 }));
}

const alerted = (party: Party): boolean => party.score > 0;

test('a group is compared with the pooled others', () => {
  const rows = parity([...innocents('PH', 20_000, 100), ...innocents('RO', 40_000, 200)], alerted);
  const ph = rows.find(({ group }) => group === 'PH');
  expect(ph).toMatchObject({
    by: 'corridor',
    parties: 20_000,
    shown: true,
    alerted: 200,
    rate: 0.01,
    ratio: 2,
  });
  expect(ph?.lower).toBeGreaterThan(1.5);
  expect(ph?.upper).toBeLessThan(2.6);
  const ro = rows.find(({ group }) => group === 'RO');
  expect(ro?.ratio).toBe(0.5);
});

test('a group too small is not shown', () => {
  const rows = parity([...innocents('MA', 300, 100), ...innocents('RO', 40_000, 200)], alerted);
  const ma = rows.find(({ group }) => group === 'MA');
  expect(ma).toMatchObject({ shown: false, alerted: null, rate: null, ratio: null, upper: null });
  expect(ma?.smallest_detectable_ratio).toBeGreaterThan(1.5);
});

test('listed corridors are compared among themselves, and together with the unlisted', () => {
  const parties = [
    ...innocents('PH', 20_000, 100),
    ...innocents('RO', 20_000, 100),
    ...innocents('DE', 40_000, 1_000),
  ];
  const rows = parity(parties, alerted, ['PH', 'RO']);
  expect(rows.filter(({ by }) => by === 'corridor').map(({ group }) => group)).toEqual(['PH', 'RO']);
  expect(rows.find(({ group }) => group === 'PH')?.ratio).toBe(1);
  expect(rows.find(({ by }) => by === 'listing')).toMatchObject({ group: 'listed', ratio: 10 });
});
