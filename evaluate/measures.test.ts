import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averagePrecision, weightForPrevalence } from './average-precision.js';
import { countOnce } from './bootstrap.js';
import { measure } from './measures.js';
import { onAlertRoute, type Party } from './party.js';
import { rankParties } from './ranking.js';
import { testParty } from './test-party.js';

const rates = [0.05, 0.3];

const party = fc
  .record({
    target: fc.boolean(),
    score: fc.integer({ min: -3, max: 3 }),
    route: fc.constantFrom('review', 'undetermined', 'possible-fraud-victim', ''),
  })
  .map((given) => testParty(given.route === '' ? { ...given, score: Number.NEGATIVE_INFINITY } : given));

/** Tries every cut: the parties' own scores, and none. */
function naiveCut(parties: readonly Party[], rate: number): number {
  const innocents = parties.filter((one) => !one.target);
  const fits = [Number.NEGATIVE_INFINITY, ...parties.map((one) => one.score)].filter((cut) => {
    const above = innocents.filter((one) => onAlertRoute(one) && one.score > cut).length;
    return above <= rate * innocents.length + 1e-9;
  });
  return Math.min(...fits);
}

function naiveFound(parties: readonly Party[], rate: number): number {
  const cut = naiveCut(parties, rate);
  return parties.filter((one) => one.target && onAlertRoute(one) && one.score > cut).length;
}

test('weights count like copies: cuts, finds and average precision equal a naive reading of the longer list', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(party, fc.nat(3)), { minLength: 1, maxLength: 25 }), (drawn) => {
      const parties = drawn.map(([one]) => one);
      const copies = drawn.flatMap(([one, weight]) => new Array<Party>(weight).fill(one));
      const ranking = rankParties(parties, 1);
      const counts = new Int32Array(ranking.slots);
      drawn.forEach(([, weight], at) => {
        const slot = ranking.slot[at] ?? -1;
        counts[slot] = (counts[slot] ?? 0) + weight;
      });
      const groups = ranking.targets.map(() => [0]);
      const result = measure(ranking, groups, 1, rates, counts);
      const targets = copies.filter((one) => one.target).length;
      expect(result.totals[0]).toBe(targets);
      rates.forEach((rate, at) => {
        expect(result.found[at]).toBe(naiveFound(copies, rate));
      });
      const value = averagePrecision(
        copies.map((one) => (onAlertRoute(one) ? one.score : Number.NEGATIVE_INFINITY)),
        copies.map((one) => Number(one.target)),
        copies.map((one) => Number(!one.target)),
        weightForPrevalence(targets, copies.length - targets, 0.001),
      );
      if (targets === 0) expect(result.averagePrecision).toBeNaN();
      else expect(result.averagePrecision).toBeCloseTo(value, 9);
    }),
  );
});

test('parties tied at the cut are all left out', () => {
  const parties = [9, 5, 5, 5, 1].map((score) => testParty({ score }));
  const targets = [6, 5].map((score) => testParty({ score, target: true }));
  const ranking = rankParties([...parties, ...targets], 1);
  const result = measure(ranking, [[0], [0]], 1, [0.4], countOnce(ranking));
  expect(ranking.scores[result.cuts[0] ?? -1]).toBe(5);
  expect(result.found[0]).toBe(1);
});
