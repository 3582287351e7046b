/** Runs the one evaluator over a whole ledger in either way, without pruning, and traces every outcome. */

import type { LaterStatuses } from '../../ledger/later-statuses.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { readRows, rowSelect } from '../../ledger/read-rows.js';
import { utcDay } from '../../time.js';
import { compile } from '../../typology/compiled/compile.js';
import { Evaluator } from '../../typology/compiled/evaluator.js';
import type { Listener } from '../../typology/compiled/listener.js';
import { givenFacts, noDerivedFacts, runPartySorted } from '../../typology/compiled/party-sorted.js';
import { runTimeOrdered } from '../../typology/compiled/time-ordered.js';
import { worldOf } from '../../typology/compiled/world.js';
import type { Catalogue } from '../../typology/definition.js';
import type { GivenFact } from '../../typology/given-facts.js';
import { neededColumns } from '../../typology/needed-columns.js';
import { streamsSql } from '../../typology/sql/selection.js';
import type { Scorer } from '../score.js';
import { factKindsOf } from './batch.js';
import { keepAll } from './choose-streams.js';
import { factsBetween, sortedFacts } from './derived-facts.js';
import { OutcomeTrace, type TracedRun } from './outcome-trace.js';
import { placedChanges } from './placed-changes.js';
import type { ProgressStep } from './progress-step.js';
import { StatusIndex } from './status-index.js';
import { streamsIn } from './streams-in.js';

/** `run_payment` and the scope must have been prepared for the pins. */
export interface TracePlan {
  readonly ledger: Ledger;
  readonly pins: Pins;
  readonly scorer: Scorer;
  readonly given: readonly GivenFact[];
  readonly later: LaterStatuses;
  readonly onProgress: (step: ProgressStep) => void;
}

function evaluatorOf(catalogue: Catalogue, { rows }: OwnedRows, { pins }: TracePlan): Evaluator {
  const setting = { ledgerStart: pins.ledgerStart, network: pins.network };
  return new Evaluator(compile(catalogue, worldOf(rows, setting, factKindsOf(catalogue))));
}

export async function tracePartySorted(plan: TracePlan): Promise<TracedRun> {
  const { ledger, pins, scorer, later } = plan;
  const { catalogue } = scorer;
  const trace = new OutcomeTrace(scorer);
  const given = givenFacts(plan.given);
  const statuses = new StatusIndex(later, pins.maxSeq);
  for (const role of ['beneficiary', 'payer'] as const) {
    const step = `evaluating ${role} streams party by party`;
    plan.onProgress({ step });
    const total = await keepAll(ledger, role);
    let done = 0;
    const wanted = neededColumns(catalogue, role);
    const told = role === 'payer' ? sortedFacts([trace.derivedFacts.build()]) : noDerivedFacts;
    const sql = streamsSql(role, (owner) => rowSelect(owner, wanted));
    for await (const lot of readRows(ledger.connection, sql, wanted, lotRows)) {
      const { owners } = lot;
      const derived = factsBetween(told, owners[0] as number, owners.at(-1) as number);
      const changes = statuses.of(lot);
      runPartySorted(
        evaluatorOf(catalogue, lot, plan),
        { role, owners, changes, given, derived },
        pins.asOf,
        trace,
      );
      done += streamsIn(owners);
      plan.onProgress({ step, done, total, unit: 'streams' });
    }
  }
  return trace.traced();
}

/** A lot is held while the next is read. */
const lotRows = 1 << 18;

/** Parties with a payment in scope, in either role; reads what `tracePartySorted` kept. */
const kept = 'SELECT party FROM kept_payer UNION SELECT party FROM kept_beneficiary';
const touching = `(p.payer IN (${kept}) OR p.beneficiary IN (${kept}))`;

/**
 * After `tracePartySorted`. Payments that touch no party in scope cannot reach a stream that is compared; they go by
 * themselves, so that the states of their streams, of which nothing may ever be known, are not held beside the others.
 */
export async function traceTimeOrdered(plan: TracePlan): Promise<TracedRun> {
  const { ledger, pins, scorer, later, given } = plan;
  const { catalogue } = scorer;
  const trace = new OutcomeTrace(scorer);
  const wanted = neededColumns(catalogue);
  const shares = [
    [touching, 'evaluating payments in the order of time'],
    [`NOT ${touching}`, 'evaluating the payments out of scope in the order of time'],
  ] as const;
  for (const [share, step] of shares) {
    plan.onProgress({ step });
    const listener = tellingDays(trace, pins, (done, total) =>
      plan.onProgress({ step, done, total, unit: 'days' }),
    );
    const payments = await ledger.number(`SELECT count(*) FROM run_payment p WHERE ${share}`);
    const select = `SELECT ${rowSelect('0', wanted)}, p.payment_id FROM run_payment p WHERE ${share}`;
    const sql = `SELECT * EXCLUDE (payment_id) FROM (${select}) ORDER BY "at", payment_id, seq`;
    // One owner for all rows and room for all: they come in one lot.
    for await (const lot of readRows(ledger.connection, sql, wanted, payments)) {
      runTimeOrdered(
        evaluatorOf(catalogue, lot, plan),
        given,
        placedChanges(lot, later),
        pins.asOf,
        listener,
      );
    }
  }
  return trace.traced();
}

/** Passes everything on to the trace, and tells each day that the run comes to: its payments come in one lot. */
function tellingDays(
  trace: OutcomeTrace,
  { ledgerStart, asOf }: Pins,
  tell: (done: number, total: number) => void,
): Listener {
  const total = utcDay(asOf) - utcDay(ledgerStart) + 1;
  let last = 0;
  return {
    opened: (stream) => trace.opened(stream),
    evaluated: (stream, now, evidence) => {
      const done = utcDay(now) - utcDay(ledgerStart);
      if (done > last) {
        last = done;
        tell(done, total);
      }
      trace.evaluated(stream, now, evidence);
    },
    finished: (stream, at, evidence) => trace.finished(stream, at, evidence),
    derived: (fact, payer, beneficiary, at, value) => trace.derived(fact, payer, beneficiary, at, value),
  };
}
