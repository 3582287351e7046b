import { describe, expect, it } from 'vitest';
import { catalogue } from '../typology/catalogue.js';
import { library } from '../typology/library/index.js';
import { checkWeights } from './check-weights.js';
import { weighing } from './weighing.js';
import { weights202611 } from './weights-2026-11.js';

describe('what can move a score', () => {
  const all = catalogue(library);
  const some = weighing(all, weights202611);
  const ids = some.catalogue.indicators.map(({ id }) => id);

  it('leaves out what weighs nothing, and nothing else', () => {
    expect(ids).not.toContain('age-gap');
    expect(ids).toContain('low-value-series');
    expect(ids).toContain('possible-fraud-victim');
    for (const { id } of all.indicators) {
      const moves = weights202611.indicators[id]?.weights.some((weight) => weight !== 0);
      expect(ids.includes(id), id).toBe(moves);
    }
    expect(some.catalogue.facts).toBe(all.facts);
  });

  it('fits together', () => {
    expect(() => checkWeights(some.weights, some.catalogue)).not.toThrow();
  });

  it('keeps what has no weights, so that it is missed and not passed over', () => {
    const { 'age-gap': _, ...indicators } = weights202611.indicators;
    const missing = weighing(all, { ...weights202611, indicators });
    expect(() => checkWeights(missing.weights, missing.catalogue)).toThrow('is missing');
  });
});
