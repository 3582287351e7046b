import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateLines } from './locate-lines.js';
import { readTable } from './read-table.js';
import { bufferBytes, type CsvScan, scanCsv } from './scan.js';

const names = { known: ['a', 'b'], required: ['a', 'b'] } as const;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-scan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(content: string | Buffer): string {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  return path;
}

interface Seen {
  readonly scan: CsvScan<'a' | 'b'>;
  readonly rows: readonly (readonly [number, string])[];
}

async function scan(content: string | Buffer): Promise<Seen> {
  const rows: [number, string][] = [];
  const found = await scanCsv(write(content), names, {
    sink: (bytes, start, end, line) => rows.push([line, bytes.toString('utf8', start, end)]),
  });
  return { scan: found, rows };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('scanCsv', () => {
  it('gives whole rows with their lines, and the hash of the file', async () => {
    const text = '\ufeffb,a\r\n1,2\r\n\r\n"x\r\ny",3\r\n4,5';
    const { scan: found, rows } = await scan(text);
    expect(rows).toEqual([
      [2, '1,2'],
      [4, '"x\r\ny",3'],
      [6, '4,5'],
    ]);
    expect(found).toMatchObject({ rows: 3, rejected: [], multiline: true, regular: false });
    expect(found.shifts).toEqual([
      { row: 1, line: 4 },
      { row: 2, line: 6 },
    ]);
    expect(found.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('lets the engine read a regular file as it is', async () => {
    expect((await scan('a,b\n1,2\n3,4\n')).scan).toMatchObject({ rows: 2, shifts: [], regular: true });
    expect((await scan('a,b\r\n1,2\r\n')).scan.regular).toBe(true);
    expect((await scan('a,b\r\n1,2\n')).scan.regular).toBe(false);
    expect((await scan('a,b\n')).scan).toMatchObject({ rows: 0, rejected: [] });
  });

  it('rejects rows by their line and goes on behind them (I1)', async () => {
    const lines = ['a,b', '1', '1,2,3', 'x"y,2', '"open,2', '5,6', 'a\0,1', '7,8', 'r\rs,1'];
    const bytes = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xff, 0x2c, 0x31, 10])]);
    const { scan: found, rows } = await scan(bytes);
    expect(rows.map(([line]) => line)).toEqual([6, 8]);
    expect(found.rejected).toEqual([
      { line: 2, reason: 'too-few-cells' },
      { line: 3, reason: 'too-many-cells' },
      { line: 4, reason: 'quote-inside-cell' },
      { line: 5, reason: 'unbalanced-quote' },
      { line: 7, reason: 'nul-byte' },
      { line: 9, reason: 'stray-carriage-return' },
      { line: 10, reason: 'not-utf-8' },
    ]);
  });

  it('refuses rows that are too long, however long', async () => {
    const long = 'x'.repeat(70_000);
    const endless = 'y'.repeat(9_000_000);
    const { scan: found, rows } = await scan(`a,b\n1,2\n${long},1\n3,4\n${endless}\n5,6\n"${long}"`);
    expect(rows.map(([line]) => line)).toEqual([2, 4, 6]);
    expect(found.rejected.map(({ line }) => line)).toEqual([3, 5, 7]);
  });

  it.each([
    ['', 'empty'],
    ['\ufeff', 'no column'],
    ['a\n1\n', 'no column b'],
    [Buffer.from([0xff, 0xfe, 0x61, 0x00]), 'UTF-16'],
    [Buffer.from([0x61, 0xff, 0x2c, 0x62, 10]), 'header'],
    ['a,"b\n1,2\n', 'header'],
    [`a,b,${'c'.repeat(5_000_000)}`, 'header'],
  ])('throws one clear error for a file without a usable header (%#)', async (content, says) => {
    await expect(scan(content)).rejects.toMatchObject({
      code: 'file',
      message: expect.stringContaining(says),
    });
  });

  it('says what else can be done about a header it cannot read, where something can', async () => {
    const path = write(Buffer.from('R\xe9f,b\n1,2\n', 'latin1'));
    await expect(scanCsv(path, names)).rejects.toMatchObject({
      message: 'the first line cannot be read as a CSV header in UTF-8; save the file as CSV in UTF-8',
    });
    await expect(scanCsv(path, { ...names, otherwise: 'map it' })).rejects.toMatchObject({
      message: expect.stringContaining('; save the file as CSV in UTF-8, or map it'),
    });
  });

  it('throws one clear error for what is no file', async () => {
    await expect(scanCsv(join(folder, 'absent.csv'), names)).rejects.toMatchObject({ code: 'file' });
    await expect(scanCsv(folder, names)).rejects.toMatchObject({ code: 'file' });
  });

  it('reads back what was written, across the edges of its buffer', async () => {
    // Mostly short, so that the edges fall on what means something and not within long cells alone.
    const cell = fc.oneof(
      {
        weight: 39,
        arbitrary: fc.string({
          maxLength: 12,
          unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', '王'),
        }),
      },
      { weight: 9, arbitrary: fc.constant('z'.repeat(300)) },
      { weight: 1, arbitrary: fc.constant('z'.repeat(20_000)) },
    );
    const rowsOf = fc.array(fc.record({ a: cell, b: cell }), { minLength: 1, maxLength: 40 });
    const text = (rows: readonly { a: string; b: string }[]): string =>
      rows.map(({ a, b }) => `${quoted(a)},${quoted(b)}\n`).join('');
    const readBack = async (rows: readonly { a: string; b: string }[]): Promise<void> => {
      const table = await readTable(write(`a,b\n${text(rows)}`), names);
      expect(table.rejected).toEqual([]);
      expect(table.rows.map(({ cells }) => ({ a: cells.a ?? '', b: cells.b ?? '' }))).toEqual(rows);
    };
    let edges = 0;
    await fc.assert(
      fc.asyncProperty(rowsOf, fc.nat(), async (rows, drawn) => {
        await readBack(rows);
        // Rows before them, so long that the edge falls on a drawn byte of these.
        const length = Buffer.byteLength(text(rows));
        const before = bufferBytes - 'a,b\n'.length - (drawn % length);
        const count = Math.ceil(before / 60_000);
        const padding = Array.from({ length: count }, (_, i) => ({
          a: 'p'.repeat(Math.floor((before + i) / count) - '"","",'.length),
          b: '',
        }));
        const start = 'a,b\n'.length + text(padding).length;
        if (start <= bufferBytes && bufferBytes < start + length) edges++;
        await readBack([...padding, ...rows]);
      }),
      { numRuns: 40 },
    );
    expect(edges).toBe(40);
  });

  it('accounts for every line of any text (I1)', async () => {
    const piece = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', '\r', 'é', '1,2\n', '"x,y",3\n', '\n\n');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const body = pieces.join('');
        const { scan: found, rows } = await scan(`a,b\n${body}`);
        const lines = body.split('\n');
        const read = new Set<number>();
        for (const [line, text] of rows) {
          for (let i = 0; i < text.split('\n').length; i++) read.add(line + i);
        }
        const rejected = new Set(found.rejected.map(({ line }) => line));
        // A rejected row can have lines inside its quotes; those that follow it are its own.
        let inRejected = false;
        lines.forEach((text, i) => {
          const line = i + 2;
          expect(read.has(line) && rejected.has(line)).toBe(false);
          if (read.has(line) || rejected.has(line)) inRejected = rejected.has(line);
          else if (text !== '' && text !== '\r') expect(inRejected).toBe(true);
        });
        expect(found.rows).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('locateLines', () => {
  it('gives the place of lines and a hash that only the key can repeat', async () => {
    const path = write('one\ntwo\n\nfour');
    const key = Buffer.alloc(32, 7);
    const places = await locateLines(path, [1, 2, 3, 4], key);
    expect([...places].map(([line, { offset }]) => [line, offset])).toEqual([
      [1, 0],
      [2, 4],
      [3, 8],
      [4, 9],
    ]);
    const again = await locateLines(path, [2], key);
    expect(again.get(2)).toEqual(places.get(2));
    const other = await locateLines(path, [2], Buffer.alloc(32, 8));
    expect(other.get(2)?.hash).not.toBe(places.get(2)?.hash);
  });
});
