/** Intake of the same payments in another form, against their intake as CSV; each form in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openLedger } from '../src/ledger/ledger.js';
import { loadFiles } from '../src/ledger/load.js';
import { costText, peakMegabytes, spent } from './spent.js';
import { atLeast } from './wanted.js';

const [folder = '', form = ''] = process.argv.slice(2);
const csv = join(folder, 'payments.csv');
const file = form === 'csv' ? csv : join(folder, `payments.${form}`);
const rateFile = join(folder, 'csv-rate.json');
const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

async function write(): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const how = form === 'parquet' ? 'FORMAT parquet' : 'FORMAT json';
  await connection.run(
    `COPY (SELECT * FROM read_csv(${quoted(csv)}, header = true, all_varchar = true)) TO ${quoted(file)} (${how})`,
  );
  connection.closeSync();
  instance.closeSync();
}

/** A process that wrote the file would find it warm, and its own memory counted. */
if (process.argv[4] === 'write') {
  if (form !== 'csv') await write();
} else {
  const { result: rows, ...cost } = await spent(async () => {
    const ledger = await openLedger(join(folder, `intake-${form}.duckdb`));
    try {
      const reports = await loadFiles(ledger, [file], { receivedAt: Date.now() });
      return reports.reduce((sum, { read }) => sum + read, 0);
    } finally {
      ledger.close();
    }
  });
  const { size } = await stat(file);
  const rate = rows / cost.cpu;
  if (form === 'csv') writeFileSync(rateFile, JSON.stringify({ rate }));
  const base: { readonly rate: number } = JSON.parse(readFileSync(rateFile, 'utf8'));
  const told =
    form === 'csv'
      ? 'the measure of the others'
      : `${atLeast(rate / base.rate, 0.8, (ratio) => ratio.toFixed(2))} of CSV`;
  console.log(
    `  ${form}, ${(size / 1e6).toFixed(0)} MB, ${rows} rows: ${costText(cost)}; ${Math.round(rate).toLocaleString('en')} rows per CPU-s: ${told}; peak memory ${peakMegabytes()} MB`,
  );
}
