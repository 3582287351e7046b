import { describe, expect, it } from 'vitest';
import { library } from '../typology/library/index.js';
import { explanationsConsistentWith, lookAlikesOf, otherExplanations } from './other-explanations.js';

describe('other explanations', () => {
  it('names lawful adult services for every payer pattern of low payments', () => {
    const found = explanationsConsistentWith({
      role: 'payer',
      route: 'review',
      indicators: ['shared-beneficiary'],
    });
    expect(found.map(({ id }) => id)).toContain('lawful-adult-services');
  });

  it('fits role and route', () => {
    const found = explanationsConsistentWith({
      role: 'beneficiary',
      route: 'possible-victim-beneficiary',
      indicators: [],
    });
    expect(found.map(({ id }) => id)).toContain('collecting-under-duress');
    expect(found.every(({ role }) => role === 'beneficiary')).toBe(true);
  });

  it('has one entry per id, in both languages', () => {
    expect(new Set(otherExplanations.map(({ id }) => id)).size).toBe(otherExplanations.length);
    for (const { words } of otherExplanations) expect(words.en === '' || words.fr === '').toBe(false);
  });

  it('has ordinary lives for every indicator of the library, and of its side', () => {
    for (const definition of library) {
      if (definition.kind !== 'indicator') continue;
      const found = lookAlikesOf(definition.id);
      expect(found.length, definition.id).toBeGreaterThan(0);
      expect(
        found.every(({ role }) => role === definition.side),
        definition.id,
      ).toBe(true);
    }
  });
});
