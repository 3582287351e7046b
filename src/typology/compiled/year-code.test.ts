import { expect, test } from 'vitest';
import { days, residual, scoped } from '../language.js';
import { isYear, year } from './year-code.js';

test('W2: the year that is listed is the window that a definition reads where it names none', () => {
  expect([residual(), year].map(isYear)).toEqual([true, true]);
  expect(isYear(residual({ statuses: ['executed'] }))).toBe(true);
  for (const other of [scoped(), residual({ within: days(30) }), residual({ statuses: ['returned'] })]) {
    expect(isYear(other)).toBe(false);
  }
});
