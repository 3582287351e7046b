import { describe, expect, it } from 'vitest';
import { defaultTroubles } from '../../simulate/troubles.js';
import { troubleNames, troubleShares } from './trouble-shares.js';

describe('troubleShares', () => {
  it('collects shares by name', () => {
    expect(troubleShares('date-only=0.2', troubleShares('missing-names=0.1'))).toEqual({
      missingNames: 0.1,
      dateOnly: 0.2,
    });
  });

  it('names every trouble of the simulator', () => {
    expect(troubleNames).toHaveLength(Object.keys(defaultTroubles).length);
    expect(troubleNames).toContain('no-beneficiary-ids');
  });

  it('clears them all with none', () => {
    expect(Object.values(troubleShares('none'))).toEqual(troubleNames.map(() => 0));
  });

  it.each(['dateOnly=0.1', 'weather=0.1', ''])('refuses %s and names what there is', (text) => {
    expect(() => troubleShares(text)).toThrow('date-only');
  });

  it.each(['date-only', 'date-only=2', 'date-only=much'])('refuses the share in %s', (text) => {
    expect(() => troubleShares(text)).toThrow('from 0 to 1');
  });
});
