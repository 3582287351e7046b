import { expect, it } from 'vitest';
import type { Role } from '../../intake/payment.js';
import type { ColumnArray, ColumnName } from '../../ledger/columns.js';
import { columnNames, emptyRows } from '../../ledger/columns.js';
import { catalogue as catalogueOf } from '../../typology/catalogue.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import { library } from '../../typology/library/index.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { weights202611 } from '../weights-2026-11.js';
import { BatchEvaluation, type OneStream } from './batch.js';

const catalogue = catalogueOf(library);
const asOf = Date.UTC(2026, 0, 1);

/** Of some payments with the columns that streams of the role bring, and no other. */
function streamOf(role: Role, length: number): OneStream {
  const needed = neededColumns(catalogue, role);
  const { columns, ...rows } = emptyRows(length);
  const own = Object.fromEntries(
    columnNames.map((name) => [name, needed.includes(name) ? columns[name] : columns[name].subarray(0, 0)]),
  ) as Record<ColumnName, ColumnArray>;
  const owners = new Int32Array(length).fill(1);
  return { owners, rows: { ...rows, columns: own }, derived: noDerivedFacts, changes: [] };
}

it('compiles once for streams of both roles, which bring other columns and take turns', () => {
  const evaluation = new BatchEvaluation(catalogue, weights202611, { asOf, ledgerStart: 0, given: [] });
  const used = new Set<unknown>();
  const evaluate = (role: Role, length: number): void =>
    evaluation.once(streamOf(role, length), role, ({ evaluator }) => used.add(evaluator));
  for (const role of ['payer', 'beneficiary', 'payer', 'beneficiary'] as const) evaluate(role, 3);
  expect(used.size).toBe(1);
  evaluate('payer', 2_000);
  expect(used.size).toBe(2);
  evaluate('beneficiary', 2_000);
  expect(used.size).toBe(2);
  // A lot that is a little longer.
  evaluate('payer', 2_200);
  expect(used.size).toBe(2);
});
