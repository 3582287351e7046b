/** The streams of the parties kept, few rows at a time, with nothing of the engine open between two lots. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { type OwnedRows, readRows, rowSelect } from '../../ledger/read-rows.js';
import type { Catalogue } from '../../typology/definition.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { heldLotsSql, heldStreamsSql, holdStreamsSql } from '../../typology/sql/selection.js';

export interface KeptPlan {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  /** Whether streams were put aside already, those kept now among them. */
  readonly held: boolean;
  readonly lotRows?: number;
}

/** Leads are few and far between: a lot of this size holds those of many, and little memory. */
const usualRows = 1 << 16;

/** In the order of owners. Each lot is read to its end before it is given out, so that a caller may write meanwhile. */
export async function* keptStreams(plan: KeptPlan, role: Role): AsyncGenerator<OwnedRows> {
  const { ledger, catalogue, held, lotRows = usualRows } = plan;
  const wanted = neededColumns(catalogue, role);
  if (!held) await ledger.run(holdStreamsSql(role, (owner) => rowSelect(owner, wanted)));
  const lots = await ledger.rows<{ first: number; last: number; rows: number }>(heldLotsSql(role, lotRows));
  for (const { first, last, rows } of lots)
    yield* readRows(ledger.connection, heldStreamsSql(role, { first, last }), wanted, Infinity, rows);
}
