/** From scored parties to those that people will read: routes, floor, budget, rank (R1-R4, S5). */
import type { Role } from '../../intake/payment.js';
import type { Instant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import { bandOf, reachesFloor, strongerBand } from '../bands.js';
import type { CutEdge, Share } from '../budget.js';
import { budgetPerRole, cutToBudget } from '../budget.js';
import type { Lead, Restricted } from '../lead.js';
import { rankLeads } from '../rank.js';
import type { Placement, VictimIndicator } from '../routes.js';
import { isVictimRoute, type KnownAges, placementOf, victimIndicators } from '../routes.js';
import type { BandName, Weights } from '../weights.js';
import type { InScope } from './parties-in-scope.js';
import type { ScoredTable } from './scored-table.js';
import { countedIn, flag } from './scored-table.js';

/** A lead with the key of its party in the run's party map. */
export type FoundLead = Omit<Lead, 'rank'> & { readonly party: number; readonly isBudgeted: boolean };
export type RankedLead = Lead & { readonly party: number };

/** Where the budget cut, for who decides whether to read more: how many of each band, at which score. No list of people. */
export interface CutOff {
  /** Of the parties left out. */
  readonly bands: Readonly<Partial<Record<BandName, number>>>;
  /** Tenths of a deciban; undefined where nobody was kept by strength. */
  readonly weakestKept: number | undefined;
  readonly strongestLeft: number;
}

export interface Chosen {
  readonly leads: readonly RankedLead[];
  readonly restricted: readonly Restricted[];
  readonly scored: Readonly<Record<Role, number>>;
  readonly aboveFloor: Readonly<Record<Role, number>>;
  readonly beyondBudget: Readonly<Record<Role, number>>;
  /** Undefined where the budget left nobody out. */
  readonly cutOff: Readonly<Record<Role, CutOff | undefined>>;
  readonly budget: number;
}

/** What an evaluation of a ledger found. */
export interface Evaluated {
  readonly tables: Readonly<Record<Role, readonly ScoredTable[]>>;
  /** Every party under 18 with a payment in scope, evaluated or not (S5). */
  readonly minors: Readonly<Record<Role, readonly InScope[]>>;
}

type Routed = Extract<Placement, { kind: 'routed' }>;

export interface ChoiceSetting {
  readonly catalogue: Catalogue;
  readonly weights: Weights;
  readonly asOf: Instant;
  readonly payers: number;
  readonly share: Share;
  /** Every scored party, for evaluation. */
  readonly all: boolean;
  readonly refCurrency: string;
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

/** Ids of the hits that count in one row: those that weigh above 0 at as_of, strongest first, then in catalogue order. */
function hitsOf(
  { catalogue }: Pick<ChoiceSetting, 'catalogue'>,
  table: ScoredTable,
  row: number,
  leftOut = -1,
): string[] {
  return countedIn(table, row)
    .filter(({ at, weight }) => weight > 0 && at !== leftOut)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ at }) => catalogue.indicators[at]?.id ?? '');
}

/** R2: the strongest victim hit. */
function victimIndicatorOf(hits: readonly string[]): VictimIndicator | undefined {
  return hits.flatMap((hit) => victimIndicators.find((id) => id === hit) ?? [])[0];
}

function agesIn(table: ScoredTable, row: number): KnownAges | undefined {
  const least = table.leastAge[row] as number;
  if (least < 0) return undefined;
  const missing = ((table.flags[row] as number) & flag.ageMissing) !== 0;
  return { least, greatest: table.greatestAge[row] as number, missing };
}

/** Where a party stands; with `leftOut`, as if that indicator were not evaluated, of a table that tells it. */
export function placed(
  setting: Pick<ChoiceSetting, 'catalogue' | 'weights'>,
  table: ScoredTable,
  row: number,
  role: Role,
  leftOut = -1,
): Placement {
  const { indicators } = setting.catalogue;
  const about = indicators[leftOut]?.typology === 'victim' ? 'victim' : 'pattern';
  const scores = { pattern: table.pattern[row] as number, victim: table.victim[row] as number };
  const rest =
    leftOut < 0 ? scores : { ...scores, [about]: table.without[row * indicators.length + leftOut] };
  return placementOf(
    {
      role,
      ...rest,
      victimIndicator: victimIndicatorOf(hitsOf(setting, table, row, leftOut)),
      ages: agesIn(table, row),
      severalNames: ((table.flags[row] as number) & flag.severalNames) !== 0,
    },
    setting.weights,
  );
}

function leadOf(
  setting: ChoiceSetting,
  table: ScoredTable,
  row: number,
  role: Role,
  placement: Routed,
  partyId: string,
): FoundLead {
  const { weights } = setting;
  const flags = table.flags[row] as number;
  const pattern = bandOf(table.pattern[row] as number, (flags & flag.topPattern) !== 0, weights);
  const victim = bandOf(table.victim[row] as number, (flags & flag.topVictim) !== 0, weights);
  const protects = isVictimRoute(placement.route);
  return {
    party: table.party[row] as number,
    as_of: setting.asOf,
    party_id: partyId,
    role,
    route: placement.route,
    isBudgeted: placement.isBudgeted,
    score: placement.score,
    band: protects ? strongerBand(pattern, victim) : pattern,
    fragile: undefined,
    alert_at: known((protects ? table.protectAt : table.alertAt)[row] as number),
    first_hit_at: known(table.firstHitAt[row] as number),
    last_hit_at: known(table.lastHitAt[row] as number),
    last_payment_at: known(table.lastPaymentAt[row] as number),
    payments: table.payments[row] as number,
    counterparties: table.counterparties[row] as number,
    total_ref_minor: known(table.total[row] as number),
    ref_currency: setting.refCurrency,
    indicators: hitsOf(setting, table, row),
    explanations: [],
    network_id: undefined,
  };
}

function cutOffOf({ left, weakestKept }: CutEdge<FoundLead>): CutOff | undefined {
  const [strongest] = left;
  if (strongest === undefined) return undefined;
  const bands: Partial<Record<BandName, number>> = {};
  for (const { band } of left) bands[band] = (bands[band] ?? 0) + 1;
  return { bands, weakestKept: weakestKept?.score, strongestLeft: strongest.score };
}

/**
 * `partyIds` gives the printed ids of the parties asked for, by role and key; it is asked only for parties that end in
 * a file.
 */
export async function chooseLeads(
  setting: ChoiceSetting,
  { tables, minors }: Evaluated,
  partyIds: (role: Role, parties: readonly number[]) => Promise<ReadonlyMap<number, string>>,
): Promise<Chosen> {
  const found: FoundLead[] = [];
  const restricted: Restricted[] = [];
  const scored = { payer: 0, beneficiary: 0 };
  const aboveFloor = { payer: 0, beneficiary: 0 };
  for (const role of ['payer', 'beneficiary'] as const) {
    const kept: { table: ScoredTable; row: number; placement: Routed }[] = [];
    for (const table of tables[role]) {
      for (let row = 0; row < table.length; row++) {
        const placement = placed(setting, table, row, role);
        // Neither scored nor counted: minors stand in a list of their own.
        if (placement.kind === 'restricted') continue;
        scored[role]++;
        const above = Math.max(table.pattern[row] as number, table.victim[row] as number);
        if (reachesFloor(above, setting.weights)) aboveFloor[role]++;
        else if (!setting.all) continue;
        kept.push({ table, row, placement });
      }
    }
    const ids = await partyIds(role, [
      ...kept.map(({ table, row }) => table.party[row] as number),
      ...minors[role].map(({ party }) => party),
    ]);
    const idOf = (party: number): string => {
      const id = ids.get(party);
      if (id === undefined) throw new Error(`party ${party} has no id in the party map`);
      return id;
    };
    for (const { table, row, placement } of kept) {
      found.push(leadOf(setting, table, row, role, placement, idOf(table.party[row] as number)));
    }
    for (const { party, payments } of minors[role]) {
      restricted.push({ as_of: setting.asOf, party_id: idOf(party), role, reason: 'minor', payments });
    }
  }
  const budget = budgetPerRole(setting.payers, setting.share);
  const cut = cutToBudget(found, budget, setting.weights);
  const leads = rankLeads(setting.all ? found : cut.kept);
  const cutOff = { payer: cutOffOf(cut.edge.payer), beneficiary: cutOffOf(cut.edge.beneficiary) };
  return { leads, restricted, scored, aboveFloor, beyondBudget: cut.beyondBudget, cutOff, budget };
}
