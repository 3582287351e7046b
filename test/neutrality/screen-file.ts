/** One payment file through the real intake, ledger, evaluation and choice of leads, everybody kept; in one thread. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/intake/payment.js';
import { laterStatuses } from '../../src/ledger/later-statuses.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { openLedger } from '../../src/ledger/ledger.js';
import { loadFiles } from '../../src/ledger/load.js';
import { currentPins, type Pins } from '../../src/ledger/pins.js';
import { readRows, rowSelect } from '../../src/ledger/read-rows.js';
import { partyIds } from '../../src/ledger/run-facts.js';
import { prepareRun } from '../../src/ledger/run-relation.js';
import { threads } from '../../src/ledger/testing/payment-file.js';
import { givenFactsOf } from '../../src/network/facts/given-facts-of.js';
import { defaultShare } from '../../src/scoring/budget.js';
import type { Route } from '../../src/scoring/routes.js';
import { BatchEvaluation } from '../../src/scoring/screen/batch.js';
import { chooseLeads } from '../../src/scoring/screen/choose-leads.js';
import { keepAll, keepReachable, prepareScope } from '../../src/scoring/screen/choose-streams.js';
import { sortedFacts } from '../../src/scoring/screen/derived-facts.js';
import { batchOf } from '../../src/scoring/screen/evaluate-ledger.js';
import { type InScope, minorsOf } from '../../src/scoring/screen/parties-in-scope.js';
import type { ScoredTable } from '../../src/scoring/screen/scored-table.js';
import { StatusIndex } from '../../src/scoring/screen/status-index.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { catalogue } from '../../src/typology/catalogue.js';
import { type DerivedFacts, noDerivedFacts } from '../../src/typology/compiled/party-sorted.js';
import { library } from '../../src/typology/library/index.js';
import { neededColumns } from '../../src/typology/needed-columns.js';
import { heldStreamsSql, holdStreamsSql, streamsSql } from '../../src/typology/sql/selection.js';

/** Tenths of a deciban. */
export interface Scored {
  readonly role: Role;
  readonly route: Route;
  readonly pattern: number;
  readonly victim: number;
  /** Hits at the latest anchor, strongest first. */
  readonly indicators: readonly string[];
}

export interface Screened {
  /** Every party with a score, by `role id`; minors have none (S5). */
  readonly parties: ReadonlyMap<string, Scored>;
  readonly derived: DerivedFacts;
  readonly payments: number;
}

const shipped = catalogue(library);
const wanted = neededColumns(shipped);

interface Evaluated {
  readonly tables: Readonly<Record<Role, readonly ScoredTable[]>>;
  readonly minors: Readonly<Record<Role, readonly InScope[]>>;
  readonly derived: DerivedFacts;
}

async function evaluate(ledger: Ledger, pins: Pins, prune: boolean): Promise<Evaluated> {
  await prepareRun(ledger, pins);
  const given = await givenFactsOf(ledger, pins);
  await prepareScope(ledger, given);
  const statuses = new StatusIndex(await laterStatuses(ledger, pins), pins.maxSeq);
  const evaluation = new BatchEvaluation(shipped, weights202611, { ...pins, given });
  const tables: Record<Role, ScoredTable[]> = { payer: [], beneficiary: [] };
  let derived = noDerivedFacts;
  for (const role of ['beneficiary', 'payer'] as const) {
    if (prune) await keepReachable(ledger, shipped, weights202611, role, derived);
    else await keepAll(ledger, role);
    const made: DerivedFacts[] = [];
    const select = (owner: string): string => rowSelect(owner, wanted);
    if (prune) await ledger.run(holdStreamsSql(role, select, shipped));
    const sql = prune ? heldStreamsSql(role) : streamsSql(role, select);
    for await (const lot of readRows(ledger.connection, sql, wanted)) {
      const outcome = evaluation.run(batchOf(role, lot, statuses, derived));
      tables[role].push(outcome.scored);
      made.push(outcome.derived);
    }
    if (role === 'beneficiary') derived = sortedFacts(made);
  }
  const minors = {
    payer: await minorsOf(ledger, 'payer', given),
    beneficiary: await minorsOf(ledger, 'beneficiary', given),
  };
  return { tables, minors, derived };
}

function patternsOf({ tables }: Evaluated): ReadonlyMap<string, readonly [pattern: number, victim: number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const role of ['payer', 'beneficiary'] as const) {
    for (const { length, party, pattern, victim } of tables[role]) {
      for (let row = 0; row < length; row++) {
        found.set(`${role} ${party[row]}`, [pattern[row] as number, victim[row] as number]);
      }
    }
  }
  return found;
}

/** `prune` leaves out whoever cannot reach the floor, as a run that is not for evaluation does. */
export async function screenLedger(ledger: Ledger, prune = false): Promise<Screened> {
  const pins = await currentPins(ledger);
  const found = await evaluate(ledger, pins, prune);
  const chosen = await chooseLeads(
    {
      catalogue: shipped,
      weights: weights202611,
      asOf: pins.asOf,
      payers: 1,
      share: defaultShare,
      all: true,
      refCurrency: 'EUR',
    },
    found,
    (role, parties) => partyIds(ledger, pins, role, parties),
  );
  const scores = patternsOf(found);
  const parties = chosen.leads.map(({ role, party, party_id, route, indicators }): [string, Scored] => {
    const [pattern = Number.NaN, victim = Number.NaN] = scores.get(`${role} ${party}`) ?? [];
    return [`${role} ${party_id}`, { role, route, pattern, victim, indicators }];
  });
  const payments = await ledger.number('SELECT count(*) FROM payment');
  return { parties: new Map(parties), derived: found.derived, payments };
}

export async function screenFile(file: string): Promise<Screened> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-neutrality-'));
  const ledger = await openLedger(join(folder, 'ledger.duckdb'), { hmacKey: '07'.repeat(32), threads });
  try {
    await loadFiles(ledger, [file], { receivedAt: 1_750_000_000_000 });
    return await screenLedger(ledger);
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true });
  }
}
