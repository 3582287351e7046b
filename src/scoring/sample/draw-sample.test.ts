import { describe, expect, it } from 'vitest';
import { weights202611 } from '../weights-2026-11.js';
import { drawSample, type Framed, stratumOf } from './draw-sample.js';

const parties: readonly Framed[] = Array.from({ length: 4_000 }, (_, at) => ({
  role: at % 4 === 0 ? 'beneficiary' : 'payer',
  party_id: `P${(at * 7_919) % 4_000}`,
  score: at % 50 === 0 ? -290 : at % 1_000 === 1 ? -100 : -400,
  band: at % 50 === 0 ? 'weak' : at % 1_000 === 1 ? 'strong' : 'none',
  payments: at % 9,
}));
const settings = { size: 400, seed: 3 };

describe('drawSample', () => {
  const sample = drawSample(parties, weights202611, settings);

  it('draws parties below the floor alone, each once, with the counts of its stratum', () => {
    expect(sample).toHaveLength(400);
    expect(new Set(sample.map(({ role, id }) => `${role}:${id}`)).size).toBe(400);
    const below = parties.filter(({ score }) => score < -250);
    for (const { stratum, parties: all, drawn } of sample) {
      expect(all).toBe(below.filter((one) => stratumOf(one) === stratum).length);
      expect(drawn).toBe(sample.filter((one) => one.stratum === stratum).length);
    }
    expect(sample.every(({ stratum }) => !stratum.includes('strong'))).toBe(true);
    const stratum = new Set(sample.map((one) => one.stratum));
    expect(stratum.size).toBe(new Set(below.map(stratumOf)).size);
  });

  it('is one sample per seed, whatever the order of the file', () => {
    expect(drawSample([...parties].reverse(), weights202611, settings)).toEqual(sample);
    expect(drawSample(parties, weights202611, { ...settings, seed: 4 })).not.toEqual(sample);
  });

  it('gives each party of a stratum the same chance', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 300; seed += 1)
      for (const { id, stratum } of drawSample(parties.slice(0, 400), weights202611, { size: 80, seed }))
        if (stratum === 'payer/none/3-5') times.set(id, (times.get(id) ?? 0) + 1);
    const counts = [...times.values()];
    const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
    const variance = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counts.length;
    // Binomial: the variance of each count is 300 p (1 - p).
    expect(variance / (mean * (1 - mean / 300))).toBeGreaterThan(0.6);
    expect(variance / (mean * (1 - mean / 300))).toBeLessThan(1.5);
  });

  it('refuses a size that reads too few of a stratum, or more than can be read', () => {
    expect(() => drawSample(parties, weights202611, { size: 3, seed: 1 })).toThrow(/must lie between/);
    expect(() => drawSample(parties, weights202611, { size: 5_001, seed: 1 })).toThrow(/no sample/);
  });
});
