import { describe, expect, it } from 'vitest';
import type { Role } from '../../intake/payment.js';
import { firstDifference } from './compare-runs.js';
import type { TracedRun } from './outcome-trace.js';

function run(payer: Readonly<Record<number, string>>, shown: readonly number[] = []): TracedRun {
  const texts: Readonly<Record<Role, Readonly<Record<number, string>>>> = {
    payer,
    beneficiary: { 9: 'same' },
  };
  const keys = (role: Role): readonly number[] => Object.keys(texts[role]).map(Number);
  return {
    parties: { payer: keys('payer'), beneficiary: keys('beneficiary') },
    text: (role, party) => texts[role][party],
    shown: (role, party) => role === 'payer' && shown.includes(party),
    outcomes: 1,
  };
}

describe('comparing two runs', () => {
  it('finds no difference where every stream says the same', () => {
    expect(firstDifference(run({ 1: 'a', 2: 'b' }), run({ 2: 'b', 1: 'a' }))).toBeUndefined();
  });

  it('names the first stream that says otherwise', () => {
    expect(firstDifference(run({ 1: 'a', 2: 'b' }), run({ 1: 'a', 2: 'c' }))).toEqual({
      role: 'payer',
      party: 2,
      partySorted: 'b',
      timeOrdered: 'c',
    });
  });

  it('misses a stream of which only party-sorted reading knew something', () => {
    expect(firstDifference(run({ 1: 'a' }, [1]), run({}))).toMatchObject({
      party: 1,
      timeOrdered: 'no stream',
    });
    expect(firstDifference(run({ 1: 'nothing' }), run({}))).toBeUndefined();
  });

  it('lets a stream without a payment in scope be, unless something was ever known of it', () => {
    expect(firstDifference(run({}), run({ 5: 'nothing' }))).toBeUndefined();
    expect(firstDifference(run({}), run({ 5: 'nothing' }, [5]))).toMatchObject({
      party: 5,
      partySorted: 'no stream',
    });
  });
});
