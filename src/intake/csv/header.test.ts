import { describe, expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { readHeader, splitCells } from './header.js';

const names = { known: ['a', 'b', 'c'], required: ['a', 'b'] } as const;

describe('readHeader', () => {
  it('matches names in any order and any case, and keeps the unknown ones', () => {
    expect(readHeader('f', ' C ,x,"B",a', names)).toEqual({
      columns: ['c', undefined, 'b', 'a'],
      unknown: ['x'],
      unknownMore: 0,
    });
  });

  it('makes unknown names fit for a terminal, and keeps the first of them only (I1)', () => {
    const long = 'n'.repeat(90);
    const { unknown, unknownMore } = readHeader(
      'f',
      `a,b,\u001b[31mEVIL,\u202eb,${long},,y${',z'.repeat(30)}`,
      names,
    );
    expect(unknown.slice(0, 5)).toEqual([
      '\\u{1b}[31mEVIL',
      '\\u{202e}b',
      `${'n'.repeat(40)}…`,
      'column 6',
      'y',
    ]);
    expect(unknown.length + unknownMore).toBe(35);
    expect(unknown).toHaveLength(20);
  });

  it('throws one error that names what is missing or stands twice', () => {
    expect(() => readHeader('f', 'a,c', names)).toThrowError(
      expect.objectContaining({ code: 'file', path: 'f', message: expect.stringContaining('no column b') }),
    );
    expect(() => readHeader('f', 'a;b;c', names)).toThrowError(/separated by commas/);
    expect(() => readHeader('f', 'a,b,a', names)).toThrowError(VigieError);
  });
});

describe('splitCells', () => {
  it('undoes quotes', () => {
    expect(splitCells('a,"b ""c"", d",,')).toEqual(['a', 'b "c", d', '', '']);
    expect(splitCells('')).toEqual(['']);
  });
});
