import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndjson } from '../../intake/ndjson/ndjson.js';
import type { RowSink } from '../../intake/reader.js';
import { openSource } from '../../intake/source/source.js';
import { mutation } from '../../intake/testing/mutated.js';
import { workplace } from '../testing/payment-file.js';
import { type RowCopy, withRowCopy } from './row-copy.js';

const place = workplace();
let files = 0;

/** What stands in the copy when a file was read into it, or why it was refused. */
async function copied(path: string, sinkOf: (copy: RowCopy) => RowSink): Promise<unknown> {
  const source = await openSource(path);
  const written = place.path(`copy-${files++}`);
  return withRowCopy(written, Buffer.alloc(32), async (copy) => {
    const refusal = await ndjson.read(source, sinkOf(copy), () => undefined).catch(String);
    copy.flush();
    const { counts, rejected, seen, columns, unknownColumns } = copy;
    return {
      refusal,
      rows: readFileSync(written, 'utf8'),
      counts,
      rejected,
      seen,
      columns: columns(),
      unknownColumns,
    };
  });
}

/** As the rows would be written if each of them became texts first. */
function asTexts(copy: RowCopy): RowSink {
  const { cut: _, ...others } = copy;
  return others;
}

async function bothWays(content: Buffer): Promise<number> {
  const path = place.path(`lines-${files++}`);
  writeFileSync(path, content);
  let cut = 0;
  const counted = (copy: RowCopy): RowSink => ({
    ...copy,
    cut: (...row) => {
      cut++;
      copy.cut(...row);
    },
  });
  expect(await copied(path, counted)).toEqual(await copied(path, asTexts));
  rmSync(path);
  return cut;
}

const value = fc.oneof(
  fc.constantFrom(
    '""',
    'null',
    'true',
    'false',
    '0',
    '-1.50',
    '45.50',
    '007',
    '1e3',
    '1.',
    '[1]',
    '"\\u00e9"',
    '"a\\"b"',
  ),
  fc.constantFrom(
    '"\u007f"',
    '"\u0001"',
    '"a,b"',
    '"東京"',
    '"\ufeff"',
    '"x',
    '{"amount":1}',
    `"${'a'.repeat(65_400)}"`,
  ),
  fc.string({ unit: 'grapheme', maxLength: 9 }).map((text) => JSON.stringify(text)),
);
const space = fc.constantFrom('', '', '', ' ', '\t', '  ');
const lineOf = (keys: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.option(value, { freq: 3 }), space, space)))
    .map((cells) => {
      const told = cells.filter(([, text]) => text !== null);
      return `{${told.map(([key, text, one, other]) => `"${key}"${one}:${other}${text}${one}`).join(',')}}`;
    });
const names = ['payment_id', 'executed_at', 'amount', 'colour', 'currency', 'merchant_category', 'purpose'];
const plain = `{"payment_id":"P","executed_at":"2025-01-01","amount":45.50,"colour":"red","currency":"EUR","merchant_category":"0742","purpose":"Åsa, rent"}`;

describe('a row that is cut out of its line', () => {
  it('is written as one that became texts first, whatever its values (I14)', async () => {
    let cut = 0;
    const others = fc.array(
      fc.oneof({ weight: 9, arbitrary: lineOf(names) }, { weight: 1, arbitrary: lineOf(names.toReversed()) }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(others, fc.constantFrom('\n', '\r\n'), async (lines, end) => {
        cut += await bothWays(Buffer.from([plain, plain, ...lines, plain].join(end)));
      }),
      { numRuns: 150 },
    );
    expect(cut).toBeGreaterThan(250);
  });

  it('is written so, whatever happened to the bytes of its file (I14)', async () => {
    let cut = 0;
    const sheet = Buffer.from(`${plain}\n`.repeat(12));
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const bytes = change(sheet);
        if (bytes.length > 0) cut += await bothWays(bytes);
      }),
      { numRuns: 300 },
    );
    expect(cut).toBeGreaterThan(1_000);
  });

  it('is written so where chunks divide its lines', async () => {
    const lines = Array.from({ length: 6_000 }, (_, i) => plain.replace('"P"', `"P${'é'.repeat(i % 40)}"`));
    expect(await bothWays(Buffer.from(lines.join('\n')))).toBe(5_999);
  });
});
