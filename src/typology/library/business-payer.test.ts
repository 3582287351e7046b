import { describe, expect, test } from 'vitest';
import { payments, read } from '../testing/scenario.js';

const id = 'business-payer';

const shop = { payer_type: 'organisation' };

describe(id, () => {
  test('explains what an organisation pays, and business that is verified', () => {
    expect(read(payments({ on: 0, known: shop })).explained(1)).toEqual([id]);
    const verified = { relationship: 'business', relationship_basis: 'verified' };
    expect(read(payments({ on: 0, known: verified })).explained(1)).toEqual([id]);
  });

  test('does not explain a person, nor business that only the payer states', () => {
    expect(read(payments({ on: 0, known: { payer_type: 'person' } })).explained(1)).toEqual([]);
    expect(read(payments({ on: 0, known: { relationship: 'business' } })).explained(1)).toEqual([]);
  });

  test('half of the payments is enough, fewer are not', () => {
    expect(read(payments({ on: 0, known: shop }, { on: 1 })).explained(1)).toEqual([id]);
    expect(read(payments({ on: 0, known: shop }, { on: 1 }, { on: 2 })).explained(1)).toEqual([]);
  });

  test('an unknown type explains nothing', () => {
    expect(read(payments({ on: 0, known: { payer_type: undefined } })).explained(1)).toEqual([]);
  });
});
