import { join } from 'node:path';
import type { Role } from '../src/intake/payment.js';
import { countPayments, type Span } from './count-payments.js';
import type { RunHeader, Warning } from './evaluation.js';
import { joinLabels } from './join-labels.js';
import { isTarget, type Party } from './party.js';
import { exists } from './read-csv.js';
import { readFeatures } from './read-features.js';
import { readLabels } from './read-labels.js';
import { type Lead, type Leads, lookUp, readLeads, readRestricted } from './read-leads.js';
import { readPartyMap } from './read-party-map.js';
import { readRunHeader } from './read-run-header.js';
import type { RunRecords } from './resolution.js';
import type { VectorTable } from './vector-table.js';

export interface RunInput {
  /** Where `vigie screen --all` wrote `leads.csv`, `restricted.csv`, `party_map.csv` and `run.json`. */
  readonly directory: string;
  /** Another run over the same payments, to be compared with: in it whatever the first one has more is left out. */
  readonly against?: string;
  /** `labels.csv`, with every record. */
  readonly labels: string;
  /** The payments file, to count target payments until the alert; days only without it. */
  readonly payments?: string;
  /** One numeric column per indicator; by default `features.csv` of the directory, else the indicators of the leads. */
  readonly features?: string;
}

export interface LoadedRun {
  readonly header: RunHeader;
  readonly parties: readonly Party[];
  readonly leftOut: Readonly<Record<Role, number>>;
  /** Parties that stand in the restricted queue and among the ranked. */
  readonly minorsRanked: Readonly<Record<Role, number>>;
  readonly records: RunRecords;
  readonly warnings: readonly Warning[];
}

const absent: Lead = {
  route: '',
  ranked: false,
  score: Number.NEGATIVE_INFINITY,
  alertAt: undefined,
  lastHitAt: undefined,
  indicators: [],
};

async function featuresPath(input: RunInput): Promise<string | undefined> {
  if (input.features !== undefined) return input.features;
  const path = join(input.directory, 'features.csv');
  return (await exists(path)) ? path : undefined;
}

async function leadsOf(directory: string): Promise<Leads> {
  const leads = await readLeads(join(directory, 'leads.csv'));
  const restricted = join(directory, 'restricted.csv');
  return (await exists(restricted)) ? readRestricted(restricted, leads) : leads;
}

/** Joins what is known of each party with what the run said; `run` counts from 0. */
export async function loadRun(
  input: RunInput,
  run: number,
  tables: Readonly<Record<Role, VectorTable>>,
): Promise<LoadedRun> {
  const records = {
    labels: await readLabels(input.labels),
    map: await readPartyMap(join(input.directory, 'party_map.csv')),
  };
  const leads = await leadsOf(input.directory);
  const header = await readRunHeader(join(input.directory, 'run.json'));
  const path = await featuresPath(input);
  const features = path === undefined ? undefined : await readFeatures(path, tables);

  const leftOut: Record<Role, number> = { payer: 0, beneficiary: 0 };
  const parties: Party[] = [];
  let matched = 0;
  for (const label of joinLabels(records.labels, records.map)) {
    const lead = lookUp(leads.ofRole[label.role], label.id) ?? absent;
    if (lead !== absent) matched += 1;
    const target = isTarget(label.role, label.class);
    if (target === undefined) {
      leftOut[label.role] += 1;
      continue;
    }
    const vector =
      features === undefined
        ? tables[label.role].intern(lead.indicators.map((indicator) => [indicator, 1]))
        : (lookUp(features[label.role], label.id) ?? 0);
    const { route, ranked, score, alertAt, lastHitAt } = lead;
    parties.push({
      ...label,
      run,
      target,
      route,
      ranked,
      score,
      alertAt,
      lastHitAt,
      vector,
      paymentsToAlert: undefined,
    });
  }

  const warnings: Warning[] = [];
  if (matched < leads.count) {
    warnings.push({ code: 'leads-without-label', run: run + 1, count: leads.count - matched });
  }
  if (leads.asOf.size > 1) warnings.push({ code: 'several-as-of', run: run + 1, count: leads.asOf.size });
  const [onlyAsOf] = leads.asOf;
  return {
    header: { run: run + 1, as_of: header.as_of ?? onlyAsOf ?? null, versions: header.versions },
    parties: input.payments === undefined ? parties : await withPayments(parties, input.payments),
    leftOut,
    minorsRanked: leads.minorsRanked,
    records,
    warnings,
  };
}

async function withPayments(parties: readonly Party[], path: string): Promise<readonly Party[]> {
  const spans: (Span & { readonly at: number })[] = [];
  parties.forEach(({ target, role, records, firstTargetAt: from, alertAt: to }, at) => {
    if (!target || from === undefined || to === undefined) return;
    for (const id of records) spans.push({ role, id, from, to, at });
  });
  const counts = await countPayments(path, spans);
  const counted = [...parties];
  spans.forEach(({ at }, span) => {
    const party = counted[at];
    const count = counts[span];
    if (party === undefined || count === undefined) return;
    const before = party.paymentsToAlert ?? 0;
    // The file does not say which payments are target ones; a family's in between must not lengthen the delay.
    counted[at] = { ...party, paymentsToAlert: Math.min(before + count, party.targetPayments) };
  });
  return counted;
}
