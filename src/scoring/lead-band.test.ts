import { describe, expect, it } from 'vitest';
import { leadBand } from './lead-band.js';
import { createScorer } from './score.js';
import { evidenceOf, testCatalogue, testWeights } from './test-evidence.js';

describe('leadBand', () => {
  it('is the stronger band on a victim route and the band of the pattern elsewhere', () => {
    const scorer = createScorer(testWeights, testCatalogue);
    const evidence = evidenceOf(0, {
      'amount-one': [{ stratum: 3, payments: [1], last: 0 }],
      'victim-one': [{ stratum: 2, payments: [1], last: 0 }],
    });
    expect(leadBand(scorer, evidence, 'payer', 'possible-extortion-victim')).toBe('moderate');
    expect(leadBand(scorer, evidence, 'payer', 'review')).toBe('weak');
  });
});
