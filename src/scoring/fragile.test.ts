import { describe, expect, it } from 'vitest';
import { decidersOf, isFragile, leftOutInTurn, mostLeftOut, withoutIndicator } from './fragile.js';
import { createScorer } from './score.js';
import { evidenceOf, position, testCatalogue, testWeights } from './test-evidence.js';
import type { BandName } from './weights.js';

function again(
  payment: BandName,
  indicator: BandName,
  others = indicator,
): Parameters<typeof isFragile<string>>[1] {
  return {
    payments: ['p'],
    indicators: [0],
    beneficiaries: [7],
    withoutPayment: () => payment,
    withoutIndicator: () => indicator,
    withoutToldOf: () => others,
  };
}

it('of more payments than a window reads, the latest are left out in turn, in the order given', () => {
  const n = mostLeftOut + 2;
  const rows = Array.from({ length: n }, (_, row) => row);
  // The first is the latest; two of one instant stand by seq.
  const at = Float64Array.from(rows, (row) => (row === 0 ? 9 : row < 4 ? 1 : 2));
  const seq = Float64Array.from(rows, (row) => (row === 2 ? 900_000 : row));
  expect(leftOutInTurn(rows, { at, seq })).toEqual(rows.filter((row) => row !== 1 && row !== 3));
  expect(leftOutInTurn(rows.slice(2), { at, seq })).toEqual(rows.slice(2));
});

describe('fragile (E7)', () => {
  it('is fragile when one payment or one indicator changes the band, up or down', () => {
    expect(isFragile('strong', again('strong', 'strong'))).toBe(false);
    expect(isFragile('strong', again('moderate', 'strong'))).toBe(true);
    expect(isFragile('strong', again('strong', 'very-strong'))).toBe(true);
  });

  it('names everything that decides, with the band that is left, and asks no further than it is read', () => {
    expect([...decidersOf('strong', again('moderate', 'very-strong'))]).toEqual([
      { kind: 'indicator', indicator: 0, band: 'very-strong' },
      { kind: 'others', beneficiary: 7, band: 'very-strong' },
      { kind: 'payment', payment: 'p', band: 'moderate' },
    ]);
    expect([...decidersOf('strong', again('strong', 'strong', 'none'))]).toEqual([
      { kind: 'others', beneficiary: 7, band: 'none' },
    ]);
    const fails = (): BandName => {
      throw new Error('asked for');
    };
    expect(isFragile('strong', { ...again('strong', 'weak'), withoutPayment: fails })).toBe(true);
  });

  it('leaves an indicator out as unknown', () => {
    const scorer = createScorer(testWeights, testCatalogue);
    const held = { stratum: 1, payments: [1], last: 0 };
    const evidence = evidenceOf(0, { 'list-one': [held], 'amount-one': [held] });
    const left = withoutIndicator(evidence, position('list-one'));
    expect(scorer.total(evidence, 'payer')).toBe(-75);
    expect(scorer.total(left, 'payer')).toBe(-375);
    expect(left.shared(position('list-one'), 0, position('amount-one'), 0)).toBe(0);
    expect(left.behind(position('amount-one'), 0)).toBe(1);
  });
});
