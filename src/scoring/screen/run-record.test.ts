import { expect, it } from 'vitest';
import { parseShare } from '../budget.js';
import { shareText } from './run-record.js';

it.each(['0.0005', '0.05', '1', '0.00000001'])('writes the share %s as it was given', (text) => {
  const share = parseShare(text);
  if (share === undefined) throw new Error('no share');
  expect(shareText(share)).toBe(text);
});

it('writes a share that is no decimal as a fraction', () => {
  expect(shareText({ numerator: 1n, denominator: 3n })).toBe('1/3');
});
