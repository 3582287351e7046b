import { expect, it } from 'vitest';
import { fragileKind, fragileText } from './fragile-text.js';
import type { LeadSheet } from './lead-sheet.js';

type Fragile = Pick<LeadSheet, 'isFragile' | 'deciders'>;
const band = { en: 'weak', fr: 'faible' };
const reason = { en: 'a reason', fr: 'une raison' };
const decided = (changes: Partial<LeadSheet['deciders'][number]>): Fragile => ({
  isFragile: true,
  deciders: [{ band, indicators: [], others: [], payments: [], ...changes }],
});

it('the least that decides a band alone is what the list of leads names', () => {
  expect(fragileKind(decided({ others: ['B-1'] }))).toBe('others');
  expect(fragileKind(decided({ others: ['B-1'], indicators: [reason] }))).toBe('reason');
  expect(fragileKind(decided({ payments: [3], indicators: [reason] }))).toBe('payment');
  expect(fragileKind({ isFragile: false, deciders: [] })).toBeUndefined();
});

it('says why, and what does not decide', () => {
  const text = fragileText(decided({ indicators: [reason, reason] }), 'en');
  expect(text).toBe(
    'fragile: the band is decided by each of these alone: 2 single reasons; no single payment, no single beneficiary',
  );
  expect(fragileText(decided({ indicators: [reason] }), 'fr')).toContain(': 1 raison ; aucun paiement');
  expect(fragileText({ isFragile: false, deciders: [] }, 'en')).toMatch(/^not fragile/);
  expect(fragileText({ isFragile: undefined, deciders: [] }, 'en')).toBeUndefined();
});
