/** The whole way of a sample: drawn by the scores, read, and estimated, against a truth that is known. */
import { describe, expect, it } from 'vitest';
import { missedBelow } from '../../evaluate/missed-below.js';
import type { SampledParty } from '../../evaluate/read-sample.js';
import { drawSample, type Framed } from '../../src/scoring/sample/draw-sample.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { below, seededRandom } from '../../src/statistics/random.js';
import { runs } from '../agreement/runs.js';

interface World {
  readonly parties: readonly Framed[];
  readonly missed: ReadonlySet<string>;
}

type Shares = Readonly<Record<'none' | 'weak' | 'explained', number>>;

/**
 * 10,000 parties below the floor, of whom more are of the pattern the nearer they stand to it; of a third every payment
 * in scope is explained, rightly or not.
 */
function world(seed: number, share: Shares): World {
  const random = seededRandom(seed);
  const missed = new Set<string>();
  const parties = Array.from({ length: 10_000 }, (_, at): Framed => {
    const band = below(random, 3) === 0 ? 'explained' : below(random, 20) === 0 ? 'weak' : 'none';
    const id = `P${at}`;
    if (below(random, 1_000_000) < share[band] * 1e6) missed.add(id);
    return {
      role: at % 3 === 0 ? 'beneficiary' : 'payer',
      party_id: id,
      score: band === 'weak' ? -300 : band === 'none' ? -390 : weights202611.prior,
      band,
      payments: band === 'explained' ? 1 + below(random, 8) : below(random, 9),
    };
  });
  return { parties, missed };
}

/** Two in a hundred are left undecided by their reader. */
function read({ parties, missed }: World, seed: number): readonly SampledParty[] {
  return drawSample(parties, weights202611, { size: 600, seed }).map(
    ({ role, id, stratum, parties: all, drawn }, at) => ({
      role,
      id,
      isPseudonym: false,
      stratum,
      parties: all,
      drawn,
      reported: at % 50 === 49 ? undefined : missed.has(id),
      expiresAt: 0,
    }),
  );
}

describe('what is missed below the floor (M4)', () => {
  it.each([
    ['rare', { none: 0.002, weak: 0.05, explained: 0.002 }],
    ['common', { none: 0.01, weak: 0.2, explained: 0.01 }],
    ['among those alone whose payments are all explained', { none: 0, weak: 0, explained: 0.02 }],
  ])('lies in its interval in 95 of 100 samples, and is met on average, where it is %s', (_, share) => {
    const truth = world(1, share);
    const samples = runs(50, 150);
    let covered = 0;
    let sum = 0;
    let widest = 0;
    for (let seed = 1; seed <= samples; seed += 1) {
      const { all } = missedBelow(read(truth, seed));
      const { lower, upper } = all.interval ?? { lower: Number.NaN, upper: Number.NaN };
      if (lower <= truth.missed.size && truth.missed.size <= upper) covered += 1;
      sum += all.missed ?? 0;
      widest = Math.max(widest, upper);
    }
    expect(covered / samples).toBeGreaterThanOrEqual(0.95);
    expect(sum / samples / truth.missed.size).toBeGreaterThan(0.9);
    expect(sum / samples / truth.missed.size).toBeLessThan(1.1);
    // An interval that says nothing would cover as well.
    expect(widest).toBeLessThan(truth.missed.size * 8 + 400);
  });
});
