/**
 * What definitions would do on the payments of a ledger, before anybody approves them: two evaluations of everybody
 * in scope at one instant and one budget, without and with them. The ledger is read and never written.
 */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { currentPins, type Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import { countPayers } from '../../ledger/run-relation.js';
import type { Instant } from '../../time.js';
import type { Share } from '../budget.js';
import { type AuditedPayer, auditedPayers } from '../parity/audited-payers.js';
import { isVictimRoute, routeActions } from '../routes.js';
import { chooseLeads, type RankedLead } from '../screen/choose-leads.js';
import { evaluateLedger } from '../screen/evaluate-ledger.js';
import type { ProgressStep } from '../screen/progress-step.js';
import type { ScoredTable } from '../screen/scored-table.js';
import type { Weights } from '../weights.js';
import type { InForce } from './in-force.js';

export interface TryPlan {
  readonly ledger: Ledger;
  readonly before: InForce;
  readonly after: InForce;
  /** Those that are tried. */
  readonly tried: ReadonlySet<string>;
  readonly asOf?: Instant;
  readonly share: Share;
  readonly threads: number;
  readonly onProgress: (step: ProgressStep) => void;
}

/** One side of the comparison. */
export interface Standing {
  readonly leads: Readonly<Record<Role, number>>;
  readonly protected: number;
  readonly aboveFloor: Readonly<Record<Role, number>>;
  readonly minutes: number;
  /** Executed payments in scope that nothing explains, of payers. */
  readonly residual: number;
}

export interface Changed {
  readonly role: Role;
  readonly party_id: string;
  /** Where most of its payments in scope go to; null where no country is known. */
  readonly corridor: string | null;
}

export interface Reached {
  readonly id: string;
  readonly strata: readonly { readonly name: string; readonly parties: number }[];
  readonly knownFalse: number;
  readonly unknown: number;
}

/** A payer in scope, for whoever compares alert rates of groups. */
export interface TriedSender {
  /** By what groups are compared. */
  readonly payer: AuditedPayer;
  /** In the ordinary queue, tenths of a deciban, without and with what is tried. */
  readonly scores: readonly [before: number, after: number];
  /** Whether it is a lead that is not there for its protection. */
  readonly leads: readonly [before: boolean, after: boolean];
}

export interface Tried {
  readonly asOf: Instant;
  /** In scope or not. */
  readonly payers: number;
  readonly budget: number;
  readonly before: Standing;
  readonly after: Standing;
  readonly added: readonly Changed[];
  readonly removed: readonly Changed[];
  readonly reached: readonly Reached[];
  readonly senders: readonly TriedSender[];
}

interface Evaluated {
  readonly tables: Readonly<Record<Role, readonly ScoredTable[]>>;
  readonly leads: readonly RankedLead[];
  readonly budget: number;
  readonly standing: Standing;
}

function minutesOf(leads: readonly RankedLead[], weights: Weights): number {
  return leads.reduce(
    (sum, { route, band }) =>
      sum + (route === 'review' ? weights.bands[band].minutes : routeActions[route].minutes),
    0,
  );
}

async function evaluated(
  plan: TryPlan,
  pins: Pins,
  { catalogue, weights }: InForce,
  what: string,
): Promise<Evaluated> {
  const { ledger, threads, share } = plan;
  const found = await evaluateLedger({
    ledger,
    catalogue,
    weights,
    pins,
    threads,
    prune: false,
    telling: 'outcome',
    onProgress: (step) => plan.onProgress({ ...step, step: `${step.step} ${what}` }),
  });
  const chosen = await chooseLeads(
    {
      catalogue,
      weights,
      asOf: pins.asOf,
      payers: await countPayers(ledger),
      share,
      all: false,
      refCurrency: ledger.meta.get('reference_currency') ?? 'EUR',
    },
    found,
    (role, parties) => partyIds(ledger, pins, role, parties),
  );
  const { leads, budget, aboveFloor } = chosen;
  const count = (role: Role): number => leads.filter((lead) => lead.role === role).length;
  const payments = found.tables.payer.flatMap((table) => [...table.payments]);
  return {
    tables: found.tables,
    leads,
    budget,
    standing: {
      leads: { payer: count('payer'), beneficiary: count('beneficiary') },
      protected: leads.filter(({ route }) => isVictimRoute(route)).length,
      aboveFloor,
      minutes: minutesOf(leads, weights),
      residual: payments.reduce((sum, each) => sum + each, 0),
    },
  };
}

/** A type and not an interface, which could be added to and so is no record of cells. */
type CorridorRow = { readonly party: number; readonly country: string };

/** By party, the country that most of its payments in scope go to. */
async function corridorsOf(ledger: Ledger, role: Role): Promise<ReadonlyMap<number, string>> {
  const rows = await ledger.rows<CorridorRow>(
    `SELECT party, arg_max(country, (n, country)) AS country FROM (
       SELECT p.${role} AS party, p.beneficiary_country AS country, count(*) AS n
       FROM run_payment p SEMI JOIN scoped_payment s ON s.seq = p.seq
       WHERE p.${role} >= 0 AND p.beneficiary_country IS NOT NULL GROUP BY ALL)
     GROUP BY party`,
  );
  return new Map(rows.map(({ party, country }) => [party, country]));
}

function reachedOf(after: Evaluated, { catalogue }: InForce, tried: ReadonlySet<string>): readonly Reached[] {
  return catalogue.indicators.flatMap(({ id, side, strata }, at) => {
    if (!tried.has(id)) return [];
    const counts = new Map<number, number>();
    for (const table of after.tables[side]) {
      for (let row = 0; row < table.length; row++) {
        const stratum = table.strata[row * catalogue.indicators.length + at] as number;
        counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
      }
    }
    const count = (stratum: number): number => counts.get(stratum) ?? 0;
    return [
      {
        id,
        strata: strata.map(({ name }, i) => ({ name, parties: count(i + 1) })),
        knownFalse: count(0),
        unknown: count(-1),
      },
    ];
  });
}

function patternScores(tables: readonly ScoredTable[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { party, pattern, length } of tables)
    for (let row = 0; row < length; row++) found.set(party[row] as number, pattern[row] as number);
  return found;
}

const keyOf = ({ role, party_id }: RankedLead): string => `${role}:${party_id}`;

function ordinaryPayers(leads: readonly RankedLead[]): ReadonlySet<number> {
  const found = leads.filter(({ role, route }) => role === 'payer' && !isVictimRoute(route));
  return new Set(found.map(({ party }) => party));
}

export async function tryOwn(plan: TryPlan): Promise<Tried> {
  const { ledger } = plan;
  const pins = await currentPins(ledger, plan.asOf);
  const before = await evaluated(plan, pins, plan.before, 'as it is');
  const after = await evaluated(plan, pins, plan.after, 'with what is tried');
  const corridors = {
    payer: await corridorsOf(ledger, 'payer'),
    beneficiary: await corridorsOf(ledger, 'beneficiary'),
  };
  const without = (leads: readonly RankedLead[], others: readonly RankedLead[]): readonly Changed[] => {
    const known = new Set(others.map(keyOf));
    const changed = leads.filter((lead) => !known.has(keyOf(lead)));
    return changed.map(({ role, party, party_id }) => ({
      role,
      party_id,
      corridor: corridors[role].get(party) ?? null,
    }));
  };
  const scores = [patternScores(before.tables.payer), patternScores(after.tables.payer)] as const;
  const leads = [ordinaryPayers(before.leads), ordinaryPayers(after.leads)] as const;
  const parties = [...scores[0].keys()];
  const ids = await partyIds(ledger, pins, 'payer', parties);
  const audited = new Map((await auditedPayers(ledger, pins)).map((payer) => [payer.id, payer]));
  return {
    asOf: pins.asOf,
    payers: await countPayers(ledger),
    budget: after.budget,
    before: before.standing,
    after: after.standing,
    added: without(after.leads, before.leads),
    removed: without(before.leads, after.leads),
    reached: reachedOf(after, plan.after, plan.tried),
    senders: parties.map((party): TriedSender => {
      const id = ids.get(party) ?? '';
      const payer = audited.get(id);
      if (payer === undefined) throw new Error(`payer ${party} made no payment of this ledger`);
      return {
        payer,
        scores: [scores[0].get(party) ?? 0, scores[1].get(party) ?? 0],
        leads: [leads[0].has(party), leads[1].has(party)],
      };
    }),
  };
}
