/** From scored parties to those that people will read: routes, floor, budget, rank (R1-R4, S5). */
import type { Role } from '../../intake/payment.js';
import type { Instant } from '../../time.js';
import type { Catalogue } from '../../typology/definition.js';
import { bandOf, reachesFloor, strongerBand } from '../bands.js';
import type { Share } from '../budget.js';
import { budgetPerRole, cutToBudget } from '../budget.js';
import type { Lead, Restricted } from '../lead.js';
import { rankLeads } from '../rank.js';
import type { Placement, VictimIndicator } from '../routes.js';
import { isVictimRoute, placementOf, victimIndicators } from '../routes.js';
import type { Weights } from '../weights.js';
import type { ScoredTable } from './scored-table.js';
import { flag } from './scored-table.js';

/** A lead with the key of its party in the run's party map. */
export type FoundLead = Omit<Lead, 'rank'> & { readonly party: number };
export type RankedLead = Lead & { readonly party: number };

export interface Chosen {
  readonly leads: readonly RankedLead[];
  readonly restricted: readonly Restricted[];
  readonly scored: Readonly<Record<Role, number>>;
  readonly aboveFloor: Readonly<Record<Role, number>>;
  readonly beyondBudget: Readonly<Record<Role, number>>;
  readonly budget: number;
}

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

/** Stratum by position of the indicator, as the table holds them for one row. */
function strataOf(table: ScoredTable, row: number, width: number): Int8Array {
  return table.strata.subarray(row * width, (row + 1) * width);
}

function weightOf(setting: ChoiceSetting, indicator: number, stratum: number): number {
  const definition = setting.catalogue.indicators[indicator];
  if (definition === undefined || stratum < 0) return 0;
  return setting.weights.indicators[definition.id]?.weights[stratum] ?? 0;
}

/** Ids of the hits at the latest anchor, strongest first, then in catalogue order. */
export function hitsOf(setting: ChoiceSetting, strata: Int8Array): string[] {
  return setting.catalogue.indicators
    .map((definition, at) => ({ id: definition.id, at, stratum: strata[at] as number }))
    .filter((each) => each.stratum >= 1)
    .sort((a, b) => weightOf(setting, b.at, b.stratum) - weightOf(setting, a.at, a.stratum) || a.at - b.at)
    .map((each) => each.id);
}

function victimIndicatorOf(setting: ChoiceSetting, strata: Int8Array): VictimIndicator | undefined {
  const hits = hitsOf(setting, strata);
  return victimIndicators.find((id) => hits.includes(id));
}

function placed(setting: ChoiceSetting, table: ScoredTable, row: number, role: Role): Placement {
  const least = table.leastAge[row] as number;
  return placementOf(
    {
      role,
      pattern: table.pattern[row] as number,
      victim: table.victim[row] as number,
      victimIndicator: victimIndicatorOf(setting, strataOf(table, row, setting.catalogue.indicators.length)),
      ages: least < 0 ? undefined : { least, greatest: table.greatestAge[row] as number },
    },
    setting.weights,
  );
}

function leadOf(
  setting: ChoiceSetting,
  table: ScoredTable,
  row: number,
  role: Role,
  placement: Extract<Placement, { kind: 'routed' }>,
  partyId: string,
): FoundLead {
  const { weights } = setting;
  const flags = table.flags[row] as number;
  const pattern = bandOf(table.pattern[row] as number, (flags & flag.topPattern) !== 0, weights);
  const victim = bandOf(table.victim[row] as number, (flags & flag.topVictim) !== 0, weights);
  return {
    party: table.party[row] as number,
    as_of: setting.asOf,
    party_id: partyId,
    role,
    route: placement.route,
    score: placement.score,
    band: isVictimRoute(placement.route) ? strongerBand(pattern, victim) : pattern,
    fragile: undefined,
    alert_at: known(table.alertAt[row] as number),
    first_hit_at: known(table.firstHitAt[row] as number),
    last_hit_at: known(table.lastHitAt[row] as number),
    last_payment_at: known(table.lastPaymentAt[row] as number),
    payments: table.payments[row] as number,
    counterparties: table.counterparties[row] as number,
    total_ref_minor: known(table.total[row] as number),
    ref_currency: setting.refCurrency,
    indicators: hitsOf(setting, strataOf(table, row, setting.catalogue.indicators.length)),
    explanations: [],
    network_id: undefined,
  };
}

/**
 * `partyIds` gives the printed ids of the parties asked for, by role and key; it is asked only for parties that end in
 * a file.
 */
export async function chooseLeads(
  setting: ChoiceSetting,
  tables: Readonly<Record<Role, readonly ScoredTable[]>>,
  partyIds: (role: Role, parties: readonly number[]) => Promise<ReadonlyMap<number, string>>,
): Promise<Chosen> {
  const found: FoundLead[] = [];
  const restricted: Restricted[] = [];
  const scored = { payer: 0, beneficiary: 0 };
  const aboveFloor = { payer: 0, beneficiary: 0 };
  for (const role of ['payer', 'beneficiary'] as const) {
    const kept: { table: ScoredTable; row: number; placement: Placement }[] = [];
    for (const table of tables[role]) {
      for (let row = 0; row < table.length; row++) {
        const placement = placed(setting, table, row, role);
        const above = Math.max(table.pattern[row] as number, table.victim[row] as number);
        if (placement.kind === 'routed') scored[role]++;
        if (reachesFloor(above, setting.weights)) aboveFloor[role]++;
        else if (!setting.all || placement.kind === 'restricted') continue;
        kept.push({ table, row, placement });
      }
    }
    const ids = await partyIds(
      role,
      kept.map(({ table, row }) => table.party[row] as number),
    );
    for (const { table, row, placement } of kept) {
      const id = ids.get(table.party[row] as number);
      if (id === undefined) throw new Error(`party ${table.party[row]} has no id in the party map`);
      if (placement.kind === 'restricted') {
        const payments = table.payments[row] as number;
        restricted.push({ as_of: setting.asOf, party_id: id, role, reason: 'minor', payments });
      } else found.push(leadOf(setting, table, row, role, placement, id));
    }
  }
  const budget = budgetPerRole(setting.payers, setting.share);
  const cut = cutToBudget(found, budget, setting.weights);
  const leads = rankLeads(setting.all ? found : cut.kept);
  return { leads, restricted, scored, aboveFloor, beyondBudget: cut.beyondBudget, budget };
}
