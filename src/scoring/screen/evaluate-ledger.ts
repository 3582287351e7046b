/** Evaluates every stream of a ledger that can matter, beneficiaries first, spread over threads. */
import type { Role } from '../../intake/payment.js';
import { laterStatuses } from '../../ledger/later-statuses.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { leadColumnNames, readRows, rowSelect } from '../../ledger/read-rows.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { bare, givenFactsOf, type ToldFact } from '../../network/facts/given-facts-of.js';
import type { DerivedFacts, Telling } from '../../typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { holdStreamsSql, streamsSql, wholeStreamsSql } from '../../typology/sql/selection.js';
import type { Weights } from '../weights.js';
import type { Batch, BatchOutcome, RunSetting } from './batch.js';
import { keepAll, keepReachable, prepareScope } from './choose-streams.js';
import { factsBetween, sortedFacts } from './derived-facts.js';
import { type InScope, minorsOf } from './parties-in-scope.js';
import { Pool } from './pool.js';
import type { ProgressStep } from './progress-step.js';
import type { ScoredTable } from './scored-table.js';
import { StatusIndex } from './status-index.js';
import { streamsIn } from './streams-in.js';

export interface EvaluationPlan {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  /** What histories are told with later: of what pruning leaves, the columns that it reads are held as well. */
  readonly toldWith?: Catalogue;
  readonly pins: Pins;
  readonly threads: number;
  /** False reads every party with a payment in scope, for evaluation and for measuring what pruning saves. */
  readonly prune: boolean;
  /** `outcome` leaves alert_at and first_hit_at open: they are asked for of leads only, by `leadHistories`. */
  readonly telling: Telling;
  /** As in `RunSetting`. */
  readonly leavingOut?: boolean;
  readonly onProgress: (step: ProgressStep) => void;
}

export interface LedgerEvaluation {
  readonly tables: Readonly<Record<Role, readonly ScoredTable[]>>;
  /** Every minor with a payment in scope, of streams that pruning left out too (S5). */
  readonly minors: Readonly<Record<Role, readonly InScope[]>>;
  readonly derived: DerivedFacts;
  readonly given: readonly ToldFact[];
  readonly statuses: StatusIndex;
  /** Streams and rows read, by role. */
  readonly read: Readonly<Record<Role, { readonly streams: number; readonly rows: number }>>;
}

export async function evaluateLedger(plan: EvaluationPlan): Promise<LedgerEvaluation> {
  const { ledger, catalogue, weights, pins, onProgress } = plan;
  onProgress({ step: 'selecting payments in scope' });
  await prepareRun(ledger, pins);
  const given = await givenFactsOf(ledger, pins, (step) => onProgress({ step }));
  await prepareScope(ledger, given);
  const minors = {
    payer: await minorsOf(ledger, 'payer', given),
    beneficiary: await minorsOf(ledger, 'beneficiary', given),
  };
  const statuses = new StatusIndex(await laterStatuses(ledger, pins), pins.maxSeq);
  const { asOf, ledgerStart, network } = pins;
  const setting: RunSetting = {
    asOf,
    ledgerStart,
    network,
    given: bare(given),
    leavingOut: plan.leavingOut === true,
  };
  const pool = new Pool(plan.threads, { catalogue, weights, setting });
  try {
    const tables: Record<Role, ScoredTable[]> = { payer: [], beneficiary: [] };
    const read: Record<Role, { streams: number; rows: number }> = {
      payer: { streams: 0, rows: 0 },
      beneficiary: { streams: 0, rows: 0 },
    };
    let derived = noDerivedFacts;
    for (const role of ['beneficiary', 'payer'] as const) {
      const streams = plan.prune
        ? await keepReachable(ledger, catalogue, weights, role, derived, plan.toldWith)
        : await keepAll(ledger, role);
      const outcomes: Promise<BatchOutcome>[] = [];
      const wanted = neededColumns(catalogue, role);
      const { sql, expected } = await streamsOf(plan, role);
      pool.expect(expected);
      let rows = 0;
      let done = 0;
      const step = `evaluating ${role} streams`;
      onProgress({ step, done, total: streams, unit: 'streams' });
      for await (const lot of readRows(ledger.connection, sql, wanted)) {
        const batch = batchOf(role, lot, statuses, role === 'payer' ? derived : noDerivedFacts, plan.telling);
        rows += lot.rows.length;
        const { outcome } = await pool.submit(batch);
        outcomes.push(outcome);
        done += streamsIn(lot.owners);
        onProgress({ step, done, total: streams, unit: 'streams' });
      }
      const found = await Promise.all(outcomes);
      tables[role] = found.map((outcome) => outcome.scored);
      if (role === 'beneficiary') derived = sortedFacts(found.map((outcome) => outcome.derived));
      read[role] = { streams, rows };
    }
    return { tables, minors, derived, given, statuses, read };
  } finally {
    await pool.close();
  }
}

/**
 * The query for the streams kept, and of how many rows they are, where that is known; what pruning leaves is held, since
 * whoever tells histories reads of it again.
 */
async function streamsOf(
  plan: EvaluationPlan,
  role: Role,
): Promise<{ readonly sql: string; readonly expected: number }> {
  const { ledger, catalogue, toldWith = catalogue, prune } = plan;
  const wanted = neededColumns(catalogue, role);
  if (!prune)
    return {
      sql: streamsSql(role, (owner) => rowSelect(owner, wanted)),
      expected: Number.POSITIVE_INFINITY,
    };
  const held = neededColumns(toldWith, role);
  await ledger.run(holdStreamsSql(role, (owner) => rowSelect(owner, held), toldWith));
  return {
    sql: wholeStreamsSql(role, [...leadColumnNames, ...wanted]),
    expected: await ledger.number(`SELECT count(*) FROM stream_${role}`),
  };
}

export function batchOf(
  role: Role,
  lot: OwnedRows,
  statuses: StatusIndex,
  derived: DerivedFacts,
  telling: Telling = 'history',
): Batch {
  const { owners } = lot;
  const first = owners[0] as number;
  const last = owners[owners.length - 1] as number;
  return {
    role,
    telling,
    owners,
    rows: lot.rows,
    changes: statuses.of(lot),
    derived: factsBetween(derived, first, last),
  };
}
