/** Payments as a Parquet file, for tests that have no ledger of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literal } from '../../intake/facts/quote.js';
import type { PaymentText } from '../../intake/payment.js';
import { openLedger } from '../ledger.js';
import { csvOf } from './payment-file.js';

/** Every column a text. */
export async function parquetOf(rows: readonly PaymentText[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-parquet-'));
  const [csv, parquet] = [join(folder, 'rows.csv'), join(folder, 'rows.parquet')];
  writeFileSync(csv, csvOf(rows));
  try {
    const engine = await openLedger(join(folder, 'engine.duckdb'), { threads: 1 });
    try {
      await engine.run(
        `COPY (SELECT * FROM read_csv(${literal(csv)}, header = true, all_varchar = true)) TO ${literal(parquet)} (FORMAT parquet)`,
      );
    } finally {
      engine.close();
    }
    return readFileSync(parquet);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
