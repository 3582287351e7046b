import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';
import { families } from './iso20022.js';
import { notRead } from './not-read.js';

describe('the families', () => {
  it('have roots and messages of their own, and none that is said not to be read', () => {
    const names = families.flatMap(({ message, roots }) => [message, ...roots]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => Object.hasOwn(notRead, name))).toEqual([]);
  });

  it.each([
    [
      'its namespace',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.02"><CstmrDrctDbtInitn/></Document>',
    ],
    ['its root', '<Document><CstmrDrctDbtInitn/></Document>'],
  ])('leave others out and say why, by %s', async (_, text) => {
    await expect(rowsOf(text)).rejects.toThrow(/\(direct debits, .*; these are read: .*pain\.001/);
  });
});
