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
import { nobody, type Said } from '../parity/parity-audit.js';
import { isVictimRoute, routeActions } from '../routes.js';
import { chooseLeads, placed, type RankedLead } from '../screen/choose-leads.js';
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

/** A payer, in scope or not, for whoever compares alert rates of groups. */
export interface TriedSender {
  /** By what groups are compared. */
  readonly payer: AuditedPayer;
  /** As an audit of parity reads a run, whose own alerts are its leads: without and with what is tried. */
  readonly said: readonly [before: Said, after: Said];
}

export interface Tried {
  readonly asOf: Instant;
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

const keyOf = ({ role, party_id }: RankedLead): string => `${role}:${party_id}`;

/** By party key, of the payers of the ordinary queue. */
function saidOf({ tables, leads }: Evaluated, force: InForce): ReadonlyMap<number, Said> {
  const own = new Set(leads.filter(({ role }) => role === 'payer').map(({ party }) => party));
  const found = new Map<number, Said>();
  for (const table of tables.payer) {
    for (let row = 0; row < table.length; row++) {
      const placement = placed(force, table, row, 'payer');
      if (placement.kind !== 'routed' || isVictimRoute(placement.route)) continue;
      const party = table.party[row] as number;
      found.set(party, { score: placement.score, own: own.has(party) });
    }
  }
  return found;
}

/** Of every payer, as `vigie parity` compares them. */
async function sendersOf(
  ledger: Ledger,
  pins: Pins,
  said: readonly [ReadonlyMap<number, Said>, ReadonlyMap<number, Said>],
): Promise<readonly TriedSender[]> {
  const scored = [...new Set([...said[0].keys(), ...said[1].keys()])];
  const ids = await partyIds(ledger, pins, 'payer', scored);
  const parties = new Map(scored.map((party) => [ids.get(party), party]));
  return (await auditedPayers(ledger, pins)).map((payer) => {
    const party = parties.get(payer.id) ?? -1;
    return { payer, said: [said[0].get(party) ?? nobody, said[1].get(party) ?? nobody] };
  });
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
  return {
    asOf: pins.asOf,
    budget: after.budget,
    before: before.standing,
    after: after.standing,
    added: without(after.leads, before.leads),
    removed: without(before.leads, after.leads),
    reached: reachedOf(after, plan.after, plan.tried),
    senders: await sendersOf(ledger, pins, [saidOf(before, plan.before), saidOf(after, plan.after)]),
  };
}
