import { describe, expect, it } from 'vitest';
import { testWeights } from './test-evidence.js';
import { explainedCatalogue, testExplanation } from './test-explanation.js';
import { weightlessLines } from './weightless-text.js';

const { indicators } = testWeights;
const weightless = {
  ...testWeights,
  indicators: { ...indicators, 'amount-one': { weights: [0, 0, 0, 0], reason: '' } },
};

describe('indicators that weigh nothing', () => {
  it('are told with what was measured', () => {
    expect(weightlessLines(testExplanation, explainedCatalogue, weightless, 'en')).toEqual([
      'title of amount-one (amount-one), s2: payments: 2; share of payments amount < 60.00: 50 %',
    ]);
  });

  it('are none where every one weighs', () => {
    expect(weightlessLines(testExplanation, explainedCatalogue, testWeights, 'fr')).toEqual([]);
  });
});
