import { expect, test } from 'vitest';
import { isLost, isTarget, onAlertRoute } from './party.js';

test('a target counts in its own role only', () => {
  expect(isTarget('payer', 'target-quiet')).toBe(true);
  expect(isTarget('beneficiary', 'collector')).toBe(true);
  expect(isTarget('beneficiary', 'target-quiet')).toBeUndefined();
  expect(isTarget('payer', 'collector')).toBeUndefined();
  expect(isTarget('beneficiary', 'village-collector')).toBe(false);
  expect(isTarget('payer', 'steady-family')).toBe(false);
});

test('only review and undetermined are read in the ordinary queue', () => {
  expect(onAlertRoute({ route: 'review' })).toBe(true);
  expect(onAlertRoute({ route: 'undetermined' })).toBe(true);
  expect(onAlertRoute({ route: 'possible-extortion-victim' })).toBe(false);
  expect(isLost({ route: 'possible-extortion-victim' })).toBe(true);
  expect(isLost({ route: 'undetermined' })).toBe(false);
  expect(isLost({ route: '' })).toBe(false);
});
