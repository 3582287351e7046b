import { describe, expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { readHeader, splitCells } from './header.js';

const names = { known: ['a', 'b', 'c'], required: ['a', 'b'] } as const;

describe('readHeader', () => {
  it('matches names in any order and any case, and keeps the unknown ones', () => {
    expect(readHeader('f', ' C ,x,"B",a', names)).toEqual({
      columns: ['c', undefined, 'b', 'a'],
      unknown: ['x'],
    });
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
