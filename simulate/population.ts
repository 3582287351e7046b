import { countryIndex } from './countries.js';
import { hubKey } from './hubs.js';
import { innocents, targets } from './mix.js';
import type { Weighted } from './random.js';
import type { PayerClass } from './unit.js';

export interface Quota {
  readonly klass: PayerClass;
  readonly payers: number;
}

/** How many payers each class has: whole numbers that add up, by largest remainder. */
export function quotas(payers: number, targetRate: number): readonly Quota[] {
  const targetPayers = Math.round(payers * targetRate);
  return [...divide(targets, targetPayers), ...divide(innocents, payers - targetPayers)];
}

function divide(table: Weighted<PayerClass>, total: number): readonly Quota[] {
  const sum = table.reduce((before, [, weight]) => before + weight, 0);
  const parts = table.map(([klass, weight]) => ({ klass, exact: (total * weight) / sum }));
  const counts = parts.map(({ exact }) => Math.floor(exact));
  const order = parts
    .map(({ exact }, index) => ({ index, rest: exact - Math.floor(exact) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = total - counts.reduce((a, b) => a + b, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map(({ klass }, index) => ({ klass, payers: counts[index] ?? 0 }));
}

/** Expected pairs of a payer and a shared beneficiary, per kind and country: what the pools are sized for. */
export function hubDemand(plan: readonly Quota[], privateTips: number): ReadonlyMap<string, number> {
  const demand = new Map<string, number>();
  for (const { klass, payers } of plan) {
    const { corridors, relations } = klass.behaviour;
    for (const { to, chance = 1, count } of relations) {
      if (to.kind !== 'hub') continue;
      const pairs = payers * (chance === 'private-tips' ? privateTips : chance) * meanOf(count);
      const volume = corridors.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [code, weight] of corridors) {
        const key = hubKey(to.hub, countryIndex(code));
        demand.set(key, (demand.get(key) ?? 0) + (pairs * weight) / volume);
      }
    }
  }
  return demand;
}

function meanOf(count: Weighted<number>): number {
  let total = 0;
  let sum = 0;
  for (const [value, weight] of count) {
    total += weight;
    sum += value * weight;
  }
  return sum / total;
}
