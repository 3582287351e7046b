import { join } from 'node:path';
import type { Role } from '../src/intake/payment.js';
import { countPayments, type Span } from './count-payments.js';
import type { RunHeader, Warning } from './evaluation.js';
import { isTarget, type Party } from './party.js';
import { exists } from './read-csv.js';
import { readFeatures } from './read-features.js';
import { readLabels } from './read-labels.js';
import { type Lead, type Leads, lookUp, readLeads, readRestricted } from './read-leads.js';
import { readRunHeader } from './read-run-header.js';
import type { VectorTable } from './vector-table.js';

export interface RunInput {
  /** Where `vigie screen --all` wrote `leads.csv`, `restricted.csv` and `run.json`. */
  readonly directory: string;
  /** `labels.csv`, with every party. */
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
  readonly warnings: readonly Warning[];
}

const absent: Lead = {
  route: '',
  ranked: false,
  score: Number.NEGATIVE_INFINITY,
  alertAt: undefined,
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
  const labels = await readLabels(input.labels);
  const leads = await leadsOf(input.directory);
  const header = await readRunHeader(join(input.directory, 'run.json'));
  const path = await featuresPath(input);
  const features = path === undefined ? undefined : await readFeatures(path, tables);

  const leftOut: Record<Role, number> = { payer: 0, beneficiary: 0 };
  const parties: Party[] = [];
  let matched = 0;
  for (const label of labels) {
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
    const { route, ranked, score, alertAt } = lead;
    parties.push({
      ...label,
      run,
      target,
      route,
      ranked,
      score,
      alertAt,
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
    warnings,
  };
}

async function withPayments(parties: readonly Party[], path: string): Promise<readonly Party[]> {
  const spans: (Span & { readonly at: number })[] = [];
  parties.forEach(({ target, role, id, firstTargetAt: from, alertAt: to }, at) => {
    if (target && from !== undefined && to !== undefined) spans.push({ role, id, from, to, at });
  });
  const counts = await countPayments(path, spans);
  const counted = [...parties];
  spans.forEach(({ at }, span) => {
    const party = counted[at];
    const count = counts[span];
    if (party === undefined || count === undefined) return;
    // The file does not say which payments are target ones; a family's in between must not lengthen the delay.
    counted[at] = { ...party, paymentsToAlert: Math.min(count, party.targetPayments) };
  });
  return counted;
}
