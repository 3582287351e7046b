import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCell, toCell } from './spreadsheet-cell.js';

const seed = Number(process.env['VIGIE_SEED'] ?? Date.now() % 2 ** 31);
console.info(`spreadsheet-cell: VIGIE_SEED=${seed}`);

describe('spreadsheet cells', () => {
  it.each(['=1+1', '+33 1', '-5', '@x', '\tx', '\rx', '\n=x', '\uff1dx'])('neutralises %j', (text) => {
    expect(toCell(text)).toBe(`'${text}`);
  });

  it.each(['', 'A-1', "O'Neil", "'quoted", 'a=b'])('leaves %j as it is', (text) => {
    expect(toCell(text)).toBe(text);
  });

  it('gives every text back', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '\uff0b') });
    fc.assert(
      fc.property(text, (given) => {
        expect(fromCell(toCell(given))).toBe(given);
        expect(toCell(given)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { seed },
    );
  });
});
