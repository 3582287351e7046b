import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { literal } from '../../intake/facts/quote.js';
import type { Ledger } from '../ledger.js';
import { loadFiles } from '../load.js';
import { workplace } from '../testing/payment-file.js';

const place = workplace();
/** So many that the first of them are handed over before the last are read. */
const many = 210_000;

async function parquetOf(ledger: Ledger, rows: number, more = ''): Promise<Buffer> {
  const path = place.path('made.parquet');
  await ledger.run(
    `COPY (SELECT 'T' || i AS payment_id, '2025-03-01' AS executed_at, '45.50'::DECIMAL(18, 2) AS amount, 'EUR' AS currency
       FROM range(${rows}) t(i)) TO ${literal(path)} (FORMAT parquet, COMPRESSION uncompressed${more})`,
  );
  return readFileSync(path);
}

const staged = (ledger: Ledger): Promise<number> =>
  ledger.number(`SELECT count(*) FROM duckdb_tables() WHERE table_name = 'staged'`);
const load = (ledger: Ledger, path: string) =>
  loadFiles(ledger, [path], { receivedAt: Date.UTC(2026, 0, 1) });

/** Damages the file, and then writes it again as it was, at the same place. */
async function damagedThenWhole(ledger: Ledger, whole: Buffer, damaged: Buffer): Promise<number | undefined> {
  const path = place.path('given.parquet');
  writeFileSync(path, damaged);
  await expect(load(ledger, path)).rejects.toMatchObject({
    code: 'file',
    path,
    message: 'the Parquet file is damaged or not readable; write it again',
  });
  expect(await staged(ledger)).toBe(0);
  expect(await ledger.number('SELECT count(*) FROM payment')).toBe(0);
  writeFileSync(path, whole);
  const [report] = await load(ledger, path);
  return report?.accepted;
}

describe('a damaged Parquet file', () => {
  it('is one refusal where the engine meets what it takes for a mistake of its own, and the ledger lives on', async () => {
    const ledger = await place.ledger();
    const whole = await parquetOf(ledger, 3);
    // The scale and the precision of the amounts, which becomes negative.
    const at = whole.indexOf(Buffer.of(0x15, 0x04, 0x15, 0x24)) + 3;
    expect(at).toBeGreaterThan(3);
    const damaged = Buffer.from(whole);
    damaged[at] = 0x3f;
    const path = place.path('internal.parquet');
    writeFileSync(path, damaged);
    await expect(ledger.run(`DESCRIBE FROM ${literal(path)}`)).rejects.toThrow('INTERNAL Error');
    expect(await damagedThenWhole(ledger, whole, damaged)).toBe(3);
  });

  it('leaves nothing of the rows before the damage, and hides no later file at its place (I1)', async () => {
    const ledger = await place.ledger();
    const damaged = await parquetOf(ledger, many, ', PARQUET_VERSION v1, DICTIONARY_SIZE_LIMIT 1');
    const last = damaged.lastIndexOf(Buffer.from(`T${many - 1_000}`));
    expect(last).toBeGreaterThan(damaged.length / 2);
    // The length of a text, beyond the end of its page.
    damaged.fill(0x7f, last - 4, last);
    expect(await damagedThenWhole(ledger, await parquetOf(ledger, 3), damaged)).toBe(3);
  }, 120_000);
});
