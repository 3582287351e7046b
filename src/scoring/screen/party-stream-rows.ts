/** One party's stream out of a ledger: as rows for the evaluator and as plain events for `interpret`. */
import type { Role } from '../../intake/payment.js';
import { statuses } from '../../intake/payment.js';
import type { ColumnArray, ColumnName } from '../../ledger/columns.js';
import { columnNames, columnOf } from '../../ledger/columns.js';
import type { LaterStatus } from '../../ledger/later-statuses.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { leadColumnNames, readRows, rowSelect } from '../../ledger/read-rows.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import type { GivenFact } from '../../typology/given-facts.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { holdStreamsSql, wholeStreamsSql } from '../../typology/sql/selection.js';
import type { FactEvent, PaymentEvent, StatusEvent, StreamEvent } from '../../typology/stream.js';

/** Streams of some parties in one role, with further columns; `run_payment` must have been prepared. */
export async function readPartyRows(
  ledger: Ledger,
  catalogue: Catalogue,
  role: Role,
  parties: readonly number[],
  shown: readonly ColumnName[] = [],
): Promise<OwnedRows | undefined> {
  if (parties.length === 0) return undefined;
  const needed = neededColumns(catalogue);
  const wanted = columnNames.filter((name) => needed.includes(name) || shown.includes(name));
  const list = `unnest([${parties.join(',')}])::INTEGER`;
  await ledger.run(`CREATE OR REPLACE TEMP TABLE kept_${role} AS SELECT ${list} AS party`);
  await ledger.run(holdStreamsSql(role, (owner) => rowSelect(owner, wanted)));
  const sql = wholeStreamsSql(role, [...leadColumnNames, ...wanted]);
  // Without a bound on its rows the first lot is all of them.
  const lots = readRows(ledger.connection, sql, wanted, Number.POSITIVE_INFINITY, 1 << 14);
  for await (const lot of lots) return lot;
  return undefined;
}

/** The rows of each owner asked for; they share the memory of the rows given. */
export function* splitByOwner(
  { owners, rows }: OwnedRows,
  asked: (party: number) => boolean = () => true,
): Generator<[number, OwnedRows]> {
  for (let from = 0; from < owners.length; ) {
    const party = owners[from] as number;
    let end = from + 1;
    while (end < owners.length && owners[end] === party) end++;
    if (asked(party)) yield [party, rowsBetween({ owners, rows }, from, end)];
    from = end;
  }
}

function rowsBetween({ owners, rows }: OwnedRows, from: number, end: number): OwnedRows {
  const columns = Object.fromEntries(
    columnNames.map((name) => [name, rows.columns[name].subarray(from, end)]),
  ) as Record<ColumnName, ColumnArray>;
  return {
    owners: owners.subarray(from, end),
    rows: {
      length: end - from,
      seq: rows.seq.subarray(from, end),
      at: rows.at.subarray(from, end),
      payer: rows.payer.subarray(from, end),
      beneficiary: rows.beneficiary.subarray(from, end),
      status: rows.status.subarray(from, end),
      columns,
    },
  };
}

/** A column that was read, and whether a number below 0 in it is a value. */
interface Shown {
  readonly name: ColumnName;
  readonly signed: boolean;
}

function shownOf({ columns }: OwnedRows['rows']): readonly Shown[] {
  return columnNames
    .filter((name) => columns[name].length > 0)
    .map((name) => ({ name, signed: ['integer', 'key'].includes(columnOf(name).type) }));
}

function columnsOf(rows: OwnedRows['rows'], row: number, shown: readonly Shown[]): PaymentEvent['columns'] {
  const known: Partial<Record<ColumnName, number>> = {};
  for (const { name, signed } of shown) {
    const value = rows.columns[name][row] as number;
    if (signed ? !Number.isNaN(value) : value >= 0) known[name] = value;
  }
  return known;
}

/** Payments as events; ids stand for their order, which the rows already have. */
export function paymentEvents({ rows }: OwnedRows): readonly PaymentEvent[] {
  const shown = shownOf(rows);
  return Array.from({ length: rows.length }, (_, row): PaymentEvent => {
    let columns: PaymentEvent['columns'] | undefined;
    return {
      kind: 'payment',
      at: rows.at[row] as number,
      id: String(row).padStart(9, '0'),
      seq: rows.seq[row] as number,
      payer: rows.payer[row] as number,
      beneficiary: rows.beneficiary[row] as number,
      status: statuses[rows.status[row] as number] ?? 'executed',
      // Most payments of a stream are never asked for more than their order.
      get columns() {
        columns ??= columnsOf(rows, row, shown);
        return columns;
      },
    };
  });
}

function statusEvents(payments: readonly PaymentEvent[], changes: readonly LaterStatus[]): StatusEvent[] {
  const bySeq = new Map(payments.map((payment) => [payment.seq, payment]));
  return changes.flatMap((change, order) => {
    const payment = bySeq.get(change.payment);
    if (payment === undefined) return [];
    const status = statuses[change.status] ?? 'executed';
    return [{ kind: 'status', at: change.at, id: payment.id, seq: order, payment: change.payment, status }];
  });
}

/** Facts of derived fact definitions as events of the payers to whom they are told. */
export function factsTold({ facts }: Catalogue, derived: DerivedFacts): readonly FactEvent[] {
  return Array.from(
    { length: derived.length },
    (_, i): FactEvent => ({
      kind: 'fact',
      at: derived.at[i] as number,
      fact: facts[derived.kind[i] as number]?.id ?? '',
      subject: derived.payer[i] as number,
      role: 'payer',
      about: derived.beneficiary[i] as number,
      value: derived.value[i] as number,
      derived: true,
    }),
  );
}

/** Everything that `interpret` reads of one stream. */
export function streamEvents(
  payments: readonly PaymentEvent[],
  changes: readonly LaterStatus[],
  given: readonly GivenFact[],
  told: readonly FactEvent[],
): readonly StreamEvent[] {
  const met = new Set(payments.flatMap(({ payer, beneficiary }) => [payer, beneficiary]));
  const facts = given
    .filter(({ party }) => met.has(party))
    .map(({ kind, at, role, party, value }): FactEvent => {
      return { kind: 'fact', at, fact: kind, subject: party, role, value, derived: false };
    });
  return [...payments, ...statusEvents(payments, changes), ...facts, ...told];
}

/** The beneficiaries to whom the owners of payers' streams paid. */
export function beneficiariesOf({ owners, rows }: OwnedRows): readonly number[] {
  const found = new Set<number>();
  for (let row = 0; row < rows.length; row++) {
    if (rows.payer[row] === owners[row] && (rows.beneficiary[row] as number) >= 0)
      found.add(rows.beneficiary[row] as number);
  }
  return [...found].sort((a, b) => a - b);
}
