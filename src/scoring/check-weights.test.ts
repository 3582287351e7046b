import { describe, expect, it } from 'vitest';
import { checkWeights } from './check-weights.js';
import { testCatalogue, testWeights } from './test-evidence.js';

describe('checkWeights', () => {
  it('accepts weights that fit the catalogue', () => {
    expect(() => checkWeights(testWeights, testCatalogue)).not.toThrow();
  });

  it('wants every indicator', () => {
    const { 'list-one': _, ...indicators } = testWeights.indicators;
    expect(() => checkWeights({ ...testWeights, indicators }, testCatalogue)).toThrow(/missing/);
  });

  it('wants one weight per stratum and known false', () => {
    const indicators = { ...testWeights.indicators, 'list-one': { weights: [0, 1, 2], reason: 'test' } };
    expect(() => checkWeights({ ...testWeights, indicators }, testCatalogue)).toThrow(/must hold 2 weights/);
  });

  it('wants no weight of an unknown indicator', () => {
    const indicators = { ...testWeights.indicators, other: { weights: [0, 1], reason: 'test' } };
    expect(() => checkWeights({ ...testWeights, indicators }, testCatalogue)).toThrow(/names no indicator/);
  });

  it('wants caps that cut no single hit', () => {
    const caps = { ...testWeights.caps, list: 299 };
    expect(() => checkWeights({ ...testWeights, caps }, testCatalogue)).toThrow(/raise the cap/);
  });
});
