/** The only decoder of payments: chunks of the engine into the typed arrays of `columns.ts`. */
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { ColumnArray, ColumnName, Rows } from './columns.js';
import { columnArray, columnNames, columnOf } from './columns.js';
import { columnSql } from './run-relation.js';
import { streamedChunks } from './streamed-chunks.js';

/** Rows with the party whose stream each stands in; rows of one owner stand together. */
export interface OwnedRows {
  readonly owners: Int32Array;
  readonly rows: Rows;
}

/** What stands before the wanted columns. */
export const leadColumnNames: readonly string[] = ['owner', 'seq', 'at', 'payer', 'beneficiary', 'status'];

/** The select list that `RowReader` reads, over `run_payment p`. */
export function rowSelect(owner: string, wanted: readonly ColumnName[]): string {
  const lead = [`${owner} AS owner`, 'p.seq::DOUBLE AS seq', 'p."at"::DOUBLE AS "at"', 'p.payer AS payer'];
  const rest = ['p.beneficiary AS beneficiary', 'enum_code(p.first_status)::TINYINT AS status'];
  return [...lead, ...rest, ...wanted.map((name) => `${columnSql(name)} AS "${name}"`)].join(', ');
}

interface Numbers {
  readonly items: Int8Array | Int16Array | Int32Array | Float64Array;
}

/** Collects rows and gives them out in lots that end where an owner ends. */
class Lot {
  private owners: Int32Array;
  private rows: { [K in Exclude<keyof Rows, 'length' | 'columns'>]: Rows[K] };
  private columns: ColumnArray[];
  private readonly wanted: readonly ColumnName[];
  private filled = 0;
  private capacity: number;

  constructor(wanted: readonly ColumnName[], capacity: number) {
    this.wanted = wanted;
    this.capacity = capacity;
    this.owners = new Int32Array(0);
    this.rows = Lot.lead(0);
    this.columns = [];
    this.clear();
  }

  private static lead(length: number): Lot['rows'] {
    return {
      seq: new Float64Array(length),
      at: new Float64Array(length),
      payer: new Int32Array(length),
      beneficiary: new Int32Array(length),
      status: new Int8Array(length),
    };
  }

  private clear(): void {
    this.owners = new Int32Array(this.capacity);
    this.rows = Lot.lead(this.capacity);
    this.columns = this.wanted.map((name) => columnArray(columnOf(name).type, this.capacity));
    this.filled = 0;
  }

  get size(): number {
    return this.filled;
  }

  add(chunk: DuckDBDataChunk): void {
    const count = chunk.rowCount;
    if (this.filled + count > this.capacity) this.grow();
    this.arrays().forEach((array, at) => {
      const { items } = chunk.getColumnVector(at) as unknown as Numbers;
      array.set(items.length === count ? items : items.subarray(0, count), this.filled);
    });
    this.filled += count;
  }

  private arrays(): (Int32Array | ColumnArray)[] {
    const { seq, at, payer, beneficiary, status } = this.rows;
    return [this.owners, seq, at, payer, beneficiary, status, ...this.columns];
  }

  private grow(): void {
    const before = this.arrays();
    this.capacity *= 2;
    const filled = this.filled;
    this.clear();
    this.arrays().forEach((array, at) => {
      array.set((before[at] as Int32Array).subarray(0, filled));
    });
    this.filled = filled;
  }

  /** Everything up to the last change of owner, or all of it; what is left stays for the next lot. */
  take(all: boolean): OwnedRows | undefined {
    let end = this.filled;
    if (!all) {
      const last = this.owners[end - 1];
      while (end > 0 && this.owners[end - 1] === last) end--;
    }
    if (end === 0) return undefined;
    const before = this.arrays();
    const filled = this.filled;
    const { rows, columns, owners } = this;
    const named = Object.fromEntries(
      columnNames.map((name) => [name, columnArray(columnOf(name).type, 0)]),
    ) as Record<ColumnName, ColumnArray>;
    this.wanted.forEach((name, at) => {
      named[name] = (columns[at] as ColumnArray).subarray(0, end);
    });
    const taken: OwnedRows = {
      owners: owners.subarray(0, end),
      rows: {
        length: end,
        seq: rows.seq.subarray(0, end),
        at: rows.at.subarray(0, end),
        payer: rows.payer.subarray(0, end),
        beneficiary: rows.beneficiary.subarray(0, end),
        status: rows.status.subarray(0, end),
        columns: named,
      },
    };
    this.clear();
    this.arrays().forEach((array, at) => {
      array.set((before[at] as Int32Array).subarray(end, filled));
    });
    this.filled = filled - end;
    return taken;
  }
}

const usualLot = 1 << 16;

/**
 * Reads a query made with `rowSelect` and sorted by owner, in lots of about `lotSize` rows, with `room`
 * for so many at first. The order is asserted:
 * the engine can lose it without a word, and nothing that follows would notice.
 */
export async function* readRows(
  connection: DuckDBConnection,
  sql: string,
  wanted: readonly ColumnName[],
  lotSize: number = usualLot,
  room: number = lotSize,
): AsyncGenerator<OwnedRows> {
  const lot = new Lot(wanted, room + 4096);
  for await (const chunk of streamedChunks(connection, sql)) {
    lot.add(chunk);
    if (lot.size < lotSize) continue;
    const taken = lot.take(false);
    if (taken !== undefined) yield sorted(taken);
  }
  const rest = lot.take(true);
  if (rest !== undefined) yield sorted(rest);
}

function sorted(taken: OwnedRows): OwnedRows {
  const { owners, rows } = taken;
  for (let row = 1; row < owners.length; row++) {
    const step = (owners[row] as number) - (owners[row - 1] as number);
    if (step < 0 || (step === 0 && (rows.at[row] as number) < (rows.at[row - 1] as number))) {
      throw new Error(`rows out of order at seq ${rows.seq[row]}`);
    }
  }
  return taken;
}
