import { describe, expect, it } from 'vitest';
import type { CutRow } from '../reader.js';
import { cutLine } from './cut-line.js';

const text = (column: number, name: string) => ({ text: `"${name}"`, column, isWordTold: true });

function rowOf(bytes: Buffer): CutRow {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { bytes, view, starts: new Int32Array(8), ends: new Int32Array(8) };
}

function cellsOf(line: Buffer, names: readonly string[]): readonly string[] | undefined {
  const row = rowOf(line);
  if (!cutLine(names.map((name, nth) => text(nth, name)))(row, 0, line.length)) return undefined;
  return names.map((_, nth) => line.toString('utf8', row.starts[nth], row.ends[nth]));
}

describe('a line that is cut four bytes at a time (I14)', () => {
  it('holds no byte but a plain one, wherever it stands', () => {
    for (let length = 1; length <= 9; length++) {
      for (let at = 0; at < length; at++) {
        for (let byte = 0; byte < 128; byte++) {
          const value = Buffer.alloc(length, 'a').fill(byte, at, at + 1);
          const line = Buffer.concat([Buffer.from('{"key":"'), value, Buffer.from('","b":"c"}')]);
          const isPlain = byte >= 32 && byte !== 34 && byte !== 92 && byte !== 127;
          expect(cellsOf(line, ['key', 'b'])).toEqual(isPlain ? [value.toString(), 'c'] : undefined);
        }
      }
    }
  });

  it('holds letters of any script, whatever stands beside them', () => {
    for (const value of ['~\u007e~ÿ', 'Ñuñez', '王小明', 'a\u{1f600}b', '}~}~', '!!!!#[]']) {
      expect(cellsOf(Buffer.from(`{"key":"${value}"}`), ['key'])).toEqual([value]);
    }
  });

  it('has its keys to the last byte, be they shorter than four, and ends where it ends', () => {
    const names = ['a', '', 'ab', 'abc', 'abcdefg', 'abcdefgh'];
    for (const name of names) {
      for (const other of names) {
        const line = Buffer.from(`{"${name}":"x"}`);
        expect(cellsOf(line, [other])).toEqual(name === other ? ['x'] : undefined);
        for (let cut = 0; cut < line.length; cut++) {
          expect(cellsOf(line.subarray(0, cut), [other])).toBeUndefined();
        }
      }
    }
  });
});
