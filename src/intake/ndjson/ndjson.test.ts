import { describe, expect, it } from 'vitest';
import { bounds } from '../source/bounds.js';
import { rowsOf } from '../testing/rows-of.js';

const line = (id: string, name = 'Anna'): string =>
  JSON.stringify({ payment_id: id, executed_at: '2025-03-01', amount: 1, currency: 'EUR', payer_name: name });

describe('NDJSON', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r\n'],
    ['blank lines', '\n\n \n'],
  ])('is a row per line between %s, with its place', async (_, between) => {
    const lines = [line('A'), line('B', 'Åsa 東京'), line('C')];
    const text = lines.join(between);
    const { format, rows } = await rowsOf(text);
    expect(format).toBe('ndjson');
    expect(rows.map(({ cells }) => cells.payment_id)).toEqual(['A', 'B', 'C']);
    expect(rows[1]?.cells.payer_name).toBe('Åsa 東京');
    const bytes = Buffer.from(text);
    for (const [i, { place }] of rows.entries()) {
      const given = Buffer.from(lines[i] ?? '');
      expect(bytes.subarray(place.offset, place.offset + given.length)).toEqual(given);
      expect(bytes.subarray(0, place.offset).toString().split('\n')).toHaveLength(place.line);
    }
  });

  it('keeps places over what cannot be read, over many chunks', async () => {
    const bad = Buffer.concat([Buffer.from('{"payer_name":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    const long = Buffer.from(`{"payer_name":"${'a'.repeat(bounds.rowBytes * 9)}"}\n`);
    const good = Array.from({ length: 4000 }, (_, i) => Buffer.from(`${line(`T${i}`, 'å'.repeat(40))}\n`));
    const bytes = Buffer.concat([
      ...good.slice(0, 2000),
      bad,
      long,
      Buffer.from('{x}\n'),
      ...good.slice(2000),
    ]);
    const { rows, rejected } = await rowsOf(bytes);
    expect(rows).toHaveLength(4000);
    expect(rejected.map(({ reason, place }) => [reason, place.line])).toEqual([
      ['not-utf-8', 2001],
      ['line-too-long', 2002],
      ['not-json', 2003],
    ]);
    for (const { cells, place } of rows) {
      const start = `{"payment_id":"${cells.payment_id}"`;
      expect(bytes.subarray(place.offset, place.offset + start.length).toString()).toBe(start);
    }
    expect(rows.at(-1)?.place.line).toBe(4003);
  });

  it('may begin with a byte order mark', async () => {
    const { rows } = await rowsOf(`\ufeff${line('A')}\n`);
    expect(rows.map(({ place }) => place.offset)).toEqual([3]);
  });

  it('without a required key in any line is one error', async () => {
    await expect(rowsOf('{"id":"T1","amount":1,"currency":"EUR"}\n')).rejects.toMatchObject({
      code: 'file',
      message: expect.stringContaining('payment_id, executed_at'),
    });
  });

  it('is no other JSON', async () => {
    await expect(rowsOf('{\n "a": 1\n}')).rejects.toThrow('JSON of a form');
    await expect(rowsOf('[{"payment_id":"T1"}]')).rejects.toThrow('JSON of a form');
  });
});
