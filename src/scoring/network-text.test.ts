import { describe, expect, it } from 'vitest';
import type { NetworkNote } from './lead-explanation.js';
import { networkLines } from './network-text.js';
import { testExplanation } from './test-explanation.js';

function said(kind: NetworkNote['kind'], value: number, count: number): readonly string[] {
  const note: NetworkNote = {
    kind,
    role: kind === 'beside-wide-payers' ? 'payer' : 'beneficiary',
    partyId: 'X1',
    own: true,
    value,
    at: Date.UTC(2026, 0, 2),
    count,
    by: [],
    about: [],
    payments: [],
  };
  return (['en', 'fr'] as const).flatMap((language) =>
    networkLines({ ...testExplanation, network: [note] }, language),
  );
}

describe('what the network room found of wide payers, in words', () => {
  it.each([
    [1, 'another payer who pays four people abroad or more'],
    [3, 'two other payers or more who each pay four people abroad or more'],
    [4, 'another payer who pays twelve people abroad or more'],
  ])('tells a payer beside them by grade %s', (grade, words) => {
    expect(said('beside-wide-payers', grade, grade)[0]).toContain(words);
  });

  it('tells whom they pay by their number, and of the highest grade those who pay twelve', () => {
    expect(said('paid-by-wide-payers', 2, 3)[0]).toContain(
      '3 payers who pay four people abroad or more each',
    );
    const [english, french] = said('paid-by-wide-payers', 4, 1);
    expect(english).toContain('1 payer who pays twelve people abroad or more');
    expect(french).toContain('1 payeur qui paie au moins douze personnes');
  });
});
