import { expect, it } from 'vitest';
import { captureSoftware } from '../../intake/capture-software.js';
import { corridors } from '../../intake/corridors.js';
import { weights202611 } from '../weights-2026-11.js';
import { staleWarnings } from './stale-warnings.js';

it('tells of every list that has expired, from the day after its last', () => {
  const codes = (asOf: number | null) => staleWarnings(asOf, weights202611, []).map(({ code }) => code);
  expect(codes(Date.UTC(2027, 10, 1))).toEqual([]);
  expect(codes(null)).toEqual([]);
  expect(staleWarnings(Date.UTC(2028, 0, 2), weights202611, []).slice(1)).toEqual([
    { code: 'corridors-expired', countries: corridors.map(({ country }) => country) },
    { code: 'capture-software-expired', names: captureSoftware.length },
  ]);
});
