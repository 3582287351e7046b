import { quantile } from '../src/statistics/percentile-interval.js';
import { day } from '../src/time.js';
import type { Delay, Quantiles } from './evaluation.js';
import { onAlertRoute, type Party } from './party.js';

function quantiles(values: readonly number[]): Quantiles | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return {
    p10: quantile(sorted, 0.1),
    p25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
  };
}

function delayOf(name: string, targets: readonly Party[]): Delay {
  const days: number[] = [];
  const payments: number[] = [];
  let alerted = 0;
  for (const party of targets) {
    if (party.alertAt === undefined || !onAlertRoute(party)) continue;
    alerted += 1;
    if (party.firstTargetAt !== undefined) days.push((party.alertAt - party.firstTargetAt) / (day * 1000));
    if (party.paymentsToAlert !== undefined) payments.push(party.paymentsToAlert);
  }
  return {
    class: name,
    targets: targets.length,
    alerted,
    alerted_before: days.filter((delay) => delay < 0).length,
    days: quantiles(days),
    payments: quantiles(payments),
  };
}

/**
 * From the first target payment to the instant the run itself gives as its alert. A target without an alert has no delay,
 * so the counts stand beside the quantiles: a detector that finds only the quick ones must not look quick.
 */
export function delays(parties: readonly Party[]): readonly Delay[] {
  const targets = parties.filter((party) => party.target);
  const classes = [...new Set(targets.map((party) => party.class))].sort();
  return [
    delayOf('all', targets),
    ...classes.map((name) =>
      delayOf(
        name,
        targets.filter((party) => party.class === name),
      ),
    ),
  ];
}
