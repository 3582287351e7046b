import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readRates } from './read-rates.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-wide-'));
afterAll(() => rmSync(folder, { recursive: true }));

const table =
  'Date,USD,JPY,CYP,RUB,\n2026-11-24,1.1571,180.9,N/A,N/A,\n2026-11-23,1.1560,x,0.58,N/A,\n31/11/2026,1,1,1,1,\n\n';

function file(content: string | Buffer): string {
  const path = join(folder, 'rates');
  writeFileSync(path, content);
  return path;
}

/** An archive as programs write it: entries, then the directory. */
function zipOf(
  entries: Readonly<Record<string, string>>,
  change: { sum?: number; flags?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(change.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(change.sum ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, rest, Buffer.from(name)]));
    parts.push(entry);
    at += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

describe('the table of a central bank', () => {
  it('is read by day and currency; what is not is told (I12)', async () => {
    const { table: read, unused } = await readRates(file(table));
    expect(read.rates).toEqual([
      { day: '2026-11-24', currency: 'JPY', scaled: 180_900_000 },
      { day: '2026-11-23', currency: 'USD', scaled: 1_156_000 },
      { day: '2026-11-24', currency: 'USD', scaled: 1_157_100 },
    ]);
    expect(unused).toEqual([
      { line: 1, field: 'CYP', reason: 'unknown-currency' },
      { line: 3, field: 'JPY', reason: 'not-a-rate' },
      { line: 4, field: 'date', reason: 'not-a-date' },
    ]);
  });

  it('may be of one day, as it is published daily', async () => {
    const { table: read } = await readRates(file('Date, USD, SEK, \n24 November 2026, 1.1571, 10.9, \n'));
    expect(read.rates.map(({ day, currency }) => [day, currency])).toEqual([
      ['2026-11-24', 'SEK'],
      ['2026-11-24', 'USD'],
    ]);
  });

  it('may be zipped', async () => {
    const zipped = await readRates(file(zipOf({ 'eurofxref-hist.csv': table })));
    expect(zipped.table.rates).toEqual((await readRates(file(table))).table.rates);
  });

  it.each([
    [zipOf({ 'a.csv': table, 'b.csv': table }), 'file', '2 CSV files'],
    [zipOf({ 'a.txt': table }), 'file', '0 CSV files'],
    [zipOf({ 'a.csv': table }, { sum: 1 }), 'file', 'damaged'],
    [zipOf({ 'a.csv': table }, { flags: 1 }), 'file', 'encrypted'],
    [zipOf({ 'a.csv': table }).subarray(0, 90), 'file', 'damaged'],
    [zipOf({ 'a.csv': 'a,b\n1,2\n' }), 'file', 'no table of days'],
    [Buffer.from('Date,USD\n2026-11-24,N/A\n'), 'configuration', 'no rate'],
    [Buffer.from('PK\x03\x04'), 'file', ''],
  ])('is one clear error otherwise (%#)', async (bytes, code, says) => {
    await expect(readRates(file(bytes))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says),
    });
  });
});
