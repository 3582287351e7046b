/** The audit of runs. */
import { join } from 'node:path';
import { VigieError } from '../../errors.js';
import { formatInstant, type Instant } from '../../time.js';
import { reachesAlert, reachesFloor } from '../bands.js';
import { readLeads } from '../read-leads.js';
import { isVictimRoute } from '../routes.js';
import { type RunFolder, withRunLedger } from '../screen/run-folder.js';
import { type AuditedPayer, auditedPayers } from './audited-payers.js';
import { auditedRate, nobody, type ParityAudit, parityAudit, type Said } from './parity-audit.js';
import { acceptance, type ParityRecord } from './parity-record.js';

/** What parity.json holds. */
export interface RunParity extends ParityAudit {
  readonly notice: string;
  readonly run_ids: readonly string[];
  readonly measured_at: string;
  readonly weights: string;
  readonly weights_sha256: string;
  readonly definitions_sha256: string;
  readonly own_alerts: 'leads written' | 'parties in the alert band';
}

/** One run, and whom labels know to be innocent in it. */
export interface AuditedRun {
  readonly run: RunFolder;
  readonly innocent?: (id: string) => boolean;
}

/** Ids of several runs are told apart by the number of their run. */
async function membersOf(
  { run, innocent }: AuditedRun,
  number: number,
): Promise<{ readonly payers: readonly AuditedPayer[]; readonly said: ReadonlyMap<string, Said> }> {
  const own = (id: string): string => `${number}:${id}`;
  const said = new Map<string, Said>();
  for (const { role, party_id: id, route, score } of await readLeads(join(run.directory, 'leads.csv'))) {
    // Whoever may need protection is no alert, as the reader of the ordinary queue sees it.
    if (role !== 'payer' || isVictimRoute(route)) continue;
    const isOwn = run.all ? reachesAlert(score, run.weights) : reachesFloor(score, run.weights);
    said.set(own(id), { score, own: isOwn });
  }
  const payers = await withRunLedger(run, auditedPayers);
  return {
    said,
    payers: payers
      .filter(({ id }) => innocent === undefined || innocent(id))
      .map((payer) => ({ ...payer, id: own(payer.id) })),
  };
}

/**
 * Several runs of one set of weights and definitions are pooled: small groups show only in many of them.
 * @throws VigieError `usage` for runs that differ in these, or of which only some scored everybody.
 */
export async function auditRuns(runs: readonly AuditedRun[], now: Instant): Promise<RunParity> {
  const [first] = runs;
  if (first === undefined) throw new VigieError('usage', '--run', 'give at least one run.');
  const isAlike = runs.every(
    ({ run }) =>
      run.weightsSha256 === first.run.weightsSha256 &&
      run.definitionsSha256 === first.run.definitionsSha256 &&
      run.all === first.run.all,
  );
  if (!isAlike)
    throw new VigieError(
      'usage',
      '--run',
      'cannot pool runs of different weights or definitions, nor such with and without --all.',
    );
  if (new Set(runs.map(({ run }) => run.runId)).size < runs.length)
    throw new VigieError('usage', '--run', 'names one run twice, which would count each sender twice.');
  const members = await Promise.all(runs.map(membersOf));
  const said = new Map(members.flatMap((one) => [...one.said]));
  const audit = parityAudit({
    payers: members.flatMap((one) => one.payers),
    said: (id) => said.get(id) ?? nobody,
    rates: first.run.all ? [auditedRate] : [],
    population: first.innocent === undefined ? 'all-senders' : 'innocent-senders',
  });
  return {
    notice:
      'Compares alert rates of groups. That none differs does not show that alerts are right, only that they fall alike.',
    run_ids: runs.map(({ run }) => run.runId),
    measured_at: formatInstant(now),
    weights: first.run.weights.version,
    weights_sha256: first.run.weightsSha256,
    definitions_sha256: first.run.definitionsSha256,
    own_alerts: first.run.all ? 'parties in the alert band' : 'leads written',
    ...audit,
  };
}

/**
 * Only a failure is signed for.
 * @throws VigieError `usage` for a signature where nothing failed.
 */
export function recordOf(
  found: RunParity,
  signed: { readonly reason: string; readonly who: string; readonly at: Instant } | undefined,
): ParityRecord {
  if (signed !== undefined && found.result !== 'failed')
    throw new VigieError(
      'usage',
      '--accept',
      `signs for a failure, and nothing failed (the result is ${found.result}): leave --accept and --by out.`,
    );
  return {
    vigie_parity: 1,
    weights_sha256: found.weights_sha256,
    definitions_sha256: found.definitions_sha256,
    result: found.result,
    run_ids: found.run_ids,
    measured_at: found.measured_at,
    groups: found.failed,
    accepted: signed === undefined ? null : acceptance(signed.reason, signed.who, signed.at),
  };
}
