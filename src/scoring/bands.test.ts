import { describe, expect, it } from 'vitest';
import { bandOf, compareBands, reachesAlert, reachesFloor, strongerBand } from './bands.js';
import { testWeights } from './test-evidence.js';

describe('bands', () => {
  it.each([
    [-400, 'none'],
    [-331, 'none'],
    [-330, 'weak'],
    [-251, 'weak'],
    [-250, 'moderate'],
    [-150, 'strong'],
    [-51, 'strong'],
    [-50, 'very-strong'],
  ] as const)('%i is %s', (score, band) => {
    expect(bandOf(score, true, testWeights)).toBe(band);
  });

  it('stands below the top band without the evidence for it (E5)', () => {
    expect(bandOf(100, false, testWeights)).toBe('strong');
  });

  it('compares', () => {
    expect(compareBands('weak', 'strong')).toBeLessThan(0);
    expect(strongerBand('weak', 'strong')).toBe('strong');
    expect(strongerBand('strong', 'weak')).toBe('strong');
  });

  it('knows floor and alert band', () => {
    expect([-251, -250].map((score) => reachesFloor(score, testWeights))).toEqual([false, true]);
    expect([-151, -150].map((score) => reachesAlert(score, testWeights))).toEqual([false, true]);
  });
});
