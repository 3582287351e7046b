import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../source/text.js';
import type { Quote } from './mapping.js';
import { rawLines } from './raw-lines.js';
import { type DelimitedRecord, records } from './records.js';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  bytes: Buffer,
  {
    encoding = 'utf-8',
    delimiter = ';',
    quote = '"',
    size = 7,
  }: { encoding?: Encoding; delimiter?: string; quote?: Quote; size?: number } = {},
): Promise<readonly DelimitedRecord[]> {
  const found: DelimitedRecord[] = [];
  const lines = rawLines(inPieces(bytes, size), bytes.subarray(0, 65_536), encoding);
  for await (const batch of records(lines, delimiter, quote)) found.push(...batch);
  return found;
}

describe('records', () => {
  it('have places in the file, whatever the encoding', async () => {
    const text = 'é;b\r\n\r\n"x\r\n;y";2\r\nlast;3';
    for (const [encoding, bytes, width] of [
      ['utf-8', Buffer.from(`\ufeff${text}`), undefined],
      ['windows-1252', Buffer.from(text, 'latin1'), 1],
      ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'), 2],
      ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 2],
    ] as const) {
      const found = await read(bytes, { encoding });
      expect(found.map(({ cells }) => cells)).toEqual([
        ['é', 'b'],
        ['x\n;y', '2'],
        ['last', '3'],
      ]);
      expect(found.map(({ line }) => line)).toEqual([1, 3, 5]);
      const last = text.indexOf('last');
      expect(found[2]?.offset).toBe(
        width === undefined ? 3 + last + 1 : width * last + (encoding === 'windows-1252' ? 0 : 2),
      );
    }
  });

  it('are rejected by their line, and reading goes on behind it (I1)', async () => {
    const long = 'z'.repeat(70_000);
    const bytes = Buffer.concat([
      Buffer.from(`a;"open\nb;1\nx"y;2\n"q"z;3\n${long};4\nc;5\n`),
      Buffer.from([0xff, 0x3b, 0x36, 10]),
      Buffer.from('d;7\ne;"never closed\nf;8'),
    ]);
    const found = await read(bytes, { size: 1000 });
    expect(found.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'quote-inside-cell'],
      [2, undefined],
      [3, 'quote-inside-cell'],
      [4, 'quote-inside-cell'],
      [5, 'line-too-long'],
      [6, undefined],
      [7, 'not-utf-8'],
      [8, undefined],
      [9, 'unbalanced-quote'],
      [10, undefined],
    ]);
  });

  it('end in carriage returns alone where the file has no line feed', async () => {
    expect((await read(Buffer.from('a;b\rc;d\r'))).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('take quotes for letters where there are none', async () => {
    const found = await read(Buffer.from('12" pipe;"x\nl\'été;2'), { quote: 'none' });
    expect(found.map(({ cells }) => cells)).toEqual([
      ['12" pipe', '"x'],
      ["l'été", '2'],
    ]);
    const single = await read(Buffer.from("'a;b';l'été"), { quote: "'" });
    expect(single[0]?.cells).toEqual(['a;b', "l'été"]);
  });

  it('come back as they were written, in any pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', '王'), maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
          const bytes = Buffer.from(rows.map((row) => `${row.map(quoted).join(';')}\n`).join(''));
          expect((await read(bytes, { size })).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('account for every line of any text (I1)', async () => {
    const piece = fc.constantFrom('a', ';', '"', '""', '\n', '\r\n', 'é', '1;2\n', '"x;y";3\n', '\n\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 50 }),
        fc.integer({ min: 1, max: 40 }),
        async (pieces, size) => {
          const text = pieces.join('');
          const found = await read(Buffer.from(text), { size });
          const covered = new Set(
            found.flatMap(({ line, text: own }) => own.split('\n').map((_, i) => line + i)),
          );
          text.split('\n').forEach((line, i) => {
            if (line.trim() !== '') expect(covered.has(i + 1)).toBe(true);
          });
          expect(found.map(({ line }) => line)).toEqual(found.map(({ line }) => line).sort((a, b) => a - b));
        },
      ),
    );
  });
});
