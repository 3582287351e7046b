/** A loaded ledger grown to so many times its payments by copying its rows, in a process of its own. */
import { copyFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../src/ledger/ledger.js';
import { copiedTables, copySql, type Span, totalsSql } from './copied-rows.js';
import { noteFigure } from './scale-figures.js';
import { spent } from './spent.js';

setPriority(19);
/** The ledger in `folder` holds `before` copies; 0: there is none yet. */
const [folder = '', loaded = '', before = '', after = '', lean = ''] = process.argv.slice(2);
/** A commit writes what is known of every part of the ledger anew: one for each copy would grow with their square. */
const perCommit = 10;

const path = join(folder, 'ledger.duckdb');
if (before === '0') copyFileSync(loaded, path);
const from = Math.max(1, Number(before));
const to = Number(after);
const ledger = await openLedger(path, { memoryLimit: '1500MB' });
const greatest = (column: string, tables: readonly string[]): Promise<number> =>
  ledger.number(
    `SELECT greatest(${tables.map((table) => `(SELECT max(${column}) FROM ${table})`).join(', ')})`,
  );

/** @throws Error for a ledger of which more than its rows would have to be copied. */
async function spanOf(copies: number): Promise<Span> {
  const others = await ledger.number(
    `SELECT greatest((SELECT max(version) FROM party_map_version), (SELECT max(version) FROM name_frequency_version)) - 1
       + (SELECT count(*) FROM forgotten) + (SELECT count(*) FROM list_entry) + (SELECT count(*) FROM outcome_entry)`,
  );
  if (others > 0)
    throw new Error(
      'give a ledger that was loaded at one time, without lists and outcomes, and not resolved',
    );
  return {
    seq: (await greatest('seq', ['payment', 'status_change'])) / copies,
    record: (await greatest('record', ['record'])) / copies,
    party: ((await greatest('party', ['party'])) + 1) / copies,
    file: (await greatest('file_id', ['file'])) / copies,
  };
}

const cost = await spent(async () => {
  const span = await spanOf(from);
  for (let copy = from; copy < to; copy += perCommit) {
    await ledger.transaction(async () => {
      for (let each = copy; each < Math.min(to, copy + perCommit); each++)
        for (const table of copiedTables) await ledger.run(copySql(table, each, span, lean === 'lean'));
    });
  }
  for (const statement of totalsSql(from, to)) await ledger.run(statement);
  return ledger.number('SELECT count(*) FROM payment');
});
ledger.close();
noteFigure(
  folder,
  `${to} times a loaded ledger, ${cost.result.toLocaleString('en')} payments`,
  cost,
  cost.result,
);
