import { expect, test } from 'vitest';
import { literal } from './literal.js';

test('a number is written as it is read back, and nothing else is written', () => {
  expect([0, 0.125, Number.MAX_SAFE_INTEGER].map(literal)).toEqual(['0', '0.125', '9007199254740991']);
  expect(literal(-2)).toBe('(-2)');
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number]) {
    expect(() => literal(none)).toThrow();
  }
});
