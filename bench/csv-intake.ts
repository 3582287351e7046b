/** Intake of a payment file against the engine's own typed reading of the same columns. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import { mostBytes } from '../src/ledger/bound-memory.js';
import { openLedger } from '../src/ledger/ledger.js';
import { loadFiles } from '../src/ledger/load.js';
import { costText, peakMegabytes, spent } from './spent.js';
import { atMost, times } from './wanted.js';

const types: Readonly<Record<string, string>> = {
  executed_at: 'TIMESTAMPTZ',
  status_at: 'TIMESTAMPTZ',
  payout_at: 'TIMESTAMPTZ',
  amount: 'DECIMAL(18, 3)',
  payout_amount: 'DECIMAL(18, 3)',
  payer_birth_date: 'DATE',
  beneficiary_birth_date: 'DATE',
  customer_since: 'DATE',
};

const [folder = ''] = process.argv.slice(2);
const file = join(folder, 'payments.csv');
const { size } = await stat(file);

async function headerOf(path: string): Promise<readonly string[]> {
  for await (const line of createInterface({ input: createReadStream(path) })) return line.split(',');
  return [];
}

const intake = await spent(async () => {
  const ledger = await openLedger(join(folder, 'intake.duckdb'));
  try {
    const reports = await loadFiles(ledger, [file], { receivedAt: Date.now() });
    return reports.reduce((sum, { read }) => sum + read, 0);
  } finally {
    ledger.close();
  }
});
const peak = peakMegabytes();

const columns = (await headerOf(file)).map((name) => `'${name}': '${types[name] ?? 'VARCHAR'}'`).join(', ');
const plain = await spent(async () => {
  const instance = await DuckDBInstance.create(join(folder, 'plain.duckdb'));
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE payment AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})`);
  connection.closeSync();
  instance.closeSync();
});

console.log(
  `c. CSV intake of ${intake.result} rows, ${(size / 1e6).toFixed(0)} MB, against typed read_csv into a table`,
);
console.log(
  `  intake: ${costText(intake)}; ${Math.round(intake.result / intake.wall).toLocaleString('en')} rows/s; peak memory of the process ${peak} MB, of which the engine may hold ${Math.round(mostBytes / 1e6)}`,
);
console.log(`  read_csv: ${costText(plain)}`);
console.log(
  `  ratio: ${atMost(intake.cpu / plain.cpu, 3, times)} CPU, ${times(intake.wall / plain.wall)} time`,
);
