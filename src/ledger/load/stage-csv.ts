/** A CSV file becomes the staging relation: one text column per known column, one row per whole row of the file. */
import { writeSync } from 'node:fs';
import type { ColumnNames } from '../../intake/csv/header.js';
import { type CsvScan, type RowSink, scanCsv } from '../../intake/csv/scan.js';
import { identifier, literal } from '../../intake/facts/quote.js';
import { type PaymentColumn, paymentColumns, requiredColumns } from '../../intake/payment.js';
import { besideLedger } from '../beside.js';
import type { Ledger } from '../ledger.js';
import { withPrivateCopy } from './private-copy.js';

/** What the header of a payment file may and must name. */
export const paymentNames: ColumnNames<PaymentColumn> = {
  known: paymentColumns,
  required: requiredColumns,
  otherwise: 'have "vigie intake describe" write a mapping for --mapping',
};

/**
 * Creates the view `staging` (`row` from 0, every payment column); returns the columns that the file has. Throws
 * `VigieError('file')`.
 */
export async function stageCsv(
  ledger: Ledger,
  path: string,
  scan: CsvScan<PaymentColumn>,
): Promise<ReadonlySet<PaymentColumn>> {
  const given = new Set(scan.header.columns.filter((column) => column !== undefined));
  const list = [...given].map(identifier).join(', ');
  if (scan.rows === 0) {
    await ledger.run(
      `CREATE OR REPLACE TEMP TABLE staged (${[...given].map((c) => `${identifier(c)} VARCHAR`).join(', ')})`,
    );
  } else if (!scan.regular || path.includes('**')) {
    // The engine would take ** in a name for a pattern and read every file that fits.
    await withWholeRows(ledger, path, (copy) => readInto(ledger, copy, scan, list));
  } else {
    await readInto(ledger, path, scan, list);
  }
  const rows = await ledger.number('SELECT count(*) FROM staged');
  if (rows !== scan.rows) throw new Error(`${path}: ${scan.rows} whole rows, but the engine read ${rows}`);
  const columns = paymentColumns.map((column) =>
    given.has(column) ? identifier(column) : `NULL::VARCHAR AS ${identifier(column)}`,
  );
  await ledger.run(
    `CREATE OR REPLACE TEMP VIEW staging AS SELECT rowid AS "row", ${columns.join(', ')} FROM staged`,
  );
  return given;
}

async function readInto(
  ledger: Ledger,
  path: string,
  scan: CsvScan<PaymentColumn>,
  list: string,
): Promise<void> {
  const columns = scan.header.columns.map(
    (column, index) => `${literal(column ?? `unknown ${index}`)}: 'VARCHAR'`,
  );
  // A quoted line end can fall where two threads of the engine divide the file; one thread then reads it all.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE staged AS SELECT ${list} FROM read_csv(${literal(path)},
    auto_detect = false, header = false, skip = 1, delim = ',', quote = '"', escape = '"', comment = '',
    max_line_size = 1000000, encoding = 'utf-8', compression = 'none', nullstr = '',
    strict_mode = true, null_padding = false, ignore_errors = false, parallel = ${!scan.multiline},
    columns = {${columns.join(', ')}})`);
}

/** Writes the whole rows of a file that has others, too, into a private copy beside the ledger. */
async function withWholeRows(
  ledger: Ledger,
  path: string,
  use: (copy: string) => Promise<void>,
): Promise<void> {
  const copy = besideLedger(ledger.path, 'rows');
  await withPrivateCopy(copy, async (output) => {
    // A line for the header's: from it the engine tells the line ends, and before it it drops a byte order mark.
    writeSync(output, 'rows\n');
    const { sink, flush } = rowWriter(output);
    await scanCsv(path, paymentNames, { sink });
    flush();
    await use(copy);
  });
}

function rowWriter(output: number): { readonly sink: RowSink; readonly flush: () => void } {
  const buffer = Buffer.allocUnsafe(1 << 20);
  let used = 0;
  const flush = () => {
    for (let at = 0; at < used; ) at += writeSync(output, buffer, at, used - at);
    used = 0;
  };
  const sink: RowSink = (bytes, start, end) => {
    if (used + end - start + 1 > buffer.length) flush();
    buffer.set(bytes.subarray(start, end), used);
    used += end - start;
    buffer[used++] = 10;
  };
  return { sink, flush };
}
