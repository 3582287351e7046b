import { countryAt } from './countries.js';
import { flags, states } from './payment-log.js';
import { rateOn, scaleOf } from './rates.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** What can be laid beside the published figures; amounts in euros. */
export interface Figures {
  readonly payments: number;
  readonly targetPayers: number;
  readonly targetPayments: number;
  /** Published: 10.6. */
  readonly meanTargetPayments: number;
  /** Published: 3 % of payers make 50 % of payments. */
  readonly shareOfTop3Percent: number;
  /** Published: 25 % of payers make 3 %. */
  readonly shareOfBottom25Percent: number;
  /** Published: fewer than half. */
  readonly shareWithOnePayment: number;
  readonly meanTargetEuros: number;
  /** Published: EUR 15-50 each. */
  readonly shareFrom15To50Euros: number;
  readonly collectors: number;
  readonly meanPayersPerCollector: number;
}

function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1_000) / 1_000 : 0;
}

export function figures(world: World, counted: Tally): Figures {
  const { log, parties } = world;
  const perPayer = [...counted.payers.targets].filter((count) => count > 0).sort((a, b) => b - a);
  const targetPayments = sum(perPayer);
  const bottom = perPayer.slice(perPayer.length - Math.round(perPayer.length / 4));
  const pairs = new Set<number>();
  let euros = 0;
  let typical = 0;
  let payments = 0;
  for (let row = 0; row < log.length; row++) {
    const marks = log.flags[row] as number;
    if (log.state[row] !== states.executed) continue;
    payments += 1;
    if ((marks & flags.target) === 0) continue;
    const payer = log.payer[row] as number;
    const { currency } = countryAt(parties.payerCountry(payer));
    const today = Math.floor((log.at[row] as number) / 86_400);
    const value = (log.amount[row] as number) / scaleOf(currency) / rateOn(currency, today);
    euros += value;
    if (value >= 14.5 && value <= 50.5) typical += 1;
    const party = parties.faceParty[log.face[row] as number] as number;
    if ((counted.beneficiaries.targets[party] as number) > 0) pairs.add(payer * 4_194_304 + party);
  }
  const collectors = counted.beneficiaries.targets.filter((count) => count > 0).length;
  return {
    payments,
    targetPayers: perPayer.length,
    targetPayments,
    meanTargetPayments: round(targetPayments / perPayer.length),
    shareOfTop3Percent: round(sum(perPayer.slice(0, Math.round(perPayer.length * 0.03))) / targetPayments),
    shareOfBottom25Percent: round(sum(bottom) / targetPayments),
    shareWithOnePayment: round(perPayer.filter((count) => count === 1).length / perPayer.length),
    meanTargetEuros: round(euros / targetPayments),
    shareFrom15To50Euros: round(typical / targetPayments),
    collectors,
    meanPayersPerCollector: round(pairs.size / collectors),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
