import { expect, it } from 'vitest';
import { ageCounts, bandOfAge } from './age-bands.js';

it('S5, R3: an age is told as coarsely as a route reads it', () => {
  expect([undefined, 17, 18, 25, 26].map(bandOfAge)).toEqual([
    'unknown',
    'under-18',
    '18-25',
    '18-25',
    'older',
  ]);
  expect(ageCounts([undefined, 20, 25, 40])).toEqual({ 'under-18': 0, '18-25': 2, older: 1, unknown: 1 });
});
