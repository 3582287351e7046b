import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lanes, OutcomeDigests } from './outcome-digest.js';

type Step = readonly [at: number, outcome: number];

function lanes(...values: readonly number[]): Lanes {
  const made = new Lanes();
  for (const value of values) made.add(value);
  return made;
}

function digestOf(steps: readonly Step[], asides: readonly number[] = []): string {
  const digests = new OutcomeDigests(lanes(0));
  digests.open();
  for (const [at, outcome] of steps) digests.add(0, at, lanes(outcome));
  for (const aside of asides) digests.aside(0, lanes(aside));
  return digests.of(0).digest;
}

/** The last outcome of each instant, without those that repeat the one before. */
function told(steps: readonly Step[]): readonly Step[] {
  const byInstant = [...new Map(steps.map(([at, outcome]) => [at, outcome]))];
  return byInstant.filter(([, outcome], i) => outcome !== (byInstant[i - 1]?.[1] ?? 0));
}

describe('the digest of a stream', () => {
  const steps = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })), { maxLength: 12 })
    .map((list) => list.toSorted((a, b) => a[0] - b[0]));

  it('is equal exactly when the outcomes that differ from the one before are', () => {
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const equal = JSON.stringify(told(one)) === JSON.stringify(told(other));
        expect(digestOf(one) === digestOf(other)).toBe(equal);
      }),
    );
  });

  it('says nothing of an empty beginning', () => {
    expect(digestOf([[1, 0]])).toBe(digestOf([]));
  });

  it('tells instants apart that differ beyond 32 bits', () => {
    expect(digestOf([[1, 1]])).not.toBe(digestOf([[1 + 2 ** 32, 1]]));
  });

  it('takes in what stands beside outcomes, in any order', () => {
    const step: Step = [1, 1];
    expect(digestOf([step], [4, 5])).toBe(digestOf([step], [5, 4]));
    expect(digestOf([step], [4, 5])).not.toBe(digestOf([step], [4]));
  });
});
