/** The evaluator alone, one thread, rows in memory: payments per second either way and the time one payment takes. */
import { join } from 'node:path';
import { laterStatuses } from '../src/ledger/later-statuses.js';
import { openLedger } from '../src/ledger/ledger.js';
import { currentPins } from '../src/ledger/pins.js';
import type { OwnedRows } from '../src/ledger/read-rows.js';
import { readRows, rowSelect } from '../src/ledger/read-rows.js';
import { prepareRun } from '../src/ledger/run-relation.js';
import { createScorer } from '../src/scoring/score.js';
import { BatchEvaluation, factKindsOf } from '../src/scoring/screen/batch.js';
import { keepAll, prepareScope } from '../src/scoring/screen/choose-streams.js';
import { sortedFacts } from '../src/scoring/screen/derived-facts.js';
import { batchOf } from '../src/scoring/screen/evaluate-ledger.js';
import { History } from '../src/scoring/screen/history.js';
import { placedChanges } from '../src/scoring/screen/placed-changes.js';
import { StatusIndex } from '../src/scoring/screen/status-index.js';
import { weights202611 } from '../src/scoring/weights-2026-11.js';
import { catalogue } from '../src/typology/catalogue.js';
import { compile } from '../src/typology/compiled/compile.js';
import { Evaluator } from '../src/typology/compiled/evaluator.js';
import type { Listener } from '../src/typology/compiled/listener.js';
import type { DerivedFacts, Telling } from '../src/typology/compiled/party-sorted.js';
import { noDerivedFacts } from '../src/typology/compiled/party-sorted.js';
import { TimeOrdered } from '../src/typology/compiled/time-ordered.js';
import { worldOf } from '../src/typology/compiled/world.js';
import { library } from '../src/typology/library/index.js';
import { neededColumns } from '../src/typology/needed-columns.js';
import { streamsSql } from '../src/typology/sql/selection.js';
import { costText, peakMegabytes, spent } from './spent.js';
import { atLeast, atMost, megabytes, microseconds, mostMegabytes, perSecond } from './wanted.js';

/** Beyond this many payments the states of all streams would be what is measured, not the evaluator. */
const most = 1_000_000;
const wanted = { partySorted: 400_000, timeOrdered: 80_000, p99: 100e-6 } as const;

const [folder = ''] = process.argv.slice(2);
const used = catalogue(library);
const needed = neededColumns(used);
const ledger = await openLedger(join(folder, 'ledger.duckdb'), { readOnly: true, memoryLimit: '1GB' });
const latest = `SELECT max("at") FROM (SELECT "at" FROM payment ORDER BY "at" LIMIT ${most})`;
const pins = await currentPins(ledger, await ledger.number(latest));
await prepareRun(ledger, pins);
await prepareScope(ledger, []);
const later = await laterStatuses(ledger, pins);
const payments = await ledger.number('SELECT count(*) FROM run_payment');

function evaluatorOf({ rows }: OwnedRows): Evaluator {
  const { ledgerStart } = pins;
  return new Evaluator(compile(used, worldOf(rows, { ledgerStart }, factKindsOf(used))));
}

/** Scores and alerts as a service would keep them; facts reach their payers within the run. */
function listener(): Listener {
  const history = new History(createScorer(weights202611, used), false);
  return {
    opened: (stream) => history.opened(stream),
    evaluated: (stream, now, evidence) => history.evaluated(stream, now, evidence),
    finished: (stream, asOf, evidence) => history.finished(stream, asOf, evidence),
  };
}

/** As a thread of `screen` does it; `history` evaluates at every payment, `outcome` once for each stream. */
async function partySorted(telling: Telling): Promise<void> {
  const { asOf, ledgerStart } = pins;
  const evaluation = new BatchEvaluation(used, weights202611, { asOf, ledgerStart, given: [] });
  const statuses = new StatusIndex(later, pins.maxSeq);
  let told: DerivedFacts = noDerivedFacts;
  let rows = 0;
  let cpu = 0;
  let wall = 0;
  for (const role of ['beneficiary', 'payer'] as const) {
    await keepAll(ledger, role);
    const columns = neededColumns(used, role);
    const sql = streamsSql(role, (owner) => rowSelect(owner, columns));
    const made: DerivedFacts[] = [];
    for await (const lot of readRows(ledger.connection, sql, columns)) {
      const batch = batchOf(role, lot, statuses, told, telling);
      // The first lot of a role once more, unmeasured: compiling the code is no part of its speed.
      if (made.length === 0) evaluation.run(batch);
      const cost = await spent(() => evaluation.run(batch));
      made.push(cost.result.derived);
      rows += lot.rows.length;
      cpu += cost.cpu;
      wall += cost.wall;
    }
    told = sortedFacts(made);
  }
  // By processor time: what else the machine does is no part of the evaluator's speed.
  const found = payments / cpu;
  const speed = telling === 'outcome' ? atLeast(found, wanted.partySorted, perSecond) : perSecond(found);
  console.log(
    `  party-sorted, ${telling}: ${payments} payments as ${rows} stream rows: ${costText({ cpu, wall })}; payments ${speed} of CPU, ${perSecond(payments / wall)} by the clock`,
  );
}

async function timeOrdered(): Promise<void> {
  const select = `SELECT ${rowSelect('0', needed)}, p.payment_id FROM run_payment p`;
  const sql = `SELECT * EXCLUDE (payment_id) FROM (${select}) ORDER BY "at", payment_id, seq`;
  for await (const lot of readRows(ledger.connection, sql, needed, payments)) {
    const changes = placedChanges(lot, later);
    const run = new TimeOrdered(evaluatorOf(lot), listener());
    const took = new Float64Array(lot.rows.length);
    const cost = await spent(() => {
      let change = 0;
      for (let row = 0; row < lot.rows.length; row++) {
        const at = lot.rows.at[row] as number;
        for (; change < changes.length && (changes.at[change] as number) <= at; change++) {
          run.status(
            changes.row[change] as number,
            changes.at[change] as number,
            changes.status[change] as number,
          );
        }
        const start = performance.now();
        run.payment(row);
        took[row] = performance.now() - start;
      }
    });
    took.sort();
    const quantile = (share: number): number => (took[Math.floor((took.length - 1) * share)] ?? 0) / 1000;
    const told = atLeast(payments / cost.cpu, wanted.timeOrdered, perSecond);
    console.log(
      `  time-ordered: ${payments} payments, each in up to 4 streams: ${costText(cost)}; payments ${told} of CPU, ${perSecond(payments / cost.wall)} by the clock`,
    );
    const p99 = atMost(quantile(0.99), wanted.p99, microseconds);
    console.log(
      `  one payment in time order: p50 ${microseconds(quantile(0.5))}, p99 ${p99}, most ${microseconds(quantile(1))}`,
    );
  }
}

console.log(
  'a. evaluator, one thread, rows in memory, nothing pruned, scores and alerts included; party-sorted after one lot that is not measured',
);
await partySorted('history');
await partySorted('outcome');
await timeOrdered();
console.log(`  peak memory ${atMost(peakMegabytes(), mostMegabytes, megabytes)}`);
ledger.close();
