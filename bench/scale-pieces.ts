/** Files of payments of any number: simulated worlds, each with parties and payments of its own; beyond `worlds`, again under other ids. */
import { mkdirSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { simulate } from '../simulate/simulate.js';
import { noteFigure } from './scale-figures.js';
import { spent } from './spent.js';

setPriority(19);
const [folder = '', payments = '', payers = '', worlds = ''] = process.argv.slice(2);
const wanted = Number(payments);
const distinct = Number(worlds);

/** Keeps parties and payments of the worlds apart, which may have come by one number twice. */
function columnsOf(world: number): string {
  const tag = String(world).padStart(3, '0');
  const ids = ['payment_id', 'payer_id', 'beneficiary_id', 'device_id'].map((name) => `${name} || '-${tag}'`);
  const [payment, payer, beneficiary, device] = ids;
  // A country stands at the front of an account number and is read there.
  const account = (name: string): string => `left(${name}, 4) || '${tag}' || substr(${name}, 8)`;
  const phone = (name: string): string => `${name} || '${tag}'`;
  return `${payment} AS payment_id, ${payer} AS payer_id, ${beneficiary} AS beneficiary_id, ${device} AS device_id,
    ${account('payer_account')} AS payer_account, ${account('beneficiary_account')} AS beneficiary_account,
    ${phone('payer_phone')} AS payer_phone, ${phone('beneficiary_phone')} AS beneficiary_phone,
    'c${tag}.' || payer_email AS payer_email, '${tag}-' || payer_address AS payer_address`;
}

const pieces = join(folder, 'pieces');
mkdirSync(pieces, { recursive: true });
const cost = await spent(async () => {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
  const connection = await instance.connect();
  for (let world = 0, made = 0; made < wanted; world++) {
    const base = join(folder, 'worlds', String(world % distinct));
    if (world < distinct)
      await simulate({ seed: world + 1, payers: Number(payers), targetRate: 0.001, out: base });
    const source = `read_csv('${join(base, 'payments.csv').replaceAll("'", "''")}', header = true, all_varchar = true)`;
    const file = join(pieces, `part-${String(world).padStart(3, '0')}.parquet`).replaceAll("'", "''");
    const written = await connection.runAndReadAll(
      `COPY (SELECT * REPLACE (${columnsOf(world)}) FROM ${source} LIMIT ${wanted - made}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
    );
    made += Number(written.getRows()[0]?.[0]);
    if (distinct === Infinity) rmSync(base, { recursive: true });
  }
  connection.closeSync();
  instance.closeSync();
  rmSync(join(folder, 'worlds'), { recursive: true });
});
noteFigure(folder, 'simulated and written as pieces', cost);
